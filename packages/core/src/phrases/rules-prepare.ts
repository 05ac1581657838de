import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R67–R74. */
export const preparePhrases = {
  R67: {
    title: 'A list of questions that fits the time',
    why: 'You asked for their minutes. A list that fits lets you get to what matters and stop on time.',
    says: {
      empty: 'Plan your questions. The talk cannot be ready without a list.',
      few_questions: 'You have {count} questions. For this time, {min} to {max} work well.',
      many_questions:
        'You have {count} questions. For this time, {min} to {max} work well; keep the rest in reserve.',
      few_in_reserve:
        'You have {count} questions in reserve. {reserve} help when answers are short.',
      other_time:
        'Your list is made for {minutes} minutes, and you agreed on {asked}. Plan it again.',
      to_settle: 'Things to settle in your list of questions: {count}.',
      to_look_at: 'Things to look at in your list of questions: {count}.',
    },
  },
  R68: {
    title: 'Every question serves what you came for',
    why: 'When you know what a question is for, you can leave out the right ones when time runs short.',
    says: {
      default:
        '“{question}” is tied to none of your purposes and not to your field. Tie it, or leave it out.',
    },
  },
  R69: {
    title: 'The questions follow the checklist',
    why: 'On paper you find them without turning pages, and there is room to write next to each.',
    says: {
      default:
        'Print your packet if you like paper: the checklist first, your {count} questions right after it.',
    },
    kept: 'The printed packet has two pages: the checklist, and on the next page the questions with room to write.',
  },
  R70: {
    title: 'Bring your résumé',
    why: 'If they ask for it, you have it. A current one shows that you take care.',
    says: {
      none: 'You have no résumé on record. Write one, just in case they ask.',
      old: 'Your résumé is {days} days old. Look it over before the talk.',
      pack: 'Pack a copy of your résumé. It stays in the bag unless they ask.',
    },
  },
  R71: {
    title: 'The résumé is not offered',
    why: 'A résumé that nobody asked for turns a talk about their work into an application.',
    says: { default: 'Take the résumé off this message. {name} has not asked for it.' },
  },
  R72: {
    title: 'Bring it, do not offer it, hand it over if asked',
    why: 'You asked for advice. Keeping the résumé in the bag keeps that promise.',
    says: {
      bring:
        'Your résumé stays in the bag. If {name} asks for it, hand it over, and note that they asked.',
      at_hand:
        'Have your résumé at hand, and do not offer it. If {name} asks, send it, and note that they asked.',
    },
  },
  R73: {
    title: 'They set the tone',
    why: 'Some like a list, others like to tell. Your questions are there to help you, not to be got through.',
    says: { default: 'Let {name} lead. Skip or move any question; nothing is counted.' },
    kept: 'Order is a suggestion: each question can be skipped or moved, and no number counts how many were asked.',
  },
  R74: {
    title: 'Formal first, first names when they lead',
    why: 'Moving to first names is theirs to offer. Once they sign that way, it is friendly to follow.',
    says: {
      switch: '{name} signed as {given}. Would you like to use first names from now on?',
      no_sign: 'You use the first name, and {name} has not offered it yet. Is that right?',
    },
  },
} as const satisfies RulePhraseTable;
