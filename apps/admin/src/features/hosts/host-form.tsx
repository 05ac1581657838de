import { NOTED_CONSENTS, type NotedConsent } from '@acquaint/core/hosts/host';
import { modes } from '@acquaint/core/library/kinds';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { CohortChoice } from './cohort-choice.tsx';
import {
  type Host,
  type HostPool,
  type Offering,
  refreshHosts,
  type SaveHost,
} from './host-queries.ts';
import { useConsentWords, useFormatWords } from './use-host-words.ts';

/** The fields that say themselves what is wrong with them. */
const SHOWN = [
  'fields.fullName',
  'fields.jobTitle',
  'fields.employer',
  'fields.email',
  'fields.topics',
  'fields.formats',
  'fields.languages',
  'fields.capacity',
  'fields.pause.from',
  'fields.pause.until',
  'fields.words',
  'offering.cohortIds',
  'consent.on',
  'consent.note',
];

interface HostFormProps {
  /** Null for a new one. */
  host: Host | null;
  pool: HostPool;
  onDone: () => void;
}

interface Values {
  fullName: string;
  jobTitle: string;
  employer: string;
  email: string;
  topics: string;
  formats: SaveHost['fields']['formats'];
  languages: string;
  words: string;
  capacity: number | null;
  from: string;
  until: string;
  offering: Offering;
  how: NotedConsent;
  on: string;
  note: string;
}

const lines = (text: string): string[] => text.split('\n');
const isEmpty = (text: string): boolean => text.trim() === '';

/** Somebody who told the office that they agree, with how and when they did. */
export function HostForm({ host, pool, onDone }: HostFormProps) {
  const { t } = useLingui();
  const formatWords = useFormatWords();
  const consentWords = useConsentWords();
  const [id] = useState(() => host?.id ?? newId());
  const how = NOTED_CONSENTS.find((one) => one === host?.agreedHow) ?? 'mail';
  const isBack = host?.status === 'ended';
  const { values, set, problems, setProblems } = useFields<Values>({
    fullName: host?.fullName ?? '',
    jobTitle: host?.jobTitle ?? '',
    employer: host?.employerName ?? '',
    email: host?.email ?? '',
    topics: host?.topics.join('\n') ?? '',
    formats: host?.formats ?? [],
    languages: host?.languages.join(', ') ?? '',
    words: host?.words ?? '',
    capacity: host?.capacity ?? pool.placesPerTerm,
    from: host?.pausedFrom ?? '',
    until: host?.pausedUntil ?? '',
    offering: { everyone: host?.everyone ?? false, cohortIds: host?.cohortIds ?? [] },
    how,
    on: (isBack ? null : host?.agreedOn) ?? pool.today,
    note: (isBack ? null : host?.agreedNote) ?? '',
  });
  useUnsaved(values);
  const save = useWrite({
    write: (given: Values, idempotencyKey) => {
      const { fullName, jobTitle, employer, email, topics, formats, languages, words } = given;
      const fields: SaveHost['fields'] = {
        fullName,
        jobTitle,
        employer,
        email,
        topics: lines(topics),
        formats,
        languages: languages.split(','),
        words: isEmpty(words) ? null : words,
        capacity: given.capacity ?? 0,
        pause: { from: given.from || null, until: given.until || null },
      };
      const note = isEmpty(given.note) ? null : given.note;
      const consent = { how: given.how, on: given.on, note };
      const { offering } = given;
      const version = host?.version ?? null;
      return client.hosts.save.mutate({ id, version, fields, offering, consent, idempotencyKey });
    },
    onDone: async () => {
      await refreshHosts();
      onDone();
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const text = (name: 'fullName' | 'jobTitle' | 'employer' | 'email', label: string) => (
    <TextField
      label={label}
      type={name === 'email' ? 'email' : 'text'}
      value={values[name]}
      error={problems[`fields.${name}`]}
      onChange={({ target }) => {
        set(name, target.value);
        setProblems({});
      }}
    />
  );

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      {text('fullName', t`Name`)}
      {text('jobTitle', t`What they do`)}
      {text('employer', t`Employer`)}
      {text('email', t`E-mail`)}
      <TextArea
        label={t`Topics`}
        description={t`One a line, as they would say it.`}
        value={values.topics}
        error={problems['fields.topics']}
        onChange={({ target }) => set('topics', target.value)}
      />
      <CheckboxGroup
        label={t`How they like to talk`}
        error={problems['fields.formats']}
        options={modes.map((mode) => ({ value: mode, label: formatWords[mode] }))}
        value={values.formats}
        onChange={(formats) => set('formats', formats)}
      />
      <TextField
        label={t`Languages`}
        description={t`With commas between them.`}
        value={values.languages}
        error={problems['fields.languages']}
        onChange={({ target }) => set('languages', target.value)}
      />
      <NumberField
        label={t`Places in a term`}
        decreaseLabel={t`One less`}
        increaseLabel={t`One more`}
        min={1}
        max={20}
        value={values.capacity}
        error={problems['fields.capacity']}
        onChange={(capacity) => set('capacity', capacity)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="date"
          label={t`Pause from`}
          value={values.from}
          error={problems['fields.pause.from']}
          onChange={({ target }) => set('from', target.value)}
        />
        <TextField
          type="date"
          label={t`Last day of the pause`}
          value={values.until}
          error={problems['fields.pause.until']}
          onChange={({ target }) => set('until', target.value)}
        />
      </div>
      <TextArea
        label={t`A line for students`}
        value={values.words}
        error={problems['fields.words']}
        onChange={({ target }) => set('words', target.value)}
      />
      <CohortChoice
        value={values.offering}
        error={problems['offering.cohortIds']}
        onChange={(offering) => set('offering', offering)}
      />
      <fieldset className="flex min-w-0 flex-col gap-5 border-t border-line pt-5">
        <legend className="sr-only">{t`Their agreement`}</legend>
        <p className="text-muted">
          <Trans>How and when did they agree? It stays with the record as evidence.</Trans>
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <NativeSelect
            label={t`How they agreed`}
            options={NOTED_CONSENTS.map((one) => ({ value: one, label: consentWords[one] }))}
            value={values.how}
            onChange={({ target }) => {
              const chosen = NOTED_CONSENTS.find((one) => one === target.value);
              if (chosen) set('how', chosen);
            }}
          />
          <TextField
            type="date"
            label={t`On`}
            max={pool.today}
            value={values.on}
            error={problems['consent.on']}
            onChange={({ target }) => set('on', target.value)}
          />
        </div>
        <TextField
          label={t`Note`}
          description={t`Such as where the mail is kept, or who spoke with them.`}
          value={values.note}
          error={problems['consent.note']}
          onChange={({ target }) => set('note', target.value)}
        />
      </fieldset>
      <FormError error={save.error} fields={SHOWN} />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={save.isPending}
        pendingLabel={t`Saving…`}
      >
        <Trans>Save host</Trans>
      </Button>
    </form>
  );
}
