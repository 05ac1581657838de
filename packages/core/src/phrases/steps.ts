import type { Step, StepStatus } from '../workflow/steps.ts';

export interface StepWords {
  /** One word for lists and lights. */
  name: string;
  /** What the step is for, in one sentence. */
  purpose: string;
}

/** The eight steps in our own words. */
export const stepWords = {
  locate: {
    name: 'Locate',
    purpose: 'Find somebody whose work you would like to understand, and get their name right.',
  },
  contact: {
    name: 'Contact',
    purpose: 'Ask for a short talk: why you write, how long, why them, and how you found them.',
  },
  schedule: {
    name: 'Schedule',
    purpose: 'Find a time that is easy for them, and make room for it in your own calendar.',
  },
  confirm: {
    name: 'Confirm',
    purpose: 'You both need the same facts in writing.',
  },
  research: {
    name: 'Research',
    purpose: 'Read about the field and the place first, so that you can ask what no page tells.',
  },
  prepare: {
    name: 'Prepare',
    purpose: 'Plan questions that fit the time, and have your résumé with you in case they ask.',
  },
  arrive: {
    name: 'Arrive',
    purpose: 'Know what to wear, when to leave, and be there calm and a little early.',
  },
  thank: {
    name: 'Thank you',
    purpose: 'Thank them the same day, keep what you learned, and stay in touch.',
  },
} as const satisfies Record<Step, StepWords>;

/** One word of state for each step; never shown by colour alone. */
export const stepStatusWords = {
  locked: 'later',
  not_started: 'open',
  in_progress: 'under way',
  problem: 'needs you',
  done: 'done',
} as const satisfies Record<StepStatus, string>;

/** The sentence under the title of an open step. */
export function stepIntro(step: Step): string {
  return stepWords[step].purpose;
}
