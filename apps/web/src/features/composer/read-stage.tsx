import { trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import type { Slot } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { PersonName } from '@acquaint/ui/person-name';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { CheckChain } from './check-chain.tsx';
import type { Confirmations, Sending } from './sending.ts';
import { FinalTicks } from './final-ticks.tsx';
import { SendPanel } from './send-panel.tsx';
import type { StageProps } from './stage.ts';

const ReviewPanel = lazy(async () => ({
  default: (await import('./review-panel.tsx')).ReviewPanel,
}));

/** The final text in full, the checks in their order, and the two ways to let it go. */
export function ReadStage({
  ticks,
  slots,
  sending,
  onSending,
  onTick,
  onBack,
  onSent,
  ...stage
}: StageProps & {
  ticks: Confirmations;
  slots: readonly Slot[] | undefined;
  sending: Sending;
  onSending: (sending: Sending) => void;
  onTick: (ticks: Confirmations) => void;
  onBack: () => void;
  onSent: () => void;
}) {
  const { t } = useLingui();
  const { interview, facts } = stage;
  const preview = useQuery(
    trpc.interviews.preview.queryOptions(
      { interviewId: interview.id, draft: facts },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="flex min-w-0 max-w-160 flex-col gap-6">
      <div>
        <Button
          size="small"
          variant="plain"
          icon={<ArrowLeft aria-hidden="true" className="size-4 rtl:rotate-180" />}
          onClick={onBack}
        >
          <Trans>Back to writing</Trans>
        </Button>
        <h3 ref={heading} tabIndex={-1} className="mt-2 text-lg outline-none">
          <Trans>The text as it will arrive</Trans>
        </h3>
      </div>
      <Card>
        <p className="text-sm text-muted">
          {t`To`}{' '}
          <span className="text-ink">
            <PersonName name={facts.to.name} />
            {facts.to.address && facts.channel !== 'letter' && (
              <span className="wrap-anywhere"> · {facts.to.address}</span>
            )}
          </span>
        </p>
        {facts.subject !== null && (
          <p className="mt-1 font-semibold" dir="auto">
            {facts.subject}
          </p>
        )}
        <div dir="auto" className="mt-4 leading-relaxed whitespace-pre-wrap">
          {facts.text}
        </div>
      </Card>
      {facts.kind === 'request' && interview.view.dossier.review !== undefined && (
        <Suspense fallback={null}>
          <ReviewPanel {...stage} />
        </Suspense>
      )}
      <FinalTicks stage={stage} ticks={ticks} onTick={onTick} />
      {preview.isPending && <SkeletonLines label={t`Checking`} lines={4} />}
      {preview.isError && (
        <Callout
          tone="danger"
          title={t`The last checks could not be made`}
          actions={<Button onClick={() => void preview.refetch()}>{t`Try again`}</Button>}
        >
          {sentenceOf(preview.error)}
        </Callout>
      )}
      {preview.data && (
        <>
          <CheckChain interview={interview} ready={preview.data.chain} />
          <SendPanel
            {...stage}
            ready={preview.data.chain}
            isChecking={preview.isFetching}
            slots={slots}
            sending={sending}
            onSending={onSending}
            onSent={onSent}
          />
        </>
      )}
    </div>
  );
}
