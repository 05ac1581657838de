import { nudgeReasonNames } from '@acquaint/core/phrases/nudges';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { formatMoment } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Facts } from '@acquaint/ui/facts';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { type NudgePage as Nudge, nudgeQuery } from './nudge-queries.ts';
import { useOutcomeCounts, useOutcomeWords } from './outcome-words.ts';

/** While something is about to go out, the page looks again. */
const SOON_MS = 3000;

const isLeaving = (nudge: Nudge | undefined): boolean =>
  nudge?.isSendingPaused === false &&
  nudge.recipients.some(
    ({ status, dueAt }) => status === 'waiting' && Date.parse(dueAt) <= Date.now(),
  );

/** One nudge: its words, and what became of it for each student in the reader's care. */
export function NudgePage({ id, timeZone }: { id: string; timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const { data: nudge } = useSuspenseQuery({
    ...nudgeQuery(id),
    refetchInterval: (query) => (isLeaving(query.state.data) ? SOON_MS : false),
  });
  const { subject, text, senderName, byRule, reason, createdAt, recipients, waiting } = nudge;
  const counts = useOutcomeCounts(nudge);
  const outcome = useOutcomeWords(timeZone, now, nudge.isSendingPaused);
  useTitle(subject, t`Nudges`);
  const total = nudge.sent + waiting + nudge.excluded + nudge.cancelled;
  const others = total - recipients.length;
  return (
    <>
      <PageHeader
        title={
          <span className="wrap-anywhere" dir="auto">
            {subject}
          </span>
        }
        lead={counts}
        back={{ href: paths.nudges, label: t`Nudges` }}
        actions={waiting > 0 && <StopButton id={id} waiting={waiting} />}
      />
      <div className="flex flex-col gap-8">
        {waiting > 0 && nudge.isSendingPaused && (
          <Callout tone="warning" title={t`Sending is paused`}>
            <Trans>An owner of the school resumes it; then what waits goes out.</Trans>
          </Callout>
        )}
        <Card>
          <p className="max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
            {text}
          </p>
        </Card>
        <Facts
          isDense
          facts={[
            { term: t`Written by`, value: <bdi>{senderName}</bdi> },
            { term: t`When`, value: formatMoment(createdAt, timeZone, now) },
            ...(reason === null ? [] : [{ term: t`About`, value: nudgeReasonNames[reason] }]),
            ...(byRule ? [{ term: t`Sent by`, value: t`A rule, in the morning` }] : []),
          ]}
        />
        <Section
          title={t`Students`}
          count={recipients.length}
          description={
            others > 0
              ? t`${plural(others, {
                  one: '# more is in the care of colleagues.',
                  other: '# more are in the care of colleagues.',
                })}`
              : undefined
          }
        >
          <RowList label={t`Students`}>
            {recipients.map((one) => (
              <ListRow
                key={one.studentId}
                href={paths.student(one.studentId)}
                title={
                  <span className="wrap-anywhere">
                    <bdi>{one.fullName}</bdi>
                  </span>
                }
                meta={<span className="text-sm text-muted">{outcome(one)}</span>}
              />
            ))}
          </RowList>
        </Section>
      </div>
    </>
  );
}

function StopButton({ id, waiting }: { id: string; waiting: number }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const stop = useWrite({
    write: (_: null, idempotencyKey) => client.nudges.cancel.mutate({ id, idempotencyKey }),
    onDone: async () => {
      setOpen(false);
      await queryClient.invalidateQueries(trpc.nudges.pathFilter());
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Stop what waits…</Trans>
      </Button>
      <ConfirmDialog
        title={t`Stop this nudge?`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        confirmLabel={t`Stop it`}
        cancelLabel={t`Let it go out`}
        closeLabel={t`Close`}
        isDangerous
        isPending={stop.isPending}
        pendingLabel={t`Stopping…`}
        onConfirm={() => stop.mutate(null)}
      >
        <p>
          {t`${plural(waiting, {
            one: '# student has not got it yet and will not. What went out stays with those who have it.',
            other:
              '# students have not got it yet and will not. What went out stays with those who have it.',
          })}`}
        </p>
        <FormError error={stop.error} />
      </ConfirmDialog>
    </>
  );
}
