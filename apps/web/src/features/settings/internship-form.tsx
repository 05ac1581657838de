import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Section } from '@acquaint/ui/section';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { publicErrorOf } from '../../lib/errors.ts';
import { FormError } from '../../lib/form-error.tsx';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { Internship } from './profile-queries.ts';
import { internshipsQuery } from './profile-queries.ts';

export type InternshipDraft = Omit<Internship, 'version' | 'employerKey'> & {
  version: number | null;
};

function presentOf(error: Error, id: string): Internship | null {
  const present = publicErrorOf(error)?.present;
  if (!Array.isArray(present)) return null;
  // The API answers a conflict with the whole list of internships.
  return (present as Internship[]).find((internship) => internship.id === id) ?? null;
}

export function InternshipForm({
  draft,
  onClose,
}: {
  draft: InternshipDraft;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { values, set, setValues, problems, setProblems } = useFields<InternshipDraft>(draft);
  const [newer, setNewer] = useState<Internship | null>(null);
  const { supervisor } = values;
  const save = useWrite({
    write: (version: number | null, idempotencyKey) => {
      const { id, employer, team, start, end, settledIn } = values;
      return client.profile.saveInternship.mutate({
        id,
        version,
        employer,
        team,
        start,
        end,
        settledIn,
        idempotencyKey,
        supervisor: { ...supervisor, greeting: supervisor.greeting || supervisor.name },
      });
    },
    onDone: async () => {
      await queryClient.invalidateQueries(internshipsQuery);
      await queryClient.invalidateQueries(trpc.interviews.pathFilter());
      onClose();
    },
    onFail: (error) => {
      setProblems(problemsOf(error));
      setNewer(presentOf(error, draft.id));
    },
  });

  function setSupervisor(changes: Partial<typeof supervisor>) {
    set('supervisor', { ...supervisor, ...changes });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values.version);
      }}
    >
      <Section title={draft.version === null ? t`An internship` : draft.employer}>
        <div className="flex flex-col gap-5">
          <TextField
            label={t`Organisation`}
            description={t`Contacts with this employer are recognised by it.`}
            required
            value={values.employer}
            error={problems['employer']}
            onChange={(event) => set('employer', event.target.value)}
          />
          <TextField
            label={t`Your team`}
            optionalLabel={t`optional`}
            value={values.team ?? ''}
            error={problems['team']}
            onChange={(event) => set('team', event.target.value || null)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t`First day`}
              type="date"
              required
              value={values.start}
              error={problems['start']}
              onChange={(event) => set('start', event.target.value)}
            />
            <TextField
              label={t`Last day`}
              type="date"
              required
              value={values.end}
              error={problems['end']}
              onChange={(event) => set('end', event.target.value)}
            />
          </div>
          <Checkbox
            label={t`I have settled in`}
            description={t`You know your tasks and people. Asking for names goes better then.`}
            checked={values.settledIn}
            onChange={(event) => set('settledIn', event.target.checked)}
          />
        </div>
      </Section>
      <Section
        title={t`Your supervisor`}
        description={t`Asked first before you write to a colleague.`}
      >
        <div className="flex flex-col gap-5">
          <TextField
            label={t`Name`}
            required
            value={supervisor.name}
            error={problems['supervisor.name']}
            onChange={(event) => setSupervisor({ name: event.target.value })}
          />
          <TextField
            label={t`How you greet them`}
            description={t`As it reads after “Dear” or “Hello”: Martin, Dr. Weiss. Empty means the full name.`}
            optionalLabel={t`optional`}
            value={supervisor.greeting}
            error={problems['supervisor.greeting']}
            onChange={(event) => setSupervisor({ greeting: event.target.value })}
          />
          <TextField
            label={t`E-mail`}
            type="email"
            optionalLabel={t`optional`}
            dir="ltr"
            value={supervisor.email ?? ''}
            error={problems['supervisor.email']}
            onChange={(event) => setSupervisor({ email: event.target.value || null })}
          />
          <Checkbox
            label={t`They may be named in my messages`}
            description={t`They said so. Without it your messages do not name them.`}
            checked={supervisor.mayBeNamed}
            onChange={(event) => setSupervisor({ mayBeNamed: event.target.checked })}
          />
        </div>
      </Section>
      {newer && (
        <ConflictCallout
          onKeepMine={() => save.mutate(newer.version)}
          onShowNewer={() => {
            setValues(newer);
            setNewer(null);
            save.reset();
          }}
        />
      )}
      {!newer && (
        <FormError
          error={save.error}
          fields={[
            'employer',
            'team',
            'start',
            'end',
            'supervisor.name',
            'supervisor.greeting',
            'supervisor.email',
          ]}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
        >
          <Trans>Save internship</Trans>
        </Button>
        <Button variant="plain" onClick={onClose}>
          <Trans>Leave as it was</Trans>
        </Button>
      </div>
    </form>
  );
}
