import type { Instant } from '../workflow/records.ts';
import { doorAt, type HandedIn } from './submission.ts';
import type { AssignmentTerms } from './terms.ts';

interface Asked {
  title: string;
  terms: AssignmentTerms;
}

/**
 * Whether a change of a published assignment asks something else of its students, so that they must
 * hear of it. Other words for the same (instructions, names in the rubric) are no news.
 */
export const isWorthTelling = (before: Asked, after: Asked): boolean =>
  JSON.stringify(askedOf(before)) !== JSON.stringify(askedOf(after));

// In one order, whatever order the fields came in.
const askedOf = ({ title, terms }: Asked): unknown => [
  title.trim(),
  terms.talks,
  [
    terms.rules.notRelative,
    terms.rules.spoken,
    terms.rules.minutes,
    terms.rules.researchNotes,
    terms.rules.thankYou,
  ],
  terms.opensOn,
  [terms.windows.count, terms.windows.days],
  terms.due.at,
  [terms.late.graceHours, terms.late.pointsPerDay, terms.late.lastOn],
  terms.rubric.map(({ key, levels }) => [key, levels.map(({ points }) => points)]),
  terms.resubmissions,
];

/** Whether a student is done with it: their work is in, and no other is taken from them. */
export const isHandedInFinally = (
  terms: AssignmentTerms,
  earlier: readonly HandedIn[],
  now: Instant,
): boolean => earlier.length > 0 && !doorAt(terms, earlier, now).open;
