import { client } from '@acquaint/front/api';
import { sentenceOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { downloadText } from '../../lib/download-text.ts';
import { ConfirmNumber } from '../file-import/confirm-number.tsx';
import { CheckedRows } from './checked-rows.tsx';
import type { CheckAsked, CheckedKind, RosterCheck } from './roster-queries.ts';

interface CheckResultProps {
  /** What was checked. */
  asked: CheckAsked;
  check: RosterCheck;
  isStarting: boolean;
  error: Error | null;
  onStart: (confirmedDeactivations: number | null) => void;
}

/** What the file would do, before it does. */
export function CheckResult({ asked, check, isStarting, error, onStart }: CheckResultProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<number | null>(null);
  const { counts, leaving, formulas } = check;
  const waits = leaving.mustConfirm && typed !== leaving.count;
  const changes = counts.create + counts.update + leaving.count;
  const rows = changes + counts.failed;
  const parts: { kind: CheckedKind; title: string; count: number }[] = [
    { kind: 'failed', title: t`Rows that would not be taken`, count: counts.failed },
    { kind: 'create', title: t`New students`, count: counts.create },
    { kind: 'update', title: t`Changed students`, count: counts.update },
    { kind: 'leaving', title: t`Students who would leave`, count: leaving.count },
  ];
  const take = useMutation({
    mutationFn: () => client.roster.exportCheck.mutate(asked),
    onSuccess: ({ fileName, text }) => downloadText(fileName, text, 'text/csv'),
  });

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
        {rows > 0 && (
          <div className="flex flex-col items-start gap-2">
            <Button
              icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
              isPending={take.isPending}
              pendingLabel={t`Preparing…`}
              onClick={() => take.mutate()}
            >
              <Trans>Download all of it as CSV</Trans>
            </Button>
            <p className="text-sm text-muted">
              <Trans>
                Every row with what stands before and after, and every cell that cannot be taken
                with its line and reason.
              </Trans>
            </p>
            <FormError error={take.error} />
          </div>
        )}
        {parts.map(({ kind, title, count }) => (
          <CheckedRows
            key={kind}
            kind={kind}
            title={title}
            count={count}
            asked={asked}
            first={check.first[kind]}
          />
        ))}
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
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="tabular text-2xl font-semibold">{value}</dd>
    </div>
  );
}
