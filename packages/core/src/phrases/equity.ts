import type { EquityGroup, GroupAnswer } from '../equity/groups.ts';
import { fill } from './say.ts';

interface GroupWords {
  /** What the figures are headed with. */
  title: string;
  question: string;
  /** Whom the question means. */
  about: string;
}

export const groupPhrases: Readonly<Record<EquityGroup, GroupWords>> = {
  firstGeneration: {
    title: 'First in the family to study',
    question: 'Are you among the first in your family to go to college?',
    about: 'Yes if none of those who raised you finished a degree of four years or a bachelor’s.',
  },
  needBased: {
    title: 'Grant or bursary for need',
    question: 'Do you get a Pell Grant, a bursary or other aid because money is short?',
    about: 'Loans, and prizes for good marks alone, do not count.',
  },
  international: {
    title: 'International',
    question: 'Did you come here from another country to study?',
    about: 'For instance on a student visa.',
  },
  disability: {
    title: 'Disability',
    question: 'Do you live with a disability or a lasting health condition?',
    about: 'Seen or unseen, on record or not: you decide what counts.',
  },
};

export const answerPhrases: Readonly<Record<GroupAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  rather_not: 'Rather not say',
};

export const equitySides = { yes: 'Said yes', no: 'Said no' } as const;

export const equityPhrases = {
  voluntary:
    'All of it is voluntary. Leave what you like at “Rather not say”, change it, or delete it at any time: nothing else here depends on it.',
  why: 'Your school asks so that it can see whether its help reaches everybody: whether, say, those who are first in their family hear back as often as others.',
  who_sees:
    'No page shows your answers to anybody but you: no advisor, nobody at your school. They count only in figures with at least {least} students on each side; smaller ones stay hidden.',
  no_longer_asked:
    'Your school does not ask this any more, and your answers count in no figure. You can delete them.',
  not_asked: 'Your school does not ask this.',
  caution:
    'Only what students said of themselves counts. A gap says where to look, not why it is there.',
} as const;

export const whoSees = (least: number): string => fill(equityPhrases.who_sees, { least });
