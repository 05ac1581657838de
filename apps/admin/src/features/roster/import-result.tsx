import { client, queryClient } from '@acquaint/front/api';
import { formatDate } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Facts } from '@acquaint/ui/facts';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadText } from '../../lib/download-text.ts';
import { ProblemList } from '../file-import/problem-list.tsx';
import { importQuery, importsQuery, type ImportDetails } from './roster-queries.ts';

/** What an import did, what it did not take, and the way back. */
export function ImportResult({ one, timeZone }: { one: ImportDetails; timeZone: string }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { id, counts, undoUntil, stoppedAt, keptStudents } = one;
  const undo = useWrite({
    write: (_: null, idempotencyKey) => client.roster.undo.mutate({ id, idempotencyKey }),
    onDone: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
    onFail: () => setAsking(false),
  });
  const download = useMutation({
    mutationFn: () => client.roster.failedRows.query({ id }),
    onSuccess: ({ fileName, text }) => downloadText(fileName, text, 'text/csv'),
  });
  const until = undoUntil === null ? '' : formatDate(undoUntil, timeZone);

  return (
    <div className="flex flex-col gap-8">
      {stoppedAt !== null && (
        <Callout tone="warning" title={t`Nobody was deactivated`}>
          {t`Meanwhile ${stoppedAt} students would have been deactivated, which nobody confirmed. Bring the file again to see whom.`}
        </Callout>
      )}
      <Facts
        facts={[
          { term: t`New`, value: counts.created },
          { term: t`Changed`, value: counts.updated },
          { term: t`Unchanged`, value: counts.unchanged },
          { term: t`Deactivated`, value: counts.deactivated },
          { term: t`Not taken`, value: counts.failed },
          ...(one.status === 'undone'
            ? [
                { term: t`Put back`, value: counts.restored },
                { term: t`Left alone, changed since`, value: counts.kept },
              ]
            : []),
        ]}
      />
      {keptStudents.length > 0 && (
        <Callout title={t`Left as they are, because they were changed since`}>
          <bdi>{keptStudents.map(({ fullName }) => fullName).join(', ')}</bdi>
        </Callout>
      )}
      {one.problems.length > 0 && (
        <Section
          title={t`Rows that were not taken`}
          count={counts.failed}
          actions={
            one.columns && (
              <Button isPending={download.isPending} onClick={() => download.mutate()}>
                <Trans>Download these rows</Trans>
              </Button>
            )
          }
        >
          <ProblemList problems={one.problems} />
        </Section>
      )}
      <FormError error={undo.error ?? download.error} />
      {undoUntil !== null && (
        <div className="flex flex-col items-start gap-2">
          <Button variant="danger" onClick={() => setAsking(true)}>
            <Trans>Undo this import</Trans>
          </Button>
          <p className="text-sm text-muted">{t`Possible until ${until}.`}</p>
        </div>
      )}
      <ConfirmDialog
        title={t`Undo this import?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Undo the import`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={undo.isPending}
        pendingLabel={t`Starting…`}
        onConfirm={() => undo.mutate(null)}
      >
        <Trans>
          Changed and deactivated students get back what stood before. New students are deactivated;
          nothing they wrote is deleted. Whoever was changed since is left alone.
        </Trans>
      </ConfirmDialog>
    </div>
  );
}
