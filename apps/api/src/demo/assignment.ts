import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { gradeSubmission } from '../services/assignments/grade.ts';
import { talksOfStudent } from '../services/assignments/mine.ts';
import { saveAssignment } from '../services/assignments/save.ts';
import { submitAssignment } from '../services/assignments/submit.ts';
import type { Member } from '../trpc/context.ts';
import type { LargeCourse } from './large-course.ts';
import { daysLater } from './moments.ts';

const INSTRUCTIONS = `Talk for twenty minutes with somebody who works with water, and write one page on what surprised you.

Ask early: people need a week to answer. What they told you in confidence stays out of the page.`;

const REFLECTIONS = [
  'I expected a talk about concrete. We spoke about ducks: the quay was drawn three times because of where they nest, and each time somebody had to tell the mayor.',
  'What surprised me is how much of the work is waiting. A permit takes two winters, so the people who are good at it are the ones who keep a calm list.',
  'I had believed that models decide. They give a likelihood, and then a person on night duty decides whom to wake.',
] as const;

const levels = [
  { name: 'Not yet', points: 0 },
  { name: 'In part', points: 5 },
  { name: 'Fully', points: 10 },
];

/** Days before now on which the course was asked, and on which the first handed in. */
const ASKED = 85;
const HANDED_IN = 2;

/** What the instructor asks of the large course, with the first who have handed in. */
export async function setAssignment(
  deps: Deps,
  instructor: Member,
  { cohortId, students }: LargeCourse,
): Promise<void> {
  const id = deps.newId();
  await ask(deps, instructor, { id, cohortId });
  for (const [n, reflection] of REFLECTIONS.entries()) {
    const student = students.thanked[n];
    if (!student) throw new Error('Nobody of the course has held a talk.');
    const submissionId = await handIn(deps, instructor, { id, studentId: student.id, reflection });
    if (n === 0) await grade(deps, instructor, submissionId);
  }
}

async function ask(
  deps: Deps,
  instructor: Member,
  { id, cohortId }: { id: Id; cohortId: Id },
): Promise<void> {
  const day = (days: number): string => daysLater(deps.now(), days).slice(0, 10);
  const at = daysLater(deps.now(), -ASKED);
  await saveAssignment({ ...deps, now: () => at }, instructor, {
    id,
    version: null,
    cohortId,
    title: 'One talk about water',
    instructions: INSTRUCTIONS,
    terms: {
      talks: 1,
      rules: { notRelative: true, spoken: true, minutes: 15, researchNotes: 2, thankYou: true },
      opensOn: day(-ASKED),
      windows: { count: 2, days: 7 },
      due: { wall: `${day(35)}T23:59` },
      late: { graceHours: 12, pointsPerDay: 2, lastOn: day(42) },
      rubric: [
        { key: 'prepared', competency: 'critical_thinking', title: 'Prepared the talk', levels },
        { key: 'listened', competency: 'communication', title: 'Listened and asked on', levels },
        {
          key: 'next',
          competency: 'career_self_development',
          title: 'Drew something for the next step',
          levels,
        },
      ],
      resubmissions: 1,
    },
    published: true,
    archived: false,
    idempotencyKey: deps.newId(),
  });
}

async function handIn(
  deps: Deps,
  { organizationId }: Member,
  { id, studentId, reflection }: { id: Id; studentId: Id; reflection: string },
): Promise<Id> {
  const member = { userId: studentId, organizationId, role: 'student' } as const;
  const talks = await inTenant(deps.database, { organizationId }, (tx) =>
    talksOfStudent(tx, studentId),
  );
  const at = daysLater(deps.now(), -HANDED_IN);
  const submitted = await submitAssignment({ ...deps, now: () => at }, member, {
    id,
    submittedBefore: 0,
    talks: talks.map(({ interviewId }) => ({
      interviewId,
      relative: false,
      note: null,
      sharesPlace: true,
    })),
    reflection,
    idempotencyKey: deps.newId(),
  });
  return submitted.id;
}

async function grade(deps: Deps, instructor: Member, submissionId: Id): Promise<void> {
  await gradeSubmission(deps, instructor, {
    submissionId,
    gradedBefore: 0,
    marks: { prepared: 2, listened: 2, next: 1 },
    comment: 'The ducks made my day. Say a word more on what you will do with it.',
    reopenedUntil: null,
    idempotencyKey: deps.newId(),
  });
}
