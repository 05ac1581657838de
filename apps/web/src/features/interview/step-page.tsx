import type { Step } from '@acquaint/core/workflow/steps';
import { stepIntro, stepWords } from '@acquaint/core/phrases/steps';
import { Card } from '@acquaint/ui/card';
import { StateMark } from '@acquaint/ui/state-mark';
import { Disclosure } from '@acquaint/ui/disclosure';
import { SEVERITIES } from '@acquaint/core/rules/rule';
import type { Finding } from '@acquaint/core/rules/rule';
import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTitle } from '../../lib/use-title.ts';
import { StuckLine } from '../help/stuck-line.tsx';
import { goToPart } from './go-to-part.ts';
import { InterviewFindings, isOpenFinding } from './finding-items.tsx';
import { findingSentence } from './rule-words.ts';
import type { UseInterview } from './use-interview.ts';

const shownAtOnce = 4;

const bySeverity = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

export interface StepPageProps {
  interview: UseInterview;
  step: Step;
  /** The one thing to press; it stands under the purpose, before all else. */
  primary?: ReactNode;
  /** Beside the title: a save state, a link to print. */
  aside?: ReactNode;
  children?: ReactNode;
}

/**
 * The frame of one step: its name, what it is for, the one action, then what still stands in the
 * way, each with the button that mends it. At most 640 px wide; put wide things below it.
 */
export function StepPage({ interview, step, primary, aside, children }: StepPageProps) {
  const { t } = useLingui();
  const { status, findings, reason } = interview.view.assessment.steps[step];
  const isLocked = status === 'locked';
  // What locks the step stands under its title already.
  const open = findings
    .filter((finding) => isOpenFinding(finding) && (!isLocked || finding.ruleId !== 'R90'))
    .toSorted(bySeverity);
  // A wall of things to do helps nobody to begin; the first few are the ones that count.
  const first = open.length > shownAtOnce + 1 ? open.slice(0, shownAtOnce) : open;
  const rest = open.slice(first.length);
  const more = rest.length;
  useTitle(stepWords[step].name, interview.name);

  // The address may name a part: what was just opened is shown once its page is there.
  useEffect(() => {
    if (window.location.hash) goToPart(window.location.hash.slice(1));
  }, [step]);

  return (
    <div className="flex min-w-0 max-w-160 flex-col gap-6">
      <header>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="text-xl">{stepWords[step].name}</h2>
          {aside}
        </div>
        <p className="mt-1 max-w-prose text-muted">{stepIntro(step)}</p>
        {isLocked && reason && (
          <p className="mt-2">
            <StateMark state="locked">{findingSentence(reason)}</StateMark>
          </p>
        )}
        {primary && <div className="mt-4 flex flex-wrap items-start gap-3">{primary}</div>}
      </header>
      {open.length > 0 && (
        <Card title={t`What this step still asks of you`} level={3}>
          <div className="-my-3">
            <InterviewFindings interview={interview} findings={first} label={t`Findings`} />
          </div>
          {more > 0 && (
            <Disclosure
              look="quiet"
              summary={<Plural value={more} one="# more thing" other="# more things" />}
            >
              <div className="text-base text-ink">
                <InterviewFindings interview={interview} findings={rest} label={t`More findings`} />
              </div>
            </Disclosure>
          )}
        </Card>
      )}
      {children}
      <StuckLine />
    </div>
  );
}

/** A part of a step that findings and addresses can lead to. */
export function StepPart({
  id,
  title,
  description,
  actions,
  children,
}: {
  id: string;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-20 rounded-control outline-offset-4"
    >
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 id={`${id}-title`} className="text-lg">
            {title}
          </h3>
          {description && <p className="mt-0.5 max-w-prose text-sm text-muted">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
