import { rosterFieldNames } from '@acquaint/core/phrases/roster';
import { ROSTER_FIELDS, type RosterMapping } from '@acquaint/core/roster/fields';
import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ColumnChoice } from '../file-import/column-choice.tsx';
import { CheckResult } from './check-result.tsx';
import { importQuery, importsQuery, type ImportDetails } from './roster-queries.ts';
import { useWrite } from '@acquaint/front/use-write';

/** Which column is what, and then what the file would do. */
export function ImportSetup({ one }: { one: ImportDetails }) {
  const { t } = useLingui();
  const [mapping, setMapping] = useState<RosterMapping>(one.columns?.guess ?? {});
  const [fullList, setFullList] = useState(false);
  const { id } = one;
  const check = useMutation({
    mutationFn: () => client.roster.check.query({ id, mapping, fullList }),
  });
  const start = useWrite({
    write: (confirmedDeactivations: number | null, idempotencyKey) =>
      client.roster.start.mutate({ id, mapping, fullList, confirmedDeactivations, idempotencyKey }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
  const { headers = [], samples = [] } = one.columns ?? {};
  const problems = problemsOf(check.error);

  return (
    <div className="flex flex-col gap-10">
      <Section
        title={t`What the columns are`}
        description={t`Guessed by their headings. The samples are from the first rows that hold something.`}
      >
        <form
          noValidate
          className="flex flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            start.reset();
            check.mutate();
          }}
        >
          <ColumnChoice
            fields={ROSTER_FIELDS}
            names={rosterFieldNames}
            headers={headers}
            samples={samples}
            value={mapping}
            problems={problems}
            onChange={(next) => {
              setMapping(next);
              check.reset();
            }}
          />
          <Checkbox
            label={t`This file lists all students`}
            description={t`Students with a key who are not in it are deactivated. Who joined without a key stays.`}
            checked={fullList}
            onChange={({ target }) => {
              setFullList(target.checked);
              check.reset();
            }}
          />
          <FormError
            error={check.error}
            fields={ROSTER_FIELDS.map((field) => `mapping.${field}`)}
          />
          <Button
            type="submit"
            variant={check.data ? 'quiet' : 'primary'}
            className="self-start"
            isPending={check.isPending}
            pendingLabel={t`Comparing…`}
          >
            <Trans>Show what would change</Trans>
          </Button>
        </form>
      </Section>
      {check.data && (
        <CheckResult
          asked={{ id, mapping, fullList }}
          check={check.data}
          isStarting={start.isPending}
          error={start.error}
          onStart={(confirmed) => start.mutate(confirmed)}
        />
      )}
    </div>
  );
}
