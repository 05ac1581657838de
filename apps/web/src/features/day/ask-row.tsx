import type { AgendaItem } from '@acquaint/core/agenda/types';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { useSaver } from '../../lib/use-saver.ts';
import type { UseInterview } from '../interview/use-interview.ts';

/** The newest words and the tick of one question, kept a moment after the last key. */
function useAnswer(interview: UseInterview, key: string) {
  const [local, setLocal] = useState<{ asked: boolean; note: string } | null>(null);
  const saver = useSaver<{ asked: boolean; note: string }>(async (answer) => {
    const isKept = await interview.act({ type: 'captureAnswer', data: { key, ...answer } });
    if (isKept) setLocal((now) => (now === answer ? null : now));
    return isKept;
  });
  const stored = interview.view.dossier.interview.capture.items[key];
  const answer = local ?? stored ?? { asked: false, note: '' };
  return {
    answer,
    state: saver.state,
    flush: saver.flush,
    change: (changes: Partial<typeof answer>) => {
      const next = { ...answer, ...changes };
      setLocal(next);
      saver.queue(next);
    },
  };
}

/** One question in large type: a tick for "asked" and a field for the answer. */
export function AskRow({
  interview,
  item,
  position,
}: {
  interview: UseInterview;
  item: Pick<AgendaItem, 'key' | 'text'>;
  position: string;
}) {
  const { t } = useLingui();
  const { answer, change, flush, state } = useAnswer(interview, item.key);
  const id = `ask-${item.key}`;
  return (
    <li className="flex flex-col gap-2 py-5">
      <label htmlFor={id} className="flex cursor-pointer items-start gap-3">
        <input
          id={id}
          type="checkbox"
          aria-labelledby={`${id}-text`}
          checked={answer.asked}
          className="mt-1 size-7 shrink-0 accent-accent"
          onChange={(event) => change({ asked: event.target.checked })}
        />
        <span
          id={`${id}-text`}
          className={`text-xl leading-snug ${answer.asked ? 'text-muted' : 'font-medium'}`}
        >
          <span className="me-1.5 text-muted tabular">{position}</span>
          <OwnText text={item.text} />
        </span>
      </label>
      <div className="ms-10">
        <textarea
          aria-label={t`Notes on: ${item.text}`}
          dir="auto"
          rows={1}
          value={answer.note}
          maxLength={5000}
          placeholder={t`Notes`}
          className="field-sizing-content min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 py-2.5 text-lg leading-snug"
          onChange={(event) => change({ note: event.target.value, asked: true })}
          onBlur={() => void flush()}
        />
        <SaverStatus state={state} />
      </div>
    </li>
  );
}
