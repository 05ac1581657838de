import type { SpokenPromise } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';

/** Writes down a promise of either side. */
export function PromiseForm({
  start,
  name,
  isPending,
  onSave,
  onCancel,
  children,
}: {
  start: SpokenPromise;
  name: string;
  isPending: boolean;
  onSave: (promise: SpokenPromise) => unknown;
  onCancel: () => void;
  /** Why it was not saved. */
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(start);
  const [error, setError] = useState<string | undefined>();

  function save(event: FormEvent) {
    event.preventDefault();
    if (draft.text.trim() === '') return setError(t`Say in a few words what was promised.`);
    setError(undefined);
    onSave({ ...draft, text: draft.text.trim() });
  }

  return (
    <Card level={4} title={t`A promise`}>
      <form noValidate className="flex flex-col gap-4" onSubmit={save}>
        <RadioGroup
          label={t`Who promised?`}
          value={draft.by}
          onChange={(by) => setDraft({ ...draft, by })}
          options={[
            { value: 'student', label: t`I did` },
            { value: 'contact', label: name },
          ]}
        />
        <TextArea
          label={t`What?`}
          rows={2}
          value={draft.text}
          maxLength={2000}
          error={error}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
        <TextField
          label={t`By when`}
          type="date"
          optionalLabel={t`optional`}
          description={t`With a day you are reminded of yours, and told when it is fair to ask about theirs.`}
          value={draft.dueOn ?? ''}
          onChange={(event) => setDraft({ ...draft, dueOn: event.target.value || null })}
        />
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t`Saving…`}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="plain" onClick={onCancel}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
