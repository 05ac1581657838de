import { STEPS } from '@acquaint/core/workflow/steps';
import type { Step } from '@acquaint/core/workflow/steps';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { ConflictNotice } from './conflict-notice.tsx';
import { InterviewContext } from './interview-context.ts';
import { InterviewHeader } from './interview-header.tsx';
import { StepsNav } from './steps-nav.tsx';
import { useInterview } from './use-interview.ts';

const Afterword = lazy(async () => ({ default: (await import('./afterword.tsx')).Afterword }));

const NextReminder = lazy(async () => ({
  default: (await import('../notices/next-reminder.tsx')).NextReminder,
}));

/** Name card, the eight steps, the open one, and below it what happened so far. */
export function InterviewPage({ id }: { id: string }) {
  const interview = useInterview(id);
  const last = useRouterState({ select: (state) => state.location.pathname.split('/').at(-1) });
  const open: Step = STEPS.find((step) => step === last) ?? 'locate';
  return (
    <InterviewContext value={interview}>
      <div className="flex min-w-0 flex-col gap-6">
        <InterviewHeader interview={interview} />
        <Suspense fallback={null}>
          <NextReminder interviewId={id} version={interview.view.dossier.interview.version} />
        </Suspense>
        <ConflictNotice interview={interview} />
        <div className="grid min-w-0 gap-x-8 gap-y-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <div className="min-w-0 lg:sticky lg:top-20 lg:self-start">
            <StepsNav id={id} view={interview.view} open={open} />
          </div>
          <div className="min-w-0">
            <Outlet />
          </div>
        </div>
        <Suspense fallback={null}>
          <Afterword interview={interview} />
        </Suspense>
      </div>
    </InterviewContext>
  );
}
