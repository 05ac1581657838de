import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of L29. */
export const sendWindowPhrases = {
  L29: {
    title: 'Sent in working hours',
    why: 'A message that arrives during their working day is read with a clear head. Nights, weekends and holidays are theirs.',
    says: {
      night: 'It is night where they are. Nothing is sent between 21:00 and 7:00.',
      holiday: 'It is a public holiday where they are. The next working day is better.',
      weekend: 'It is the weekend where they are. The next working day is better.',
      outside_hours: 'It is outside working hours where they are. During the day is better.',
      before_weekend:
        'The weekend is about to start where they are. The next working day is better.',
    },
  },
} as const satisfies RulePhraseTable;
