import { Trans, useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';

interface NoteTextProps {
  note: { text: string; authorName: string; createdAt: string; changedAt: string | null };
}

/** A note with who wrote it and when. */
export function NoteText({ note }: NoteTextProps) {
  const { t } = useLingui();
  const now = useNow();
  const { text, authorName, createdAt, changedAt } = note;
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span dir="auto" className="wrap-anywhere">
          {authorName || t`Somebody who has left`}
        </span>
        <span className="tabular">{formatMoment(createdAt, deviceZone, now)}</span>
        {changedAt !== null && (
          <span>
            <Trans>corrected {formatMoment(changedAt, deviceZone, now)}</Trans>
          </span>
        )}
      </p>
      <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
        {text}
      </p>
    </>
  );
}
