import { INTERACTION_KINDS } from '@acquaint/core/workflow/records';
import type { InteractionKind } from '@acquaint/core/workflow/records';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { useLogWord } from './use-touch.ts';
import { useWordKinds } from './use-word-kinds.ts';

/** A word beside the interviews, such as a chat at the fair: it counts like any other. */
export function LogWord({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const now = useNow();
  const kinds = useWordKinds();
  const today = dayOf(now, deviceZone);
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<InteractionKind>('met');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | undefined>();
  const log = useLogWord(contactId, () => {
    setOpen(false);
    setNote('');
    setDay(today);
  });

  function save(event: FormEvent) {
    event.preventDefault();
    if (day === '' || day > today) return setError(t`Choose today or a day before it.`);
    setError(undefined);
    // Noon of the day: it is the day that counts.
    const noon = new Date(`${day}T12:00:00`).toISOString();
    const at = noon > now ? now : noon;
    log.mutate({ kind, at, note: note.trim() || null });
  }

  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          <Trans>We were in touch</Trans>
        </Button>
      </div>
    );
  }
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-4 border-t border-line pt-4">
      <NativeSelect
        label={t`What was it?`}
        value={kind}
        options={INTERACTION_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(event) => {
          const chosen = INTERACTION_KINDS.find((value) => value === event.target.value);
          if (chosen) setKind(chosen);
        }}
      />
      <TextField
        label={t`On`}
        type="date"
        value={day}
        max={today}
        error={error}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextArea
        label={t`In a few words`}
        optionalLabel={t`optional`}
        description={t`For you alone.`}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <FormError error={log.error} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" isPending={log.isPending} pendingLabel={t`Saving…`}>
          <Trans>Note it</Trans>
        </Button>
        <Button variant="plain" onClick={() => setOpen(false)}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
