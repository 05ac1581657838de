/** What a graduate does, as the first-destination survey asks (F.3, NACE). */
export const OUTCOME_STATUSES = [
  'employed',
  'service',
  'military',
  'education',
  'seeking',
  'not_seeking',
  'unknown',
] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** What counts as a career outcome. */
export const CAREER_STATUSES = ['employed', 'service', 'military', 'education'] as const;

/** The share of known outcomes that a school should reach (F.3). */
export const KNOWLEDGE_TARGET = 0.65;
