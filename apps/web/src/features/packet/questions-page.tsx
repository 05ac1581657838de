import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { opening } from '@acquaint/core/library/opening';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';

/** Page two, right after the checklist: the questions with room to write (R69). */
export function QuestionsPage({ agenda, name }: { agenda: Agenda; name: string }) {
  const { t } = useLingui();
  // Two lines each keep a usual list on one sheet; a short list has room for three.
  const lines = agenda.core.length > 4 ? 2 : 3;
  return (
    <>
      <h2 className="text-2xl">{t`Questions for ${name}`}</h2>
      <p className="mt-1 text-muted">{t`${agenda.minutes} minutes · ${opening.points.join(' ')}`}</p>
      <ol className="mt-4 flex flex-col gap-4">
        {agenda.core.map((item, at) => (
          <Asked key={item.key} item={item} position={`${at + 1}.`} lines={lines} />
        ))}
      </ol>
      <h3 className="mt-6 text-base">{t`Closing, from minute ${agenda.cues.goToClosing}`}</h3>
      <ol className="mt-2 flex flex-col gap-3">
        {agenda.closing.map((item) => (
          <Asked key={item.key} item={item} position="–" lines={1} />
        ))}
      </ol>
      {agenda.reserve.length > 0 && (
        <>
          <h3 className="mt-6 text-base">
            <Trans>In reserve</Trans>
          </h3>
          <ul className="mt-2 list-disc ps-5">
            {agenda.reserve.map(({ key, text }) => (
              <li key={key}>
                <OwnText text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Asked({ item, position, lines }: { item: AgendaItem; position: string; lines: number }) {
  return (
    <li className="break-inside-avoid">
      <p className="flex gap-2 font-medium">
        <span className="tabular">{position}</span>
        <OwnText text={item.text} />
      </p>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className="ms-6 h-7 border-b border-line-strong" />
        ))}
      </div>
    </li>
  );
}
