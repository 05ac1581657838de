import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { cohortsQuery, type Cohort } from '../people/people-queries.ts';
import { foundCohortsKey } from './cohorts-query.ts';
import { useKindNames } from './kind-names.ts';

const KINDS = ['hand_picked', 'term', 'course', 'programme'] as const;

interface FormValues {
  name: string;
  kind: Cohort['kind'];
  rosterValue: string;
  startsOn: string;
  endsOn: string;
  showContactNames: boolean;
  reviewFirst: number | null;
  archived: boolean;
}

interface CohortFormProps {
  cohort: Cohort | null;
  isOwner: boolean;
  onDone: () => void;
}

export function CohortForm({ cohort, isOwner, onDone }: CohortFormProps) {
  const { t } = useLingui();
  const kindNames = useKindNames();
  const [id] = useState(() => cohort?.id ?? newId());
  const { values, set, problems, setProblems } = useFields<FormValues>({
    name: cohort?.name ?? '',
    kind: cohort?.kind ?? 'hand_picked',
    rosterValue: cohort?.rosterValue ?? '',
    startsOn: cohort?.startsOn ?? '',
    endsOn: cohort?.endsOn ?? '',
    showContactNames: cohort?.showContactNames ?? false,
    reviewFirst: cohort?.reviewFirst ?? 0,
    archived: cohort?.archived ?? false,
  });
  useUnsaved(values);
  const save = useWrite({
    write: ({ archived, ...fields }: typeof values, idempotencyKey) =>
      client.cohorts.save.mutate({
        id,
        version: cohort?.version ?? null,
        fields: {
          ...fields,
          rosterValue: fields.kind === 'hand_picked' ? null : fields.rosterValue,
          startsOn: fields.startsOn || null,
          endsOn: fields.endsOn || null,
          reviewFirst: fields.reviewFirst ?? 0,
        },
        archived,
        idempotencyKey,
      }),
    onDone: async () => {
      void queryClient.invalidateQueries({ queryKey: cohortsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: foundCohortsKey });
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
        save.mutate(values);
      }}
    >
      <TextField
        label={t`Name`}
        required
        value={values.name}
        error={problems['fields.name']}
        onChange={({ target }) => set('name', target.value)}
      />
      <NativeSelect
        label={t`Kind`}
        options={KINDS.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        value={values.kind}
        onChange={({ target }) => {
          const kind = KINDS.find((one) => one === target.value);
          if (kind) set('kind', kind);
        }}
      />
      {values.kind !== 'hand_picked' && isOwner && (
        <TextField
          label={t`Value in the roster`}
          description={t`Students with this value come in by the roster, and leave with it.`}
          value={values.rosterValue}
          error={problems['fields.rosterValue']}
          onChange={({ target }) => set('rosterValue', target.value)}
        />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="date"
          label={t`First day`}
          value={values.startsOn}
          error={problems['fields.startsOn']}
          onChange={({ target }) => set('startsOn', target.value)}
        />
        <TextField
          type="date"
          label={t`First day after the end`}
          value={values.endsOn}
          error={problems['fields.endsOn']}
          onChange={({ target }) => set('endsOn', target.value)}
        />
      </div>
      <NumberField
        label={t`First requests that need approval`}
        decreaseLabel={t`One less`}
        increaseLabel={t`One more`}
        min={0}
        max={20}
        value={values.reviewFirst}
        error={problems['fields.reviewFirst']}
        onChange={(reviewFirst) => set('reviewFirst', reviewFirst)}
      />
      {isOwner && (
        <Checkbox
          label={t`Advisors see the names of contacts`}
          checked={values.showContactNames}
          onChange={({ target }) => set('showContactNames', target.checked)}
        />
      )}
      {cohort && (
        <Checkbox
          label={t`Archived`}
          description={t`Nobody is in the care of anybody by an archived cohort.`}
          checked={values.archived}
          onChange={({ target }) => set('archived', target.checked)}
        />
      )}
      <FormError
        error={save.error}
        fields={[
          'fields.name',
          'fields.rosterValue',
          'fields.startsOn',
          'fields.endsOn',
          'fields.reviewFirst',
        ]}
      />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={save.isPending}
        pendingLabel={t`Saving…`}
      >
        <Trans>Save cohort</Trans>
      </Button>
    </form>
  );
}
