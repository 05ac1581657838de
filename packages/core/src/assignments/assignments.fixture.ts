import type { TalkFacts } from './assess-talk.ts';
import { dueMoment } from './due.ts';
import { startingRubric } from './rubric.ts';
import type { AssignmentTerms } from './terms.ts';

/** Terms as a form starts them, due at `wall` in `zone`. */
export function aTerms(
  change: Partial<AssignmentTerms> = {},
  { wall = '2026-05-29T23:59', zone = 'Europe/Berlin' } = {},
): AssignmentTerms {
  const moment = dueMoment(wall, zone);
  if (!moment.ok) throw new Error(`${wall} is no time in ${zone}.`);
  return {
    talks: 3,
    rules: { notRelative: true, spoken: true, minutes: 20, researchNotes: 2, thankYou: true },
    opensOn: '2026-04-01',
    windows: { count: 4, days: 5 },
    due: { wall, zone, at: moment.at },
    late: { graceHours: 2, pointsPerDay: 3, lastOn: '2026-06-05' },
    rubric: startingRubric(),
    resubmissions: 1,
    ...change,
  };
}

/** A talk that meets every rule of `aTerms`. */
export const aTalk = (change: Partial<TalkFacts> = {}): TalkFacts => ({
  interviewId: 'i1',
  contactId: 'c1',
  startedAt: '2026-04-08T08:00:00.000Z',
  howFound: 'alumni_directory',
  askedAt: '2026-04-10T08:00:00.000Z',
  heldAt: '2026-04-20T10:00:00.000Z',
  endedAt: '2026-04-20T10:25:00.000Z',
  agreedMinutes: 20,
  mode: 'video',
  notesReadOn: ['2026-04-15', '2026-04-20'],
  thankYou: 'sent',
  stepsDone: 8,
  ...change,
});
