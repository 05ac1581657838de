import { OUTCOME_STATUSES } from '@acquaint/core/outcomes/status';
import { outcomeStatusNames } from '@acquaint/core/phrases/outcomes';
import { sentenceOf } from '@acquaint/front/errors';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmNumber } from '../file-import/confirm-number.tsx';
import { ProblemList } from '../file-import/problem-list.tsx';
import { ChangeCounts } from './change-counts.tsx';
import type { OutcomeCheck } from './outcomes-queries.ts';

interface CheckResultProps {
  check: OutcomeCheck;
  isStarting: boolean;
  error: Error | null;
  onStart: (confirmedRemovals: number | null) => void;
}

/** What the file would do to the class, before it does. */
export function CheckResult({ check, isStarting, error, onStart }: CheckResultProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<number | null>(null);
  const { counts, leaving, statuses } = check;
  const waits = leaving.mustConfirm && typed !== leaving.count;
  const taken = OUTCOME_STATUSES.reduce((sum, status) => sum + statuses[status], 0);
  const reason =
    taken === 0
      ? t`No row of the file can be taken yet.`
      : waits
        ? t`Please confirm the number first.`
        : undefined;

  return (
    <Section title={t`What would change`}>
      <div className="flex flex-col gap-8">
        <ChangeCounts counts={counts} />
        {taken > 0 && (
          <Section level={3} title={t`The class as the file has it`} count={taken}>
            <dl className="max-w-md divide-y divide-line">
              {OUTCOME_STATUSES.map((status) => (
                <div key={status} className="flex justify-between gap-4 py-1.5">
                  <dt className="min-w-0 text-muted">{outcomeStatusNames[status]}</dt>
                  <dd className="tabular">{statuses[status]}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        {check.problems.length > 0 && (
          <Section
            level={3}
            title={t`Rows that would not be taken`}
            count={counts.failed}
            description={counts.failed > 100 ? t`The first 100 problems.` : undefined}
          >
            <ProblemList problems={check.problems} />
          </Section>
        )}
        {check.update.length > 0 && (
          <Section
            level={3}
            title={t`Changed outcomes`}
            count={counts.updated}
            description={counts.updated > 20 ? t`The first 20.` : undefined}
          >
            <RowList label={t`Changed outcomes`}>
              {check.update.map(({ key, line, from, to }) => (
                <ListRow
                  key={line}
                  title={<bdi>{t`Key ${key}`}</bdi>}
                  meta={t`Line ${line}`}
                  subtitle={
                    from === to ? (
                      t`Another day of collection`
                    ) : (
                      <>
                        <del>{outcomeStatusNames[from]}</del> <ins>{outcomeStatusNames[to]}</ins>
                      </>
                    )
                  }
                />
              ))}
            </RowList>
          </Section>
        )}
        {leaving.mustConfirm && (
          <ConfirmNumber label={t`Outcomes to remove`} value={typed} onChange={setTyped}>
            {t`${leaving.count} of ${leaving.standing} outcomes of this class are not in the file and would be removed. Please type the number to confirm it.`}
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
          pendingLabel={t`Bringing…`}
          disabledReason={reason}
          onClick={() => onStart(leaving.mustConfirm ? typed : null)}
        >
          <Trans>Bring these outcomes</Trans>
        </Button>
      </div>
    </Section>
  );
}
