import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of what a school decides for its own students. */
export const schoolPhrases = {
  S1: {
    title: 'An advisor reads your first requests',
    why: 'Your first requests teach you the most, and an advisor sees in a minute what would cost you an answer. So they read them before the person you ask does.',
    says: {
      not_approved:
        'Before your first requests go out, an advisor reads them ({first} in all). Ask for a review of this text.',
      dropped:
        'An advisor approved another wording. You have changed the text since, so ask for a review again.',
    },
  },
} as const satisfies RulePhraseTable;
