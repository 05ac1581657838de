import { formatMoment } from '@acquaint/core/schedule/format';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { Disclosure } from '@acquaint/ui/disclosure';
import { LiftForm } from '../lift/lift-form.tsx';
import { ReviewGuestPart } from './review-guest-part.tsx';
import { ReviewRemarks } from './review-remarks.tsx';
import type { QueuedReview } from './review-queries.ts';

/** What is known of the person without opening the student's notebook, and what the lint says. */
export function ReviewFacts({ review, timeZone }: { review: QueuedReview; timeZone: string }) {
  const { t } = useLingui();
  const at = (instant: string): string => formatMoment(instant, timeZone);
  const facts = [
    { term: t`Student`, value: review.studentName },
    { term: t`Writes to`, value: review.contactTitle || t`no title known` },
    { term: t`Employer`, value: review.contactEmployer || t`not known` },
    { term: t`Template`, value: review.templateId ?? t`own words` },
    { term: t`Asked`, value: at(review.createdAt) },
    ...(review.meetingAt
      ? [{ term: t`Time of the talk, agreed or on offer`, value: at(review.meetingAt) }]
      : []),
  ];
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Section title={t`About`}>
        <dl className="flex flex-col gap-3">
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt className="text-sm text-muted">{term}</dt>
              <dd className="wrap-anywhere" dir="auto">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <ReviewRemarks key={`remarks/${review.id}`} review={review} />
      <ReviewGuestPart key={`guest/${review.id}`} review={review} timeZone={timeZone} />
      <Disclosure key={review.id} summary={t`Let this one go without a review`}>
        <LiftForm interviewId={review.interviewId} ruleId="S1" />
      </Disclosure>
    </div>
  );
}
