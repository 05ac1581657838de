import { formatMoment } from '@acquaint/core/schedule/format';
import { reviewPhrases } from '@acquaint/core/phrases/review';
import { whyNoGuest } from '@acquaint/core/review/review-guest';
import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { AskGuestForm } from './ask-guest-form.tsx';
import { againQueue, type QueuedReview } from './review-queries.ts';
import { awaited, type ReviewGuest } from './waits-for.tsx';

/** Who outside was asked to read this text, and the way to ask somebody. */
export function ReviewGuestPart({ review, timeZone }: { review: QueuedReview; timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const end = useWrite({
    write: (id: string) => client.reviews.endGuest.mutate({ id }),
    onDone: againQueue,
  });
  const open = awaited(review, now);
  const problem = whyNoGuest(review.guestDays, review.guests, now);
  const reason =
    problem !== null
      ? reviewPhrases[problem]
      : review.heldBy !== null
        ? t`${review.heldBy} reads this at the moment.`
        : undefined;
  return (
    <Section title={t`Somebody outside`}>
      <div className="flex flex-col gap-3">
        {review.guests.map((guest) => (
          <div key={guest.id}>
            <p className="font-semibold wrap-anywhere">
              {guest.name === '' ? <Trans>Erased</Trans> : <bdi>{guest.name}</bdi>}
            </p>
            <p className="text-sm text-muted">
              <GuestState guest={guest} isOpen={guest === open} timeZone={timeZone} />
            </p>
            {guest === open && (
              <Button
                size="small"
                className="mt-2"
                isPending={end.isPending}
                pendingLabel={t`Saving…`}
                onClick={() => end.mutate(guest.id)}
              >
                <Trans>Take the link back</Trans>
              </Button>
            )}
          </div>
        ))}
        <FormError error={end.error} />
        {isAsking && problem === null ? (
          <AskGuestForm review={review} onDone={() => setAsking(false)} />
        ) : (
          open === null && (
            <>
              <p className="text-sm text-muted">
                <Trans>
                  Ask a teacher or an alumna to read this one text, by a link. The student is told
                  whom.
                </Trans>
              </p>
              <Button
                size="small"
                className="self-start"
                disabledReason={reason}
                onClick={() => setAsking(true)}
              >
                <Trans>Ask somebody outside…</Trans>
              </Button>
            </>
          )
        )}
      </div>
    </Section>
  );
}

interface GuestStateProps {
  guest: ReviewGuest;
  isOpen: boolean;
  timeZone: string;
}

function GuestState({ guest, isOpen, timeZone }: GuestStateProps) {
  const { status, askedBy } = guest;
  const until = formatMoment(guest.expiresAt, timeZone);
  if (isOpen) {
    return (
      <Trans>
        Asked by <bdi>{askedBy}</bdi>. The link works until {until}.
      </Trans>
    );
  }
  if (status === 'declined') return <Trans>Cannot read it.</Trans>;
  if (status === 'answered') return <Trans>Answered.</Trans>;
  return status === 'ended' ? <Trans>The link is over.</Trans> : <Trans>Gave no answer.</Trans>;
}
