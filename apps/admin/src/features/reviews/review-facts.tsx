import { lintPhrases } from '@acquaint/core/phrases/rules-lint';
import type { RulePhraseTable } from '@acquaint/core/phrases/rule-phrases';
import { formatMoment } from '@acquaint/core/schedule/format';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { Disclosure } from '@acquaint/ui/disclosure';
import { LiftForm } from '../lift/lift-form.tsx';
import { ReviewGuestPart } from './review-guest-part.tsx';
import type { QueuedReview } from './review-queries.ts';

const table: RulePhraseTable = lintPhrases;

/** What is known of the person without opening the student's notebook, and what the lint says. */
export function ReviewFacts({ review, timeZone }: { review: QueuedReview; timeZone: string }) {
  const { t } = useLingui();
  const said = [...new Set(review.lint.map(({ ruleId }) => ruleId))].flatMap((ruleId) => {
    const title = table[ruleId]?.title;
    return title === undefined ? [] : [`${ruleId}: ${title}`];
  });
  const at = (instant: string): string => formatMoment(instant, timeZone);
  const facts = [
    { term: t`Student`, value: review.studentName },
    { term: t`Writes to`, value: review.contactTitle || t`no title known` },
    { term: t`Employer`, value: review.contactEmployer || t`not known` },
    { term: t`Template`, value: review.templateId ?? t`own words` },
    { term: t`Asked`, value: at(review.createdAt) },
    ...(review.meetingAt ? [{ term: t`Meeting`, value: at(review.meetingAt) }] : []),
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
      <Section title={t`What the checks say`}>
        {said.length === 0 ? (
          <p className="text-muted">
            <Trans>Nothing: the words hold.</Trans>
          </p>
        ) : (
          <ul className="flex list-disc flex-col gap-2 ps-5">
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Section>
      <ReviewGuestPart key={`guest/${review.id}`} review={review} timeZone={timeZone} />
      <Disclosure key={review.id} summary={t`Let this one go without a review`}>
        <LiftForm interviewId={review.interviewId} ruleId="S1" />
      </Disclosure>
    </div>
  );
}
