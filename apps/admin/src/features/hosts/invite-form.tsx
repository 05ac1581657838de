import { GUEST_LANGUAGES, guestLanguageCodes } from '@acquaint/core/phrases/guest/languages';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { CohortChoice } from './cohort-choice.tsx';
import { refreshHosts } from './host-queries.ts';

/** A letter in the own name that asks somebody; they answer on a page of their own. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(newId);
  const { values, set, problems, setProblems } = useFields({
    fullName: '',
    employer: '',
    email: '',
    language: 'en',
    offering: { everyone: false, cohortIds: [] as string[] },
  });
  useUnsaved(values);
  const invite = useWrite({
    write: (fields: typeof values, idempotencyKey) =>
      client.hosts.invite.mutate({ id, ...fields, idempotencyKey }),
    onDone: async () => {
      await refreshHosts();
      onDone();
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate(values);
      }}
    >
      <p className="text-muted">
        <Trans>
          They get a short letter from you with a link. There they say what about, in which way and
          how many; until they say yes, no student sees them.
        </Trans>
      </p>
      <TextField
        label={t`Name`}
        required
        value={values.fullName}
        error={problems['fullName']}
        onChange={({ target }) => set('fullName', target.value)}
      />
      <TextField
        label={t`Employer`}
        value={values.employer}
        error={problems['employer']}
        onChange={({ target }) => set('employer', target.value)}
      />
      <TextField
        label={t`E-mail`}
        type="email"
        required
        value={values.email}
        error={problems['email']}
        onChange={({ target }) => set('email', target.value)}
      />
      <NativeSelect
        label={t`Language of the letter`}
        options={guestLanguageCodes.map((code) => ({
          value: code,
          label: GUEST_LANGUAGES[code].name,
        }))}
        value={values.language}
        onChange={({ target }) => set('language', target.value)}
      />
      <CohortChoice
        value={values.offering}
        error={problems['offering.cohortIds']}
        onChange={(offering) => set('offering', offering)}
      />
      <FormError
        error={invite.error}
        fields={['fullName', 'employer', 'email', 'offering.cohortIds']}
      />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={invite.isPending}
        pendingLabel={t`Sending…`}
      >
        <Trans>Send the question</Trans>
      </Button>
    </form>
  );
}
