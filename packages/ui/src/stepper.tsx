import { ChevronDown } from 'lucide-react';
import { cx } from './internal/cx.ts';
import { Anchor } from './link.tsx';
import type { MarkState } from './state-mark.tsx';
import { StateIcon } from './state-mark.tsx';

export interface Step {
  id: string;
  number: number;
  title: string;
  state: Extract<
    MarkState,
    'done' | 'current' | 'ready' | 'locked' | 'waiting' | 'skipped' | 'problem'
  >;
  /** One word of state, for example “Done”. */
  stateLabel: string;
  /** How far, for example “2 of 5”. */
  progress?: string | undefined;
  /** Why it can't start yet, or what it waits for. */
  reason?: string | undefined;
  /** Absent when the step can't be opened. */
  href?: string | undefined;
}

export interface StepperProps {
  label: string;
  steps: readonly Step[];
  /** The step that is open on this page. */
  openId?: string | undefined;
}

/** The steps of an interview as a numbered list; each row says its state in a word. */
export function Stepper({ label, steps, openId }: StepperProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-col gap-0.5">
        {steps.map((step) => (
          <li key={step.id}>
            <StepRow step={step} isOpen={step.id === openId} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepRow({ step, isOpen }: { step: Step; isOpen: boolean }) {
  const row = (
    <>
      <StateIcon state={step.state} className="mt-1" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className={cx(isOpen && 'font-semibold', !step.href && 'text-muted')}>
            <span className="tabular">{step.number}</span> {step.title}
          </span>
          <span
            className={cx(
              'text-sm',
              step.state === 'problem' ? 'font-medium text-danger' : 'text-muted',
            )}
          >
            {step.stateLabel}
            {step.progress && <span className="ms-2 tabular">{step.progress}</span>}
          </span>
        </span>
        {step.reason && <span className="block text-sm text-muted">{step.reason}</span>}
      </span>
    </>
  );
  const shape = 'flex min-h-10 items-start gap-3 rounded-control px-3 py-2';
  if (!step.href) return <div className={shape}>{row}</div>;
  return (
    <Anchor
      href={step.href}
      aria-current={isOpen ? 'step' : undefined}
      className={cx(shape, 'touch', isOpen ? 'bg-accent-soft' : 'hover:bg-sunken')}
    >
      {row}
    </Anchor>
  );
}

export interface StepStripProps extends StepperProps {
  /** For example “Step 4 of 8”. */
  position: string;
  /** Title of the open step. */
  title: string;
}

/** The same steps for a narrow screen: a strip with its place in words, the list one tap away. */
export function StepStrip({ position, title, ...stepper }: StepStripProps) {
  return (
    <details className="group rounded-control border border-line bg-surface" data-print="hide">
      <summary className="block list-none rounded-control px-4 py-3">
        <span className="flex items-center gap-3">
          <span className="min-w-0 flex-1">
            <span className="text-sm text-muted tabular">{position}</span>{' '}
            <span className="block font-semibold">{title}</span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
          />
        </span>
        <span aria-hidden="true" className="mt-2 flex gap-1">
          {stepper.steps.map((step) => (
            <span
              key={step.id}
              className={cx(
                'h-1.5 flex-1 rounded-full',
                step.id === stepper.openId
                  ? 'bg-accent'
                  : step.state === 'done'
                    ? 'bg-success'
                    : step.state === 'problem'
                      ? 'bg-danger'
                      : 'bg-line',
              )}
            />
          ))}
        </span>
      </summary>
      <div className="border-t border-line p-2">
        <Stepper {...stepper} />
      </div>
    </details>
  );
}
