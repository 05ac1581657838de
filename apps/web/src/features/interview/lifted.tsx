import { Section } from '@acquaint/ui/section';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { wordsOf } from './rule-words.ts';
import type { UseInterview } from './use-interview.ts';

/** Rules that an advisor lifted, with the reason, and warnings that were read and ticked. */
export function Lifted({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { interview: state, student } = interview.view.dossier;
  const { overrides, acknowledged } = state;
  if (overrides.length + acknowledged.length === 0) return null;
  const titleOf = (ruleId: string): string => wordsOf(ruleId)?.title ?? ruleId;
  return (
    <Section title={t`Lifted and ticked`}>
      <ul className="flex max-w-160 flex-col gap-2">
        {overrides.map(({ ruleId, reason, at }) => (
          <li key={`${ruleId}-${at}`}>
            <StateMark state="skipped">
              {t`${titleOf(ruleId)} (${ruleId}): lifted by your advisor`}
            </StateMark>
            <p className="ms-6 text-sm text-muted">
              <bdi dir="auto">{reason}</bdi> · {formatDate(at, student.timeZone)}
            </p>
          </li>
        ))}
        {acknowledged.map(({ ruleId, why, at }) => (
          <li key={`${ruleId}-${at}`}>
            <StateMark state="done">{t`${titleOf(ruleId)} (${ruleId}): read and ticked`}</StateMark>
            <p className="ms-6 text-sm text-muted">
              {why && (
                <>
                  <bdi dir="auto">{why}</bdi> ·{' '}
                </>
              )}
              {formatDate(at, student.timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
