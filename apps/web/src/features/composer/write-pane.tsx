import { Button } from '@acquaint/ui/button';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { countWords } from '@acquaint/core/draft/word-count';
import { Trans, useLingui } from '@lingui/react/macro';
import { FieldChips } from './field-chips.tsx';
import { SlotFields } from './slot-fields.tsx';
import type { StageProps } from './stage.ts';

/** Left: own words, facts as chips, or the whole wording by hand. */
export function WritePane({ interview, template, draft, composed, facts }: StageProps) {
  const { t } = useLingui();
  const { written } = draft;
  const ids = { interviewId: interview.id, contactId: interview.view.dossier.contact.id };
  const words = countWords(composed.text);

  const isMail = facts.channel === 'email';
  const subject = (
    <TextField
      label={t`Subject`}
      value={composed.subject ?? ''}
      onChange={(event) => draft.change({ subject: event.currentTarget.value })}
    />
  );

  if (written.text !== null) {
    return (
      <div className="flex flex-col gap-5">
        {isMail && subject}
        <TextArea
          id="composer-text"
          label={t`Your wording`}
          description={t`Every word is yours now. The same checks read along.`}
          rows={14}
          value={written.text}
          counter={t`${words} words in all`}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
      </div>
    );
  }
  const canTakeOver = composed.missing.length === 0;
  return (
    <div className="flex flex-col gap-5">
      {/* A template with a subject of its own fills it; a thread may need one. */}
      {isMail && template.subjectNodes === null && subject}
      <SlotFields
        fields={composed.fields}
        written={written}
        fallback={composed.values}
        idOf={(name) => `slot-${name}`}
        onChange={(name, text) => draft.change({ slots: { ...written.slots, [name]: text } })}
      />
      <FieldChips fields={composed.fields} values={composed.values} ids={ids} />
      <div>
        <Button
          size="small"
          variant="plain"
          disabledReason={
            canTakeOver ? undefined : t`Fill in what is open first; then you can edit every word.`
          }
          onClick={() =>
            draft.change({
              text: composed.text,
              subject: composed.subject,
              renderedWith: facts.renderedWith,
            })
          }
        >
          <Trans>Edit the wording</Trans>
        </Button>
        {template.note && <p className="mt-2 text-sm text-muted">{template.note}</p>}
      </div>
    </div>
  );
}
