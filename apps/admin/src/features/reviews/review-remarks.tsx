import { remarkWords } from '@acquaint/core/review/review-remarks';
import { FindingList } from '@acquaint/ui/finding-list';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import type { QueuedReview } from './review-queries.ts';

/** What the checks missed in the words as they were sent here. */
export function ReviewRemarks({ review }: { review: QueuedReview }) {
  const { t } = useLingui();
  const severityLabels = {
    BLOCK: t`Stops sending`,
    WARN: t`Look again`,
    REMIND: t`Due`,
    INFO: t`Good to know`,
    OFFER: t`Idea`,
  };
  const severities = new Map(review.lint.map(({ ruleId, severity }) => [ruleId, severity]));
  const findings = [...severities].flatMap(([ruleId, severity]) => {
    const words = remarkWords(ruleId);
    if (words === null) return [];
    const { asks, why } = words;
    return [
      {
        id: ruleId,
        severity,
        severityLabel: severityLabels[severity],
        sentence: <Trans>Not yet: {asks}</Trans>,
        why: { text: why, source: ruleId },
      },
    ];
  });
  return (
    <Section title={t`What the checks say`} count={findings.length}>
      <FindingList
        label={t`Remarks`}
        labels={{ why: t`Why?`, show: t`Show`, fix: t`Fix` }}
        findings={findings}
        empty={
          <p className="text-muted">
            <Trans>Nothing: the words hold.</Trans>
          </p>
        }
      />
    </Section>
  );
}
