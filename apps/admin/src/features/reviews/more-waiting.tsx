import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { canShowMore, type ReviewQueue, showMore } from './review-queries.ts';

interface MoreWaitingProps {
  queue: ReviewQueue;
  interviewId: string | null;
}

/** How many wait beyond those in the list, and the way to see them. */
export function MoreWaiting({ queue, interviewId }: MoreWaitingProps) {
  const { t } = useLingui();
  const more = useMutation({ mutationFn: () => showMore(interviewId) });
  const left = queue.waiting - queue.reviews.length;
  if (left <= 0) return null;
  return (
    <div className="mt-3 flex flex-col gap-2 px-3">
      <p className="text-sm text-muted">
        {t`${plural(left, { one: '# more waits.', other: '# more wait.' })}`}
      </p>
      {canShowMore(queue) ? (
        <Button
          size="small"
          className="self-start"
          isPending={more.isPending}
          pendingLabel={t`Loading…`}
          onClick={() => more.mutate()}
        >
          <Trans>Show more</Trans>
        </Button>
      ) : (
        <p className="text-sm text-muted">
          <Trans>They come as those above are answered.</Trans>
        </p>
      )}
      <FormError error={more.error} />
    </div>
  );
}
