import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { opening } from '@acquaint/core/library/opening';
import { agendaPhrases } from '@acquaint/core/phrases/agenda';
import { Button } from '@acquaint/ui/button';
import { OwnText } from '@acquaint/ui/person-name';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Trans, useLingui } from '@lingui/react/macro';
import { isFixedClosing, removeItem, shiftItem } from './agenda-ops.ts';

/** What is said before the first question. */
export function OpeningNote({ minutes }: { minutes: number }) {
  const { t } = useLingui();
  return (
    <Disclosure summary={t`${opening.title} · ${minutes} min`}>
      <ul className="list-disc ps-5">
        {opening.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{opening.example}</p>
    </Disclosure>
  );
}

/** The closing block: two questions stay, the others may go (C.4 rules 2 and 3). */
export function ClosingList({
  agenda,
  onChange,
}: {
  agenda: Agenda;
  onChange: (agenda: Agenda) => void;
}) {
  const { t } = useLingui();
  return (
    <div>
      <h4 className="mb-2 font-medium">
        <Trans>Closing, in the last minutes</Trans>
      </h4>
      <ul className="divide-y divide-line rounded-control border border-line bg-surface">
        {agenda.closing.map((item) => (
          <li key={item.key} className="flex items-start justify-between gap-3 px-4 py-2.5">
            <div className="min-w-0">
              <p>{item.text}</p>
              <p className="text-sm text-muted">
                <span className="tabular">{t`${item.minutes} min`}</span>
                {isFixedClosing(item) && <> · {agendaPhrases.closing_fixed}</>}
              </p>
            </div>
            {!isFixedClosing(item) && (
              <Button
                size="small"
                variant="plain"
                aria-label={t`Take out: ${item.text}`}
                onClick={() => onChange(removeItem(agenda, item.key))}
              >
                <Trans>Take out</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Questions for when answers are short; outside the minutes. */
export function ReserveList({
  agenda,
  onChange,
  onEdit,
}: {
  agenda: Agenda;
  onChange: (agenda: Agenda) => void;
  onEdit: (item: AgendaItem) => void;
}) {
  const { t } = useLingui();
  return (
    <div>
      <h4 className="mb-2 font-medium">
        <Trans>In reserve, outside the minutes</Trans>
      </h4>
      {agenda.reserve.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing in reserve. Two or three help when answers are short.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-control border border-line bg-surface">
          {agenda.reserve.map((item) => (
            <li key={item.key} className="flex flex-wrap items-start gap-2 px-4 py-2.5">
              <p className="min-w-0 flex-1 basis-56">
                <OwnText text={item.text} />
              </p>
              <span className="flex flex-wrap gap-1">
                <Button
                  size="small"
                  variant="plain"
                  aria-label={t`Change the words: ${item.text}`}
                  onClick={() => onEdit(item)}
                >
                  <Trans>Change</Trans>
                </Button>
                <Button
                  size="small"
                  variant="plain"
                  aria-label={t`Move into the talk: ${item.text}`}
                  onClick={() => onChange(shiftItem(agenda, item.key, 'core'))}
                >
                  <Trans>Into the talk</Trans>
                </Button>
                <Button
                  size="small"
                  variant="plain"
                  aria-label={t`Take out: ${item.text}`}
                  onClick={() => onChange(removeItem(agenda, item.key))}
                >
                  <Trans>Take out</Trans>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
