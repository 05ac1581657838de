import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R60–R66. */
export const researchPhrases = {
  R60: {
    title: 'Read about the field first',
    why: 'With something read, you can ask about what no page tells. Different kinds of source keep you from taking over one view.',
    says: {
      few_notes: 'Note {notes} things about the field before you meet. You have {have}.',
      few_notes_asking:
        'Your request is stronger when you have read about the field: {notes} notes are good, you have {have}.',
      few_kinds:
        'Your notes come from {have} kind of source. Add one from another; {kinds} kinds are needed.',
      few_kinds_asking:
        'Your notes come from {have} kind of source. Another kind would round the picture; {kinds} are good.',
    },
  },
  R61: {
    title: 'The talk is not the starting point',
    why: 'People feel it when they are asked what a quick search would show. One note is enough to begin.',
    says: {
      default:
        'You have not read anything about the field yet. Add a note, or say why it is fine as it is.',
    },
  },
  R62: {
    title: 'Ask on from what you read',
    why: '"I read that …, how does it look from where you sit?" makes a talk of two, and shows that you came prepared.',
    says: { default: 'Link {min} questions to your notes. So far it is {count}.' },
  },
  R63: {
    title: 'Do not ask what you already know',
    why: 'Their time is for what only they can tell. A question that your notes answer can go deeper.',
    says: { default: 'Your notes already answer “{question}” Make it sharper, or leave it out.' },
  },
  R64: {
    title: 'Know where they work',
    why: 'Knowing what the place does is a courtesy, and it makes your questions about this work and not just any.',
    says: {
      few_notes: 'Note {notes} things about their place of work before you meet. You have {have}.',
      few_notes_asking:
        'Before you ask, read about their place of work: {notes} notes are good, you have {have}.',
    },
  },
  R65: {
    title: 'Own words, source, date',
    why: 'In half a year you will want to know where you have this from, and whether it still holds.',
    says: {
      no_text: 'Write the note in your own words.',
      no_source: 'Name the source of this note. A title or a web page is enough.',
      stale:
        'What you noted from {source} is more than {months} months old. Check whether it still holds.',
    },
  },
  R66: {
    title: 'Research may start early',
    why: 'The handout lists it fifth, but reading before you ask gives you a reason to write to this very person.',
    says: { default: 'You can start reading now. It will help you tell {name} why you ask them.' },
  },
} as const satisfies RulePhraseTable;
