import type { AgendaItem } from '@acquaint/core/agenda/types';
import { askedField, noteField } from '@acquaint/core/workflow/capture';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { useChoice } from '../../lib/use-choice.ts';
import { BothVersions } from './both-versions.tsx';
import { KeptMark } from './kept-mark.tsx';
import type { Day } from './use-day.ts';
import { useNoted } from './use-noted.ts';

/** One question in large type: a tick for "asked" and a field for the answer. */
export function AskRow({
  day,
  item,
  position,
}: {
  day: Day;
  item: Pick<AgendaItem, 'key' | 'text'>;
  position: string;
}) {
  const { t } = useLingui();
  const field = noteField(item.key);
  const noted = useNoted(day, field);
  const { interview } = day.dossier;
  const stored = interview.capture.items[item.key]?.asked ?? false;
  // Shown at once; the device has it a moment later.
  const [asked, tick] = useChoice(stored, (value) => day.note(askedField(item.key), value, stored));
  const id = `ask-${item.key}`;
  return (
    <li className="flex flex-col gap-2 py-5">
      <label htmlFor={id} className="flex cursor-pointer items-start gap-3">
        <input
          id={id}
          type="checkbox"
          aria-labelledby={`${id}-text`}
          checked={asked}
          className="mt-1 size-7 shrink-0 accent-accent"
          onChange={(event) => tick(event.target.checked)}
        />
        <span
          id={`${id}-text`}
          className={`text-xl leading-snug ${asked ? 'text-muted' : 'font-medium'}`}
        >
          <span className="me-1.5 text-muted tabular">{position}</span>
          <OwnText text={item.text} />
        </span>
      </label>
      <div className="ms-10 flex flex-col gap-2">
        <textarea
          aria-label={t`Notes on: ${item.text}`}
          dir="auto"
          rows={1}
          value={noted.value}
          maxLength={5000}
          placeholder={t`Notes`}
          className="field-sizing-content min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 py-2.5 text-lg leading-snug"
          onChange={(event) => {
            noted.change(event.target.value);
            // Whoever writes an answer down has asked.
            if (!asked) tick(true);
          }}
          onBlur={() => void noted.flush()}
        />
        <KeptMark day={day} field={field} state={noted.state} />
        <BothVersions interview={interview} field={field} />
      </div>
    </li>
  );
}
