import type { Phrases } from './say.ts';

/** Stands for a contact of whom nothing may be told. */
export const somebodyAtWork = 'Somebody who works in the field';

/** Stands for an assignment whose title may not be told. */
export const assignmentWithTalks = 'An assignment with talks';

/** Why a choice for the portfolio cannot stand as it is. */
export const portfolioPhrases = {
  not_held: 'Only a talk that took place stands in your portfolio.',
  not_graded: 'Only an assignment with its grade stands in your portfolio.',
  description_names: 'That names them. Please describe them by what they do.',
  agreed_later: 'That day has not come yet.',
  do_not_contact: 'They asked not to be contacted, so they are not named anywhere.',
} as const satisfies Phrases;
