import type { Mend } from '@acquaint/core/draft/lint/mend';
import type { Finding } from '@acquaint/core/rules/rule';
import { FindingList } from '@acquaint/ui/finding-list';
import { StateMark } from '@acquaint/ui/state-mark';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFindingItem } from '../interview/finding-items.tsx';
import { sourceLine } from '../interview/rule-words.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import type { Reading } from './lint-engine.ts';

/** What the checks say: blocks first, each with the way to its place and, where mechanical, the fix. */
export function Remarks({
  reading,
  rules,
  interview,
  onShow,
  onMend,
}: {
  reading: Reading | null;
  /** What holds the message back beside its words. */
  rules: readonly Finding[];
  interview: UseInterview;
  onShow: (span: { start: number; end: number }) => void;
  onMend: (mend: Mend) => void;
}) {
  const { t } = useLingui();
  const toItem = useFindingItem(interview);
  if (reading === null) return null;
  const severityLabels = {
    BLOCK: t`Stops sending`,
    WARN: t`Look again`,
    REMIND: t`Due`,
    INFO: t`Good to know`,
    OFFER: t`Idea`,
  };
  const words = reading.remarks.map((remark, index) => {
    const { start, end, mend } = remark;
    return {
      id: `${remark.ruleId}-${remark.code}-${index}`,
      severity: remark.severity,
      severityLabel: severityLabels[remark.severity],
      sentence: (
        <>
          {remark.message}
          {remark.fixHint && <span className="block text-sm text-muted">{remark.fixHint}</span>}
        </>
      ),
      why: remark.why ? { text: remark.why, source: sourceLine(remark) } : undefined,
      onShow: start !== null && end !== null ? () => onShow({ start, end }) : undefined,
      onFix: mend ? () => onMend(mend) : undefined,
    };
  });
  const others = rules.map((finding, index) => toItem(finding, `${finding.ruleId}-rule-${index}`));
  const count = words.length + others.length;
  return (
    <Section title={t`What the checks say`} count={count} level={3}>
      <div aria-live="polite">
        <FindingList
          label={t`Remarks`}
          labels={{ why: t`Why?`, show: t`Show`, fix: t`Fix` }}
          findings={[...others, ...words]}
          empty={
            <StateMark state="done">
              <Trans>Nothing to remark. It reads well.</Trans>
            </StateMark>
          }
        />
      </div>
    </Section>
  );
}
