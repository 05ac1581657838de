import { fold } from '../people/fold.ts';
import type { Id } from '../workflow/records.ts';
import type { Step } from '../workflow/steps.ts';
import type { Standing } from './standing.ts';

/** What the list of students is narrowed by; all of it stands in the address of the page. */
export interface StudentFilter {
  cohort: Id | null;
  /** Those who are in this term as well. */
  term: Id | null;
  step: Step | null;
  /** How they stand to the step; without one it narrows nothing. */
  at: Standing;
  stuck: boolean;
  find: string;
}

export const EVERYBODY: StudentFilter = {
  cohort: null,
  term: null,
  step: null,
  at: 'here',
  stuck: false,
  find: '',
};

/** A filter as it was kept: of parts that came later, those that narrow nothing. */
export const wholeFilter = (kept: Partial<StudentFilter>): StudentFilter => ({
  ...EVERYBODY,
  ...kept,
});

/** Longest name of a view, and how many one person keeps (ours): more would be a list of their own. */
export const VIEW_NAME_CHARACTERS = 60;
export const MOST_VIEWS = 20;

export const VIEW_REFUSALS = ['name_taken', 'too_many'] as const;
export type ViewRefusal = (typeof VIEW_REFUSALS)[number];

/** Why a view cannot be kept under this name, beside the ones that this person has; null when it can. */
export function whyNotKeep(
  views: readonly { id: Id; name: string }[],
  view: { id: Id; name: string },
): ViewRefusal | null {
  const others = views.filter(({ id }) => id !== view.id);
  const name = fold(view.name);
  if (others.some((other) => fold(other.name) === name)) return 'name_taken';
  return others.length === views.length && views.length >= MOST_VIEWS ? 'too_many' : null;
}

/** Whether the list shows just what the view keeps. */
export const isSameFilter = (one: StudentFilter, other: StudentFilter): boolean =>
  one.cohort === other.cohort &&
  one.term === other.term &&
  one.step === other.step &&
  (one.step === null || one.at === other.at) &&
  one.stuck === other.stuck &&
  one.find === other.find;
