import { researchPhrases } from '@acquaint/core/phrases/rules-research';
import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { fill } from '@acquaint/core/phrases/say';
import { researchSourceKinds } from '@acquaint/core/library/research-sources';
import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import type { NoteSourceKind, ResearchNote } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { DatePicker } from '@acquaint/ui/date-picker';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { NoteDraft, NoteProblem } from './note-draft.ts';
import { finishNote, privateWords } from './note-draft.ts';

interface NoteFormProps {
  start: NoteDraft;
  today: string;
  /** Resolves to whether it is kept; otherwise the words stay here. */
  onSave: (note: ResearchNote) => Promise<boolean>;
  onClose: () => void;
  isSaving: boolean;
  failure?: ReactNode;
}

const isKind = (value: string): value is NoteSourceKind =>
  researchSourceKinds.some(({ kind }) => kind === value);

/** One note in the student's own words, with where it comes from and when it was read (R65). */
export function NoteForm({ start, today, onSave, onClose, isSaving, failure }: NoteFormProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<NoteProblem[]>([]);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  const change = (changes: Partial<NoteDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const chosen = researchSourceKinds.find(({ kind }) => kind === draft.sourceKind);
  const fitting = researchSourceKinds.filter(
    ({ goodFor }) => draft.checklistLine !== null && goodFor.includes(draft.checklistLine),
  );
  const sensitive = privateWords(draft.text);
  const wrong = (...codes: NoteProblem[]) => codes.find((code) => problems.includes(code));
  const { says } = researchPhrases.R65;

  async function save(event: FormEvent) {
    event.preventDefault();
    const finished = finishNote(draft, today);
    setProblems('problems' in finished ? finished.problems : []);
    if ('note' in finished && (await onSave(finished.note))) onClose();
  }

  return (
    <form
      noValidate
      onSubmit={save}
      className="flex flex-col gap-4 rounded-control border border-line bg-canvas px-4 py-4"
    >
      <TextArea
        ref={first}
        label={t`What you found, in your own words`}
        value={draft.text}
        maxLength={5000}
        error={wrong('no_text') && says.no_text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {sensitive.length > 0 && (
        <Callout tone="warning" title={trapPhrases.G30.title} isLive>
          {sensitive.map((word) => (
            <p key={word}>{fill(trapPhrases.G30.says.default, { word })}</p>
          ))}
        </Callout>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`Source`}
          description={t`A title, a page, or who told you.`}
          value={draft.sourceName}
          maxLength={200}
          error={wrong('no_source') && says.no_source}
          onChange={(event) => change({ sourceName: event.target.value })}
        />
        <NativeSelect
          label={t`Kind of source`}
          description={
            chosen?.hint ??
            (fitting.length > 0
              ? t`Good here: ${fitting.map(({ label }) => label).join(', ')}.`
              : t`Two kinds keep you from taking over one view.`)
          }
          value={draft.sourceKind}
          placeholder={t`Choose one`}
          options={researchSourceKinds.map(({ kind, label }) => ({ value: kind, label }))}
          error={wrong('no_kind') && REFUSAL_REASON_PHRASES.unknown_choice}
          onChange={({ target: { value } }) => change({ sourceKind: isKind(value) ? value : '' })}
        />
        <TextField
          label={t`Link`}
          optionalLabel={t`optional`}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={draft.url}
          maxLength={2000}
          error={wrong('bad_link') && REFUSAL_REASON_PHRASES.bad_link}
          onChange={(event) => change({ url: event.target.value })}
        />
        <DatePicker
          label={t`Read on`}
          value={draft.readOn}
          max={today}
          error={
            wrong('date_ahead')
              ? REFUSAL_REASON_PHRASES.in_the_future
              : wrong('no_date') && REFUSAL_REASON_PHRASES.missing
          }
          onChange={(readOn) => change({ readOn })}
        />
      </div>
      {failure}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isSaving} pendingLabel={t`Saving…`}>
          <Trans>Keep this note</Trans>
        </Button>
        <Button variant="plain" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
