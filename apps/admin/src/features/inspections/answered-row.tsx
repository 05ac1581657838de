import { formatDate } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Trans } from '@lingui/react/macro';
import type { Inspection } from '../notes/note-queries.ts';

interface AnsweredRowProps {
  inspection: Inspection;
  timeZone: string;
}

/** What became of one request. */
export function AnsweredRow({ inspection, timeZone }: AnsweredRowProps) {
  const { studentName, status, answeredAt, answeredByName, reason } = inspection;
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium wrap-anywhere" dir="auto">
          {studentName}
        </span>
        <Badge tone={status === 'shown' ? 'success' : 'neutral'}>
          {status === 'shown' ? <Trans>Shown</Trans> : <Trans>Declined</Trans>}
        </Badge>
        <span className="text-sm text-muted">
          {answeredByName !== null && <span dir="auto">{answeredByName}, </span>}
          {answeredAt !== null && formatDate(answeredAt, timeZone)}
        </span>
      </div>
      {reason !== null && (
        <p className="max-w-prose text-sm wrap-anywhere text-muted" dir="auto">
          {reason}
        </p>
      )}
    </li>
  );
}
