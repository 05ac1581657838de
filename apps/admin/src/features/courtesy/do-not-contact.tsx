import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { formatDate } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { Button } from '@acquaint/ui/button';
import { Dialog } from '@acquaint/ui/dialog';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DoNotContactEntry, doNotContactQuery, refreshCourtesy } from './courtesy-query.ts';

/** People who asked not to be contacted. Only an owner lifts a wish, and it is on record (G5). */
export function DoNotContact({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const { data: entries } = useSuspenseQuery(doNotContactQuery);
  const [lifting, setLifting] = useState<DoNotContactEntry | null>(null);
  return (
    <Section
      title={t`Not to be contacted`}
      count={entries.length}
      description={t`Nobody of the school can write to them. They are kept as fingerprints, without a name.`}
    >
      {entries.length === 0 ? (
        <p className="text-muted">{t`Nobody has asked for it.`}</p>
      ) : (
        <ul className="divide-y divide-line">
          {entries.map((entry) => (
            <li
              key={entry.hashes[0]}
              className="flex flex-wrap items-center justify-between gap-3 py-2"
            >
              <div className="min-w-0">
                <p dir="auto" className="wrap-anywhere">
                  {entry.employer === null ? (
                    <Trans>Somebody</Trans>
                  ) : (
                    <Trans>Somebody at {entry.employer}</Trans>
                  )}
                </p>
                <p className="text-sm text-muted">
                  {formatDate(entry.at, timeZone)}
                  {' · '}
                  {entry.by === 'person' ? t`They asked for it themselves` : t`Noted for them`}
                  {entry.liftedAt !== null && (
                    <>
                      {' · '}
                      <Trans>lifted on {formatDate(entry.liftedAt, timeZone)}</Trans>
                    </>
                  )}
                </p>
              </div>
              {entry.liftedAt === null && (
                <Button size="small" onClick={() => setLifting(entry)}>
                  <Trans>Lift…</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {lifting && <LiftDialog entry={lifting} onClose={() => setLifting(null)} />}
    </Section>
  );
}

function LiftDialog({ entry, onClose }: { entry: DoNotContactEntry; onClose: () => void }) {
  const { t } = useLingui();
  const { values, set, problems, setProblems } = useFields({ key: newId(), reason: '' });
  const lift = useMutation({
    mutationFn: () =>
      client.courtesy.liftDoNotContact.mutate({
        hashes: entry.hashes,
        reason: values.reason,
        idempotencyKey: values.key,
      }),
    onSuccess: async () => {
      await refreshCourtesy();
      onClose();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });
  return (
    <Dialog
      role="alertdialog"
      title={t`Let this person be contacted again?`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t`Close`}
      footer={
        <Button
          variant="danger"
          isPending={lift.isPending}
          pendingLabel={t`Lifting…`}
          onClick={() => lift.mutate()}
        >
          <Trans>Lift the wish</Trans>
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-prose">
          <Trans>
            Only the person can take back their wish. Say how you know; it is kept, and the audit
            log names you.
          </Trans>
        </p>
        <FormError error={lift.error} fields={['reason']} />
        <TextArea
          label={t`How you know`}
          value={values.reason}
          error={problems['reason']}
          onChange={({ target }) => set('reason', target.value)}
        />
      </div>
    </Dialog>
  );
}
