import type { VerificationMark } from '../src/name-card.tsx';
import type { Step } from '../src/stepper.tsx';

export const longWord = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss';

export const steps: readonly Step[] = [
  { id: 'locate', number: 1, title: 'Locate', state: 'done', stateLabel: 'Done', href: '#1' },
  { id: 'contact', number: 2, title: 'Contact', state: 'done', stateLabel: 'Done', href: '#2' },
  {
    id: 'schedule',
    number: 3,
    title: 'Schedule',
    state: 'problem',
    stateLabel: 'Needs a look',
    reason: 'The clocks change in London before the meeting.',
    href: '#3',
  },
  { id: 'confirm', number: 4, title: 'Confirm', state: 'current', stateLabel: 'Next', href: '#4' },
  {
    id: 'research',
    number: 5,
    title: 'Research',
    state: 'current',
    stateLabel: 'Open',
    progress: '2 of 5',
    href: '#5',
  },
  {
    id: 'prepare',
    number: 6,
    title: 'Prepare',
    state: 'ready',
    stateLabel: 'Not started',
    href: '#6',
  },
  {
    id: 'arrive',
    number: 7,
    title: 'Arrive',
    state: 'locked',
    stateLabel: 'Later',
    reason: 'After 4, 5 and 6.',
  },
  {
    id: 'thank',
    number: 8,
    title: 'Thank you',
    state: 'locked',
    stateLabel: 'Later',
    reason: 'After you have met.',
  },
];

export const verified: readonly VerificationMark[] = [
  { id: 'spelling', label: 'Spelling', isVerified: true, stateLabel: 'checked by you on 3 March' },
  { id: 'say', label: 'How to say it', isVerified: true, stateLabel: 'asked reception, 4 March' },
  { id: 'title', label: 'Title', isVerified: true, stateLabel: 'from her page, 3 March' },
  { id: 'salutation', label: 'Salutation', isVerified: false, stateLabel: 'not checked yet' },
];
