import { countWords } from '@acquaint/core/draft/word-count';
import type { Command } from '@acquaint/core/workflow/commands';
import { SaveStatus } from '@acquaint/ui/save-status';
import { TextArea } from '@acquaint/ui/text-area';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { FailureNote } from './failure-note.tsx';
import type { UseInterview } from './use-interview.ts';

/** One text of an interview, saved when the field is left. What is typed survives any failure. */
export function SavedText({
  interview,
  id,
  label,
  description,
  value,
  words,
  rows = 2,
  toCommand,
  required = false,
}: {
  interview: UseInterview;
  id: string;
  label: string;
  description?: ReactNode;
  value: string;
  /** Bounds in words, shown with the count; open at the top without `max`. */
  words?: { min: number; max?: number };
  rows?: number;
  toCommand: (text: string) => Command;
  required?: boolean;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  // What another window saved takes the place of a text that nobody has touched here: leaving the
  // field must not write the old one back.
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (text.trim() === known.trim()) setText(value);
  }
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const { type } = toCommand(text);
  const count = countWords(text);
  const clock = savedAt ? formatClock(savedAt, interview.view.dossier.student.timeZone) : '';
  const state =
    interview.pending === type ? 'saving' : isKept ? 'kept' : savedAt ? 'saved' : 'idle';
  const labels = {
    idle: '',
    saving: t`Saving…`,
    saved: t`Saved ${clock}`,
    kept: t`Kept on this page, not saved yet`,
  };

  async function save() {
    const next = text.trim();
    if (next === '' || next === value.trim()) return;
    const isDone = await interview.act(toCommand(next));
    setKept(!isDone);
    if (isDone) setSavedAt(new Date().toISOString());
  }

  const counter = words && {
    counter: words.max
      ? t`${count} of ${words.min} to ${words.max} words`
      : t`${count} words, at least ${words.min}`,
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TextArea
        id={id}
        label={label}
        description={description}
        rows={rows}
        required={required}
        value={text}
        {...counter}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <SaveStatus state={state} label={labels[state]} />
      {isKept && <FailureNote interview={interview} command={type} />}
    </div>
  );
}
