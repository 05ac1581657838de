import { foldedWords } from '../people/fold.ts';
import type { OutcomeStatus } from './status.ts';

/** How survey tools and student systems write each status, folded. */
const WORDS: Readonly<Record<OutcomeStatus, readonly string[]>> = {
  employed: [
    'employed',
    'employed full time',
    'employed part time',
    'full time employment',
    'part time employment',
    'employed full time 30 hours or more per week',
    'employed part time less than 30 hours per week',
    'employment',
    'self employed',
    'entrepreneur',
    'freelance',
    'working',
  ],
  service: [
    'service',
    'service program',
    'volunteer',
    'volunteer service',
    'volunteering',
    'volunteer or service program',
    'participating in a volunteer or service program',
    'americorps',
    'peace corps',
  ],
  military: [
    'military',
    'military service',
    'armed forces',
    'serving in the armed forces',
    'serving in the u s armed forces',
    'serving in the u s military',
  ],
  education: [
    'continuing education',
    'continuing their education',
    'education',
    'enrolled in a program of continuing education',
    'graduate school',
    'grad school',
    'graduate or professional school',
    'further study',
    'studying',
  ],
  seeking: [
    'seeking',
    'still seeking',
    'seeking employment',
    'still seeking employment',
    'seeking employment or continuing education',
    'seeking continuing education',
    'planning to continue education but not yet enrolled',
    'still looking',
    'looking for work',
    'unemployed seeking',
  ],
  not_seeking: [
    'not seeking',
    'not seeking employment',
    'not seeking employment or continuing education',
    'not seeking employment or continuing education at this time',
    'not looking',
    'unemployed not seeking',
  ],
  unknown: [
    'unknown',
    'not known',
    'no information',
    'no response',
    'no data',
    'did not respond',
    'non respondent',
    'n a',
    'na',
  ],
};

const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [word, status as OutcomeStatus] as const),
  ),
);

/** The words of a cell as they are compared: no case, accents or marks. */
export const wordKey = (text: string): string => foldedWords(text).join(' ');

/**
 * The status that a cell names, or null where nobody knows the words. A school's own words stand
 * above ours; an empty cell is a graduate of whom nothing is known.
 */
export function statusOf(
  text: string,
  own: Readonly<Record<string, OutcomeStatus>>,
): OutcomeStatus | null {
  const key = wordKey(text);
  if (text.trim() === '') return 'unknown';
  return (Object.hasOwn(own, key) ? own[key] : undefined) ?? STATUS_OF.get(key) ?? null;
}
