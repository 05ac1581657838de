import { blankContactFields } from '@acquaint/core/people/contact-record';
import { HOW_FOUND_KINDS } from '@acquaint/core/workflow/records';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { ErrorSummary } from '@acquaint/ui/error-summary';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { TextField } from '@acquaint/ui/text-field';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { oneOf } from '../../lib/search.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useWrite } from '../../lib/use-write.ts';
import { WorkChannelFields } from './channel-fields.tsx';
import type { ContactFields } from './contact-queries.ts';
import { HowFoundFields } from './how-found-fields.tsx';
import { SalutationChooser } from './salutation-chooser.tsx';
import { SimilarNotice } from './similar-notice.tsx';

const given = (...values: (string | null)[]): string[] =>
  values.filter((value): value is string => value !== null && value.trim() !== '');

interface NewContactPageProps {
  name: string | undefined;
  /** How the name was found, from the address: one of the kinds, or it is ignored. */
  found: string | undefined;
}

/** One name is enough. The rest can follow, and each part says what it is for. */
export function NewContactPage({ name, found }: NewContactPageProps) {
  const { t } = useLingui();
  const router = useRouter();
  useTitle(t`Add a contact`);
  const kind = oneOf(found, HOW_FOUND_KINDS);
  const [id] = useState(newId);
  const { values, set, problems, setProblems } = useFields<ContactFields>({
    ...blankContactFields('en'),
    fullName: name ?? '',
    howFound: kind ? { kind, detail: null } : null,
  });
  const [attempt, setAttempt] = useState(0);
  const create = useWrite({
    write: (fields: ContactFields, idempotencyKey) =>
      client.contacts.create.mutate({ id, idempotencyKey, fields }),
    onDone: async () => {
      await queryClient.invalidateQueries(trpc.contacts.pathFilter());
      await router.navigate({ href: paths.contact(id), replace: true });
    },
    onFail: (error) => {
      setProblems(problemsOf(error));
      setAttempt((old) => old + 1);
    },
  });
  const { channels } = values;
  const errors = Object.entries(problems).map(([field, message]) => ({ fieldId: field, message }));

  return (
    <div className="max-w-2xl">
      <PageHeader
        back={{ href: paths.contacts(), label: t`Contacts` }}
        title={t`Add a contact`}
        lead={t`One name is enough to begin. Everything else can follow.`}
      />
      <form
        noValidate
        className="flex flex-col gap-10"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(values);
        }}
      >
        <ErrorSummary
          title={plural(errors.length, {
            one: '# thing needs your attention',
            other: '# things need your attention',
          })}
          errors={errors}
          attempt={attempt}
        />
        <Section title={t`Who it is`}>
          <div className="flex flex-col gap-5">
            <TextField
              id="fullName"
              label={t`Full name`}
              description={t`Letter for letter, accents and all, without a title: that has a place of its own. One part is enough if they have one name.`}
              required
              autoComplete="off"
              value={values.fullName}
              error={problems['fullName']}
              onChange={(event) => set('fullName', event.target.value)}
            />
            <TextField
              id="jobTitle"
              label={t`Job title`}
              optionalLabel={t`optional`}
              autoComplete="off"
              value={values.jobTitle}
              error={problems['jobTitle']}
              onChange={(event) => set('jobTitle', event.target.value)}
            />
            <TextField
              id="employer"
              label={t`Employer`}
              optionalLabel={t`optional`}
              autoComplete="off"
              value={values.employer}
              error={problems['employer']}
              onChange={(event) => set('employer', event.target.value)}
            />
            <SimilarNotice
              fullName={values.fullName}
              employer={values.employer}
              emails={given(channels.workEmail, channels.privateEmail)}
              profileUrls={given(channels.linkedinUrl, channels.platformUrl)}
              phones={given(channels.workPhone, channels.privatePhone)}
              country={values.country}
              excludeId={null}
            />
          </div>
        </Section>
        <Section title={t`Where the name comes from`}>
          <div className="flex flex-col gap-5">
            <HowFoundFields
              value={values.howFound}
              onChange={(howFound) => set('howFound', howFound)}
              problems={problems}
            />
          </div>
        </Section>
        <Section
          title={t`How to reach them`}
          description={t`One way is enough. Work addresses come first; a private one counts only when they gave it to you.`}
        >
          <div className="flex flex-col gap-5">
            <WorkChannelFields
              value={channels}
              onChange={(next) => set('channels', next)}
              country={values.country}
              onCountry={(country) => set('country', country)}
              problems={problems}
            />
          </div>
        </Section>
        <Disclosure summary={t`How to say and write the name, if you know it already`}>
          <div className="flex flex-col gap-5">
            <TextField
              label={t`How to say it`}
              description={t`In syllables, the strong one in capitals: ah-MAH-rah oh-KAH-for. It stays marked as not checked until you say who told you.`}
              optionalLabel={t`optional`}
              value={values.pronunciation.respelling ?? ''}
              onChange={(event) =>
                set('pronunciation', {
                  ...values.pronunciation,
                  respelling: event.target.value || null,
                })
              }
            />
            <SalutationChooser
              value={values.salutation}
              onChange={(salutation) => set('salutation', salutation)}
              language={values.language}
              error={problems['salutation']}
            />
          </div>
        </Disclosure>
        {errors.length === 0 && <FormError error={create.error} />}
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={create.isPending}
          pendingLabel={t`Adding…`}
        >
          <Trans>Add contact</Trans>
        </Button>
      </form>
    </div>
  );
}
