import { rosterFieldNames } from '@acquaint/core/phrases/roster';
import { sentenceOf } from '@acquaint/front/errors';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmNumber } from '../file-import/confirm-number.tsx';
import { ProblemList } from '../file-import/problem-list.tsx';
import type { RosterCheck } from './roster-queries.ts';

interface CheckResultProps {
  check: RosterCheck;
  isStarting: boolean;
  error: Error | null;
  onStart: (confirmedDeactivations: number | null) => void;
}

/** What the file would do, before it does. */
export function CheckResult({ check, isStarting, error, onStart }: CheckResultProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<number | null>(null);
  const { counts, leaving, formulas } = check;
  const waits = leaving.mustConfirm && typed !== leaving.count;
  const changes = counts.create + counts.update + leaving.count;

  return (
    <Section title={t`What would change`}>
      <div className="flex flex-col gap-8">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          <Figure name={t`New`} value={counts.create} />
          <Figure name={t`Changed`} value={counts.update} />
          <Figure name={t`Unchanged`} value={counts.unchanged} />
          <Figure name={t`Deactivated`} value={leaving.count} />
          <Figure name={t`Not taken`} value={counts.failed} />
        </dl>
        {formulas.count > 0 && (
          <Callout tone="warning" title={t`Cells that look like formulas`}>
            {t`${plural(formulas.count, { one: '# cell begins', other: '# cells begin' })} with =, +, - or @, first in line ${formulas.first[0]?.line ?? 0}. They are kept as text, and made harmless in every file that leaves.`}
          </Callout>
        )}
        {check.problems.length > 0 && (
          <Section level={3} title={t`Rows that would not be taken`}>
            <ProblemList problems={check.problems} />
          </Section>
        )}
        {check.create.length > 0 && (
          <Section level={3} title={t`New students`} description={firstOf(counts.create)}>
            <RowList label={t`New students`}>
              {check.create.map(({ key, line, fullName, email }) => (
                <ListRow
                  key={line}
                  title={<bdi>{fullName}</bdi>}
                  subtitle={<bdi>{email}</bdi>}
                  meta={t`Key ${key}, line ${line}`}
                />
              ))}
            </RowList>
          </Section>
        )}
        {check.update.length > 0 && (
          <Section level={3} title={t`Changed students`} description={firstOf(counts.update)}>
            <RowList label={t`Changed students`}>
              {check.update.map(({ key, line, fullName, changes: fields }) => (
                <ListRow
                  key={line}
                  title={<bdi>{fullName}</bdi>}
                  meta={t`Key ${key}, line ${line}`}
                  subtitle={
                    <ul>
                      {fields.map(({ field, from, to }) => (
                        <li key={field}>
                          {field === 'active' ? (
                            t`Is listed again`
                          ) : (
                            <>
                              {rosterFieldNames[field]}: <del>{from ?? t`empty`}</del>{' '}
                              <ins>{to ?? t`empty`}</ins>
                            </>
                          )}
                        </li>
                      ))}
                    </ul>
                  }
                />
              ))}
            </RowList>
          </Section>
        )}
        {leaving.count > 0 && (
          <Section
            level={3}
            title={t`Students who would leave`}
            description={firstOf(leaving.count)}
          >
            <RowList label={t`Students who would leave`}>
              {leaving.first.map(({ key, fullName }) => (
                <ListRow key={key} title={<bdi>{fullName}</bdi>} meta={t`Key ${key}`} />
              ))}
            </RowList>
          </Section>
        )}
        {leaving.mustConfirm && (
          <ConfirmNumber label={t`Students to deactivate`} value={typed} onChange={setTyped}>
            {leaving.nameless > 0
              ? t`${plural(leaving.nameless, { one: '# row has', other: '# rows have' })} no key, so nobody can tell whose it is. ${leaving.count} of ${leaving.active} students seem to be missing and would be deactivated. Mend the file, or type the number to confirm it.`
              : t`${leaving.count} of ${leaving.active} students would be deactivated. That is more than usual; please type the number to confirm it.`}
          </ConfirmNumber>
        )}
        {error && (
          <div role="alert">
            <Callout tone="danger">{sentenceOf(error)}</Callout>
          </div>
        )}
        <Button
          variant="primary"
          className="self-start"
          isPending={isStarting}
          pendingLabel={t`Starting…`}
          disabledReason={waits ? t`Please confirm the number first.` : undefined}
          onClick={() => onStart(leaving.mustConfirm ? typed : null)}
        >
          {changes === 0 ? <Trans>Finish without changes</Trans> : <Trans>Import now</Trans>}
        </Button>
      </div>
    </Section>
  );

  function firstOf(count: number): string | undefined {
    return count > 20 ? t`The first 20 of ${count}.` : undefined;
  }
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="tabular text-2xl font-semibold">{value}</dd>
    </div>
  );
}
