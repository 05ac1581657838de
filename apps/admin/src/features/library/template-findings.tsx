import type { TemplateFinding } from '@acquaint/core/library/lint-template';
import { FindingList } from '@acquaint/ui/finding-list';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';

interface TemplateFindingsProps {
  findings: readonly TemplateFinding[] | null;
  text: { subject: string; body: string };
  onShow: (finding: TemplateFinding) => void;
  onMend?: ((finding: TemplateFinding, wrong: string) => void) | undefined;
}

/** What speaks against the text: errors keep it from being published, warnings are for thought. */
export function TemplateFindings({ findings, text, onShow, onMend }: TemplateFindingsProps) {
  const { t } = useLingui();
  if (findings === null) return <SkeletonLines label={t`Reading the text`} lines={2} />;
  const wordAt = ({ at, place }: TemplateFinding): string =>
    at === null ? '' : (/^[\w.]+/.exec(text[place].slice(at))?.[0] ?? '');
  return (
    <section aria-label={t`Checks`} aria-live="polite">
      <FindingList
        label={t`Checks`}
        labels={{ why: t`Why?`, show: t`Show`, fix: t`Put it right` }}
        empty={
          <StateMark state="done">
            <Trans>Nothing speaks against this text</Trans>
          </StateMark>
        }
        findings={findings.map((finding, index) => {
          const { severity, sentence, at, place, suggestion, code } = finding;
          const wrong = wordAt(finding);
          return {
            id: `${code} ${index}`,
            severity: severity === 'error' ? 'BLOCK' : 'WARN',
            severityLabel: severity === 'error' ? t`Error` : t`Warning`,
            sentence,
            onShow: at !== null && place === 'body' ? () => onShow(finding) : undefined,
            onFix:
              suggestion !== null && wrong !== '' && onMend
                ? () => onMend(finding, wrong)
                : undefined,
          };
        })}
      />
    </section>
  );
}
