import type { Referral } from '@acquaint/core/workflow/interview';
import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import { Button } from '@acquaint/ui/button';
import { DatePicker } from '@acquaint/ui/date-picker';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';

interface ReferralFormProps {
  start: Referral;
  today: string;
  name: string;
  isSaving: boolean;
  submitLabel: string;
  onSave: (referral: Referral) => Promise<boolean>;
  onCancel: () => void;
}

const orNull = (text: string): string | null => text.trim() || null;

/** Somebody who was named, and whether the name of who named them may be used (R3, CLOSE2, CLOSE9). */
export function ReferralForm({
  start,
  today,
  name,
  isSaving,
  submitLabel,
  onSave,
  onCancel,
}: ReferralFormProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(start);
  const [error, setError] = useState<string | undefined>();
  const change = (changes: Partial<Referral>) => setDraft((old) => ({ ...old, ...changes }));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (draft.name.trim() === '') return setError(REFUSAL_REASON_PHRASES.empty);
    setError(undefined);
    const isKept = await onSave({
      ...draft,
      name: draft.name.trim(),
      employer: orNull(draft.employer ?? ''),
      role: orNull(draft.role ?? ''),
      detail: orNull(draft.detail ?? ''),
      checkBackOn: draft.consent === 'ask_first' ? draft.checkBackOn : null,
    });
    if (isKept) onCancel();
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-4">
      <TextField
        label={t`Name`}
        value={draft.name}
        maxLength={200}
        error={error}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`Place of work`}
          optionalLabel={t`optional`}
          value={draft.employer ?? ''}
          maxLength={200}
          onChange={(event) => change({ employer: event.target.value })}
        />
        <TextField
          label={t`What they do`}
          optionalLabel={t`optional`}
          value={draft.role ?? ''}
          maxLength={200}
          onChange={(event) => change({ role: event.target.value })}
        />
      </div>
      <TextField
        label={t`How ${name} knows them`}
        optionalLabel={t`optional`}
        value={draft.detail ?? ''}
        maxLength={300}
        onChange={(event) => change({ detail: event.target.value })}
      />
      <RadioGroup
        label={t`May you use the name of ${name}?`}
        value={draft.consent}
        onChange={(consent) => change({ consent })}
        options={[
          { value: 'yes', label: t`Yes, I may say who sent me` },
          {
            value: 'ask_first',
            label: t`They would rather ask first`,
            description: t`Agree on a day to check back, seven to ten days on.`,
          },
          { value: 'no', label: t`No`, description: t`Then the name stays out of your request.` },
          { value: 'not_asked', label: t`I have not asked yet` },
        ]}
      />
      {draft.consent === 'ask_first' && (
        <DatePicker
          label={t`Check back on`}
          value={draft.checkBackOn}
          min={today}
          onChange={(checkBackOn) => change({ checkBackOn })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isSaving} pendingLabel={t`Saving…`}>
          {submitLabel}
        </Button>
        <Button variant="plain" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
