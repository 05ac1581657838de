import type { Instant } from '../workflow/records.ts';

/** What a student says of themselves, in our own words (F.4). */
export const CONFIDENCE_ITEMS = [
  'information',
  'contacting',
  'fit',
  'planning',
  'asking_help',
] as const;
export type ConfidenceItem = (typeof CONFIDENCE_ITEMS)[number];

/** 1 is not sure at all, 5 is very sure. */
export const CONFIDENCE_LEVELS = [1, 2, 3, 4, 5] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];
export type ConfidenceRatings = Readonly<Record<ConfidenceItem, ConfidenceLevel>>;

/** `before` the first talk, and `after` the third. */
export const CONFIDENCE_MOMENTS = ['before', 'after'] as const;
export type ConfidenceMoment = (typeof CONFIDENCE_MOMENTS)[number];

/** One for each moment. Without ratings the student would rather not say. */
export interface ConfidenceAnswer {
  moment: ConfidenceMoment;
  version: number;
  ratings: ConfidenceRatings | null;
  answeredAt: Instant;
}

/** Talks that lie between the two moments. */
export const TALKS_BETWEEN = 3;

interface Standing {
  /** Interviews that the student has begun. */
  begun: number;
  /** Talks that took place. */
  held: number;
  answers: readonly ConfidenceAnswer[];
}

/**
 * The moment that is asked about now, if any. The first one comes with the first interview and goes
 * with the first talk, since what is said later is no "before". The second one is asked of those
 * alone who said something the first time: without it there is nothing to compare.
 */
export function confidenceAsked({ begun, held, answers }: Standing): ConfidenceMoment | null {
  const at = (moment: ConfidenceMoment) => answers.find((one) => one.moment === moment);
  const before = at('before');
  if (before === undefined) return begun > 0 && held === 0 ? 'before' : null;
  if (held < TALKS_BETWEEN || before.ratings === null) return null;
  return at('after') === undefined ? 'after' : null;
}

/**
 * What was said once may be said anew at any time; a first word only while it is asked for, or
 * before any talk.
 */
export const mayAnswer = (moment: ConfidenceMoment, standing: Standing): boolean =>
  standing.answers.some((one) => one.moment === moment) ||
  confidenceAsked(standing) === moment ||
  (moment === 'before' && standing.held === 0);

export function meanOf(ratings: ConfidenceRatings): number {
  return CONFIDENCE_ITEMS.reduce((sum, item) => sum + ratings[item], 0) / CONFIDENCE_ITEMS.length;
}
