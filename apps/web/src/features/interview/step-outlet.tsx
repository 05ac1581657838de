import type { Step } from '@acquaint/core/workflow/steps';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import type { ComponentType } from 'react';
import { Suspense, lazy } from 'react';
import type { UseInterview } from './use-interview.ts';

type StepComponent = ComponentType<{ interview: UseInterview }>;

const page = (load: () => Promise<StepComponent>) => lazy(async () => ({ default: await load() }));

/** Each step comes with its own code: most visits open one. */
const steps: Readonly<Record<Step, StepComponent>> = {
  locate: page(async () => (await import('../locate/locate-step.tsx')).LocateStep),
  contact: page(async () => (await import('../contact-step/contact-step.tsx')).ContactStep),
  schedule: page(async () => (await import('../schedule/schedule-step.tsx')).ScheduleStep),
  confirm: page(async () => (await import('../confirm/confirm-step.tsx')).ConfirmStep),
  research: page(async () => (await import('../research/research-step.tsx')).ResearchStep),
  prepare: page(async () => (await import('../prepare/prepare-step.tsx')).PrepareStep),
  arrive: page(async () => (await import('../arrive/arrive-step.tsx')).ArriveStep),
  thank: page(async () => (await import('../thank/thank-step.tsx')).ThankStep),
};

export function StepOutlet({ interview, step }: { interview: UseInterview; step: Step }) {
  const { t } = useLingui();
  const Component = steps[step];
  return (
    <Suspense fallback={<SkeletonCards label={t`Loading this step`} cards={2} />}>
      <Component interview={interview} />
    </Suspense>
  );
}
