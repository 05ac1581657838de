import type { Id } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { saveAssignment } from '../services/assignments/save.ts';
import type { Member } from '../trpc/context.ts';
import { daysLater } from './moments.ts';

const INSTRUCTIONS = `Talk for twenty minutes with somebody who works with water, and write one page on what surprised you.

Ask early: people need a week to answer. What they told you in confidence stays out of the page.`;

const levels = [
  { name: 'Not yet', points: 0 },
  { name: 'In part', points: 5 },
  { name: 'Fully', points: 10 },
];

/** What the instructor asks of the large course. */
export async function setAssignment(deps: Deps, instructor: Member, cohortId: Id): Promise<void> {
  const day = (days: number): string => daysLater(deps.now(), days).slice(0, 10);
  const at = daysLater(deps.now(), -14);
  await saveAssignment({ ...deps, now: () => at }, instructor, {
    id: deps.newId(),
    version: null,
    cohortId,
    title: 'One talk about water',
    instructions: INSTRUCTIONS,
    terms: {
      talks: 1,
      rules: { notRelative: true, spoken: true, minutes: 15, researchNotes: 2, thankYou: true },
      opensOn: day(-14),
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
