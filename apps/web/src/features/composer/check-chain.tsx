import type { Finding } from '@acquaint/core/rules/rule';
import type { ReadyToSend } from '@acquaint/core/rules/ready-to-send';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { InterviewFindings, isOpenFinding } from '../interview/finding-items.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** The text is on this very page: a button that leads to it would lead nowhere. */
function withoutWayToText({ fix, ...rest }: Finding): Finding {
  return fix === undefined || fix === 'draft' ? rest : { ...rest, fix };
}

/** The checks before sending, in their order; the first that fails says what is in the way. */
export function CheckChain({ interview, ready }: { interview: UseInterview; ready: ReadyToSend }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Checks before sending`}>
      <h4 className="mb-2 font-semibold">{t`Checks before sending`}</h4>
      <ol className="flex flex-col gap-2">
        {ready.chain.map(({ n, title, passed, reached, findings }) => (
          <li key={n}>
            <div className="flex flex-wrap items-start justify-between gap-x-4">
              <StateMark state={passed ? 'done' : reached ? 'problem' : 'ready'}>{title}</StateMark>
              <span className="text-sm text-muted">
                {passed ? t`holds` : reached ? t`stops here` : t`comes after that`}
              </span>
            </div>
            {reached && !passed && (
              <div className="ms-6">
                <InterviewFindings
                  interview={interview}
                  findings={findings.filter(isOpenFinding).map(withoutWayToText)}
                  label={title}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
