import { researchPhrases } from '@acquaint/core/phrases/rules-research';
import { fill } from '@acquaint/core/phrases/say';
import { researchSourceKinds } from '@acquaint/core/library/research-sources';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { Switch } from '@acquaint/ui/switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { useChoice } from '../../lib/use-choice.ts';
import { isStale } from './note-draft.ts';

interface NoteRowProps {
  note: ResearchNote;
  today: string;
  staleMonths: number;
  isShared: boolean;
  onShare: (isShared: boolean) => Promise<unknown>;
  onEdit: () => void;
  onRemove: () => void;
}

/** One note: what, from where, when, and whether the advisor may read it (R5, R65). */
export function NoteRow({
  note,
  today,
  staleMonths,
  isShared: isStored,
  onShare,
  onEdit,
  onRemove,
}: NoteRowProps) {
  const { t } = useLingui();
  const [isShared, share] = useChoice(isStored, onShare);
  const { source, readOn } = note;
  const stale = isStale(readOn, today, staleMonths);
  const kind = researchSourceKinds.find((each) => each.kind === source.kind)?.label;
  const readDay = formatDate(`${readOn}T12:00:00Z`, 'UTC');
  return (
    <li className="flex flex-col gap-2 border-s-2 border-line ps-3">
      <p className="max-w-prose whitespace-pre-line">
        <OwnText text={note.text} />
      </p>
      <p className="text-sm text-muted">
        {source.url ? (
          <Link href={source.url} target="_blank" rel="noreferrer">
            <OwnText text={source.name} />
          </Link>
        ) : (
          <OwnText text={source.name} />
        )}
        {' · '}
        {kind}
        {' · '}
        <Trans>read on {readDay}</Trans>
        {stale && (
          <span className="ms-2">
            <Badge tone="warning">
              <Trans>Old</Trans>
            </Badge>
          </span>
        )}
      </p>
      {stale && (
        <p className="text-sm">
          {fill(researchPhrases.R65.says.stale, { source: source.name, months: staleMonths })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Switch
          label={<span className="text-sm">{t`My advisor may read this note`}</span>}
          checked={isShared}
          onChange={(event) => share(event.target.checked)}
        />
        <span className="flex gap-1">
          <Button size="small" variant="plain" onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
          <Button size="small" variant="plain" onClick={onRemove}>
            <Trans>Remove</Trans>
          </Button>
        </span>
      </div>
    </li>
  );
}
