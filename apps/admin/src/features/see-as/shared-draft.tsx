import { formatDate } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import type { SharedInterview } from './see-as-query.ts';
import { useSharedWords } from './use-shared-words.ts';

interface SharedDraftProps {
  draft: SharedInterview['drafts'][number];
  timeZone: string;
}

/** A text as its student sent it to be read, and what became of it. */
export function SharedDraft({ draft, timeZone }: SharedDraftProps) {
  const { statusNames } = useSharedWords();
  const { subject, text, status, createdAt } = draft;
  return (
    <div className="rounded-control border border-line p-3 sm:p-4">
      <p className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={status === 'approved' ? 'success' : 'neutral'}>{statusNames[status]}</Badge>
        <span className="tabular">{formatDate(createdAt, timeZone)}</span>
      </p>
      {subject !== null && (
        <p className="mb-1 font-medium wrap-anywhere" dir="auto">
          {subject}
        </p>
      )}
      <p className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
        {text}
      </p>
    </div>
  );
}
