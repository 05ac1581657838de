import type { Phrases } from './say.ts';
import type { Direction, Interest } from '../workflow/interview.ts';

/** What the debrief asks about the way ahead. Nobody has to say. */
export const directionQuestions = {
  interest: 'After this talk, how much does this work interest you?',
  interest_hint: 'Less is a good find, too: you learned it early.',
  direction: 'And the direction that you have in mind?',
  rather_not: 'I would rather not say',
  who_sees:
    'Nobody else sees these two answers; your school sees shares of at least five students.',
} as const;

/** How much was heard of a field so far, beside the question where it led (B.1). */
export const fieldTalkPhrases = {
  more: 'Talks held about {field}: {held} of {goal}. Each one adds another view of it.',
  enough: 'Talks held about {field}: {held}. That is enough to compare what people say.',
} as const satisfies Phrases;

export const interestPhrases = {
  more: 'More than before',
  same: 'About the same',
  less: 'Less than before',
} as const satisfies Record<Interest, string>;

export const directionPhrases = {
  confirmed: 'It is confirmed',
  changed: 'It has changed',
  new_field: 'A new field opened',
} as const satisfies Record<Direction, string>;
