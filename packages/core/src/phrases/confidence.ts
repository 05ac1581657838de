import type {
  ConfidenceItem,
  ConfidenceLevel,
  ConfidenceMoment,
} from '../confidence/confidence.ts';
import type { Phrases } from './say.ts';

/** What each question asks, after "How sure do you feel about …". */
export const confidenceItems = {
  information: 'Finding out what a job is really like',
  contacting: 'Contacting people you do not know',
  fit: 'Judging whether a field suits you',
  planning: 'Planning your next steps',
  asking_help: 'Asking others for help',
} as const satisfies Record<ConfidenceItem, string>;

export const confidenceLevels = {
  1: 'Not sure at all',
  2: 'Rather unsure',
  3: 'In between',
  4: 'Rather sure',
  5: 'Very sure',
} as const satisfies Record<ConfidenceLevel, string>;

export const confidenceMoments = {
  before: 'Before your first talk',
  after: 'After three talks',
} as const satisfies Record<ConfidenceMoment, string>;

/** Why an answer cannot be taken. */
export const confidencePhrases = {
  not_asked: 'This is asked before the first talk, and once more after the third.',
} as const satisfies Phrases;
