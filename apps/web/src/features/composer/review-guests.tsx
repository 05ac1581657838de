import type { AppRouter } from '@acquaint/api/router';
import { isGuestAwaited } from '@acquaint/core/review/review-guest';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { client } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { useNow } from '../../lib/use-now.ts';

interface ReviewGuestsProps {
  review: inferRouterOutputs<AppRouter>['reviews']['mine'][number];
  onStopped: () => unknown;
}

/** Who outside of the school's staff saw this text, asked by whom, and the way to stop it. */
export function ReviewGuests({ review, onStopped }: ReviewGuestsProps) {
  const { t } = useLingui();
  const now = useNow();
  const stop = useMutation({
    mutationFn: (id: string) => client.reviews.stopGuest.mutate({ id }),
    onSuccess: onStopped,
  });
  if (review.guests.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-2">
      {review.guests.map((guest) => {
        const { id, askedBy } = guest;
        const name = guest.name || t`Somebody`;
        const who = <bdi className="font-semibold">{name}</bdi>;
        const advisor = <bdi>{askedBy}</bdi>;
        const isOpen = review.status === 'waiting' && isGuestAwaited(guest, now);
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 wrap-anywhere">
              {isOpen ? (
                <Trans>
                  {who}, who is not on the school’s staff, can read it: {advisor} asked them.
                </Trans>
              ) : guest.status === 'answered' ? (
                <Trans>
                  {who}, who is not on the school’s staff, read it: {advisor} asked them.
                </Trans>
              ) : (
                <Trans>
                  {advisor} had asked {who} to read it. That link is over.
                </Trans>
              )}
            </span>
            {isOpen && (
              <Button
                size="small"
                isPending={stop.isPending}
                pendingLabel={t`Saving…`}
                aria-label={t`Stop showing it to ${name}`}
                onClick={() => stop.mutate(id)}
              >
                <Trans>Stop showing it</Trans>
              </Button>
            )}
          </li>
        );
      })}
      {stop.error && <li>{sentenceOf(stop.error)}</li>}
    </ul>
  );
}
