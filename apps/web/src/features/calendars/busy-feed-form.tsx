import { Button } from '@acquaint/ui/button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { newId } from '../../lib/new-id.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useWrite } from '../../lib/use-write.ts';
import { keepBusyFeeds } from './queries.ts';

const empty = { label: '', url: '' };

/** Follows one more calendar, and reads it at once. */
export function BusyFeedForm({ onRead }: { onRead: (id: string) => void }) {
  const { t } = useLingui();
  const { values, set, setValues, problems, setProblems } = useFields(empty);
  const [nextId, setNextId] = useState(newId);
  const add = useWrite({
    write: (input: typeof empty & { id: string }, idempotencyKey) =>
      client.calendar.addBusyFeed.mutate({ ...input, idempotencyKey }),
    onDone: async (feeds, { id }) => {
      setValues(empty);
      setNextId(newId());
      await keepBusyFeeds(feeds);
      onRead(id);
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setProblems({});
        add.mutate({ id: nextId, ...values });
      }}
    >
      <TextField
        label={t`What it is`}
        description={t`For example “Classes”. You see it where a talk would meet it.`}
        required
        maxLength={60}
        value={values.label}
        error={problems['label']}
        onChange={(event) => set('label', event.target.value)}
      />
      <TextField
        label={t`Address of the calendar`}
        description={t`It begins with https:// or webcal://, and often ends in .ics. Look for “subscribe” or “secret address” there.`}
        required
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={values.url}
        error={problems['url']}
        onChange={(event) => set('url', event.target.value)}
      />
      <FormError error={add.error} fields={['label', 'url']} />
      <Button
        type="submit"
        className="self-start"
        isPending={add.isPending}
        pendingLabel={t`Adding…`}
      >
        <Trans>Follow this calendar</Trans>
      </Button>
    </form>
  );
}
