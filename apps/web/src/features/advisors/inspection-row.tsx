import { Badge } from '@acquaint/ui/badge';
import { Disclosure } from '@acquaint/ui/disclosure';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf, formatDay, formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { NoteText } from './note-text.tsx';
import type { Inspection } from './notes-query.ts';

/** One wish to see the staff notes: since when it waits, or what the school answered. */
export function InspectionRow({ inspection }: { inspection: Inspection }) {
  const { t } = useLingui();
  const now = useNow();
  const { status, askedAt, dueOn, answeredAt, reason, copy } = inspection;
  const asked = formatMoment(askedAt, deviceZone, now);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {status === 'open' && (
          <Badge tone="warning">
            <Trans>Waiting</Trans>
          </Badge>
        )}
        {status === 'shown' && (
          <Badge tone="success">
            <Trans>Shown</Trans>
          </Badge>
        )}
        {status === 'declined' && (
          <Badge>
            <Trans>Declined</Trans>
          </Badge>
        )}
        <span className="text-sm text-muted">
          {status === 'open' || answeredAt === null ? (
            <Trans>
              Asked {asked}. An answer is due by {formatDay(dueOn, dayOf(now, deviceZone))}.
            </Trans>
          ) : (
            <Trans>
              Asked {asked}, answered {formatMoment(answeredAt, deviceZone, now)}.
            </Trans>
          )}
        </span>
      </p>
      {reason !== null && (
        <p className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
          {reason}
        </p>
      )}
      {copy !== null &&
        (copy.length === 0 ? (
          <p className="max-w-prose">
            <Trans>There was no staff note about you on that day.</Trans>
          </p>
        ) : (
          <Disclosure summary={t`${plural(copy.length, { one: '# note', other: '# notes' })}`}>
            <ul className="flex flex-col gap-4">
              {copy.map((note) => (
                <li key={`${note.createdAt}${note.text}`}>
                  <NoteText note={note} />
                  {note.earlier.map((version) => (
                    <p key={version.at} className="mt-2 max-w-prose text-sm text-muted" dir="auto">
                      <Trans>
                        Until it was corrected it said: <q>{version.text}</q>
                      </Trans>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
    </li>
  );
}
