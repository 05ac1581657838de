import { can } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import { stepStatusWords, stepWords } from '@acquaint/core/phrases/steps';
import { STEPS, type StepStatus } from '@acquaint/core/workflow/steps';
import type { AppRouter } from '@acquaint/api/router';
import { formatDate } from '@acquaint/front/format';
import { useTitle } from '@acquaint/front/use-title';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Eye, NotebookPen } from 'lucide-react';
import { Suspense } from 'react';
import { paths } from '../../lib/paths.ts';
import { NotesSection } from '../notes/notes-section.tsx';
import { HeldUp } from './held-up.tsx';
import { studentQuery } from './students-query.ts';

type Student = inferRouterOutputs<AppRouter>['students']['get'];

const marks = {
  locked: 'locked',
  not_started: 'ready',
  in_progress: 'current',
  problem: 'problem',
  done: 'done',
} as const satisfies Record<StepStatus, string>;

interface StudentPageProps {
  studentId: string;
  role: StaffRole;
  timeZone: string;
}

/** One student: each interview with its eight steps and dates. What they wrote is not here. */
export function StudentPage({ studentId, role, timeZone }: StudentPageProps) {
  const { t } = useLingui();
  const { data: student } = useSuspenseQuery(studentQuery(studentId));
  const { fullName, email, programme, course, cohorts, interviews } = student;
  useTitle(fullName, t`Students`);
  const facts = [
    { term: t`E-mail`, value: <span className="wrap-anywhere">{email}</span> },
    ...(programme === null ? [] : [{ term: t`Programme`, value: programme }]),
    ...(course === null ? [] : [{ term: t`Course`, value: course }]),
    { term: t`Cohorts`, value: cohorts.length === 0 ? '–' : cohorts.join(', ') },
  ];
  return (
    <>
      <PageHeader
        title={<span dir="auto">{fullName}</span>}
        actions={
          <>
            {can(role, 'nudge.write') && (
              <LinkButton href={paths.newNudge({ students: studentId })}>
                <Trans>Write a few lines…</Trans>
              </LinkButton>
            )}
            {can(role, 'student.see_as') && (
              <LinkButton
                href={paths.seeAs(studentId)}
                icon={<Eye aria-hidden="true" className="size-4" />}
              >
                <Trans>See what they share</Trans>
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Callout tone="neutral" title={t`Steps and dates, no words`}>
          <Trans>
            You see how far this student is. Drafts, their own notes and what they thought of a talk
            stay with them. That you looked here is on record.
          </Trans>
        </Callout>
        <Facts isDense facts={facts} />
        {can(role, 'staff_note.read') && (
          // Apart, so that the page above stands while they come, and is not read a second time.
          <Suspense fallback={<SkeletonLines label={t`Loading the notes`} />}>
            <NotesSection studentId={studentId} timeZone={timeZone} />
          </Suspense>
        )}
        <Section title={t`Interviews`} count={interviews.length}>
          {interviews.length === 0 ? (
            <EmptyState icon={<NotebookPen />} title={t`No interview yet`}>
              <Trans>Nobody is chosen so far. A first idea is often all that is missing.</Trans>
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-4">
              {interviews.map((interview, at) => (
                <li key={interview.id}>
                  <OneInterview
                    studentId={studentId}
                    interview={interview}
                    number={interviews.length - at}
                    zone={timeZone}
                  />
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}

/** When a step was done, or since when the interview stands at it. */
function dateOf(
  status: StepStatus,
  index: number,
  reachedAt: Student['interviews'][number]['stepReachedAt'],
): string | null {
  if (status === 'done') return reachedAt[index + 1] ?? null;
  return index === reachedAt.length - 1 ? (reachedAt[index] ?? null) : null;
}

interface OneInterviewProps {
  studentId: string;
  interview: Student['interviews'][number];
  /** Of the student's interviews, the first begun is 1. */
  number: number;
  zone: string;
}

function OneInterview({ studentId, interview, number, zone }: OneInterviewProps) {
  const { t } = useLingui();
  const { contactName, steps, stepsDone, startedAt, askedAt, meetingAt, lastEventAt } = interview;
  const all = STEPS.length;
  const dates = [
    { term: t`Begun`, value: formatDate(startedAt, zone) },
    ...(askedAt === null ? [] : [{ term: t`Asked`, value: formatDate(askedAt, zone) }]),
    ...(meetingAt === null ? [] : [{ term: t`Talk`, value: formatDate(meetingAt, zone) }]),
    { term: t`Last change`, value: formatDate(lastEventAt, zone) },
  ];
  return (
    <Card
      title={contactName === null ? t`Interview ${number}` : <span dir="auto">{contactName}</span>}
    >
      <p className="mb-3 text-muted">
        {interview.status === 'active' ? (
          <Trans>
            {stepsDone} of {all} steps done.
          </Trans>
        ) : (
          <Trans>
            Closed with {stepsDone} of {all} steps done.
          </Trans>
        )}
      </p>
      <ol className="mb-4 grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, index) => {
          const status = steps[step];
          const at = dateOf(status, index, interview.stepReachedAt);
          const day = at === null ? null : formatDate(at, zone);
          return (
            <li key={step}>
              <StateMark state={marks[status]}>{stepWords[step].name}</StateMark>
              <span className="block ps-6 text-sm text-muted tabular">
                {stepStatusWords[status]}
                {day !== null && <> · {status === 'done' ? day : t`since ${day}`}</>}
              </span>
            </li>
          );
        })}
      </ol>
      <Facts isDense facts={dates} />
      <HeldUp
        studentId={studentId}
        interviewId={interview.id}
        heldUp={interview.heldUp}
        zone={zone}
      />
    </Card>
  );
}
