import { dateDays, instantMs } from '../schedule/instant.ts';
import { dateIn } from '../rules/moments.ts';
import type { Instant, PlainDate } from '../workflow/records.ts';
import { lastMoment, latenessAt } from './lateness.ts';
import type { Criterion } from './rubric.ts';
import type { AssignmentTerms, TermProblem } from './terms.ts';
import { windowsOf } from './windows.ts';

interface TermsContext {
  /** Least days from the last start to the due day (`cohortLeadDays` of the policy). */
  leadDays: number;
}

/** What keeps these terms from being set: the same for the form and the server. */
export function checkTerms(terms: AssignmentTerms, { leadDays }: TermsContext): TermProblem[] {
  const { due, late, rubric } = terms;
  const problems: TermProblem[] = [];
  const dueOn = dateIn(due.at, due.zone);
  const [first, ...others] = windowsOf(terms).toReversed();
  if (first !== undefined) {
    const left = dateDays(dueOn) - dateDays(first.startsOn);
    if (left < leadDays) {
      const field = others.length > 0 ? 'windows.count' : 'opensOn';
      const code = others.length > 0 ? 'last_window_late' : 'opens_late';
      const params = { startsOn: first.startsOn, left: Math.max(0, left), leadDays };
      problems.push({ field, code, params });
    }
  }
  if (late.lastOn !== null && late.lastOn < dueOn) {
    problems.push({ field: 'late.lastOn', code: 'last_before_due', params: { dueOn } });
  }
  return [...problems, ...rubricProblems(rubric)];
}

/** What keeps it from being published at this moment: the day after which no work is taken is over. */
export const checkPublishing = (
  terms: Pick<AssignmentTerms, 'due' | 'late'>,
  now: Instant,
): TermProblem[] =>
  latenessAt(terms, now).kind === 'closed'
    ? [{ field: 'due.wall', code: 'due_over', params: {} }]
    : [];

/**
 * What keeps published terms from being changed so at this moment: students count on the day that
 * they know, so neither the due moment nor the end of what is taken moves to where it is over.
 */
export function checkMove(before: When, after: When, now: Instant): TermProblem[] {
  if (after.due.at !== before.due.at) {
    return isOver(after.due.at, now) ? [{ field: 'due.wall', code: 'due_past', params: {} }] : [];
  }
  const end = lastMoment(after);
  if (end === lastMoment(before) || !isOver(end, now)) return [];
  const field = after.late.lastOn === before.late.lastOn ? 'late.graceHours' : 'late.lastOn';
  return [{ field, code: 'last_past', params: {} }];
}

type When = Pick<AssignmentTerms, 'due' | 'late'>;

const isOver = (moment: Instant, now: Instant): boolean => instantMs(moment) < instantMs(now);

function rubricProblems(rubric: readonly Criterion[]): TermProblem[] {
  const problems: TermProblem[] = [];
  const keys = new Set<string>();
  for (const [at, { key, levels }] of rubric.entries()) {
    if (keys.has(key)) {
      problems.push({ field: `rubric.${at}.key`, code: 'criterion_twice', params: {} });
    }
    keys.add(key);
    for (const [place, { points }] of levels.entries()) {
      const before = levels[place - 1];
      if (before === undefined || points > before.points) continue;
      const field = `rubric.${at}.levels.${place}.points`;
      problems.push({ field, code: 'points_must_rise', params: { least: before.points + 1 } });
    }
  }
  return problems;
}

/** Parts of the terms that stand still from some moment on, each with the sentence that says why. */
export interface Locks {
  /** Somebody began by the windows, so nobody's start moves any more. */
  windows: boolean;
  /** Work was handed in for these rules and this rubric. */
  asked: boolean;
}

export const locksOf = (
  { publishedAt, opensOn, submissions }: Published,
  today: PlainDate,
): Locks => ({
  windows: publishedAt !== null && opensOn <= today,
  asked: submissions > 0,
});

interface Published {
  publishedAt: Instant | null;
  opensOn: PlainDate;
  submissions: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Changes to parts that stand still. */
export function lockedChanges(
  before: AssignmentTerms,
  after: AssignmentTerms,
  locks: Locks,
): TermProblem[] {
  const problems: TermProblem[] = [];
  const fixed = (field: string, code: string, a: unknown, b: unknown): void => {
    if (!same(a, b)) problems.push({ field, code, params: {} });
  };
  if (locks.windows) {
    fixed('opensOn', 'windows_locked', before.opensOn, after.opensOn);
    fixed('windows.count', 'windows_locked', before.windows.count, after.windows.count);
    fixed('windows.days', 'windows_locked', before.windows.days, after.windows.days);
  }
  if (locks.asked) {
    fixed('talks', 'asked_locked', before.talks, after.talks);
    fixed('rules', 'asked_locked', ruleList(before), ruleList(after));
    fixed('rubric', 'asked_locked', rubricList(before), rubricList(after));
  }
  return problems;
}

// In one order, whatever order the fields came in.
const ruleList = ({ rules }: AssignmentTerms): unknown => [
  rules.notRelative,
  rules.spoken,
  rules.minutes,
  rules.researchNotes,
  rules.thankYou,
];
const rubricList = ({ rubric }: AssignmentTerms): unknown =>
  rubric.map(({ key, levels }) => [key, levels.map(({ points }) => points)]);
