import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R90–R92. */
export const orderPhrases = {
  R90: {
    title: 'Eight steps, in this order',
    why: 'Each step makes the next one easier, for you and for the person you ask. Research and preparation may start early.',
    says: {
      contact_needs_locate:
        'Opens when step 1 is done: you know whom you ask, and how to write to them.',
      research_needs_locate: 'Opens when step 1 is done. Then you know what to read about.',
      prepare_needs_locate: 'Opens when step 1 is done. Then you know whom your questions are for.',
      schedule_needs_contact: 'Opens when they have said yes.',
      confirm_needs_schedule: 'Opens when a time is agreed.',
      ready_needs_confirm: 'After step 4: the meeting is not confirmed yet.',
      ready_needs_research: 'After step 5: there is still something to read.',
      ready_needs_prepare: 'After step 6: your questions are not ready yet.',
      ready_needs_arrive: 'You are ready once the way, or the line, is settled.',
      thank_needs_talk: 'Opens after the talk.',
      close_needs_talk: 'This can be closed after the talk. To stop before it, withdraw instead.',
      close_needs_thanks:
        'Send your thank-you first, or put it aside with a reason. Then this can be closed.',
    },
  },
  R91: {
    title: 'A light is green when its step holds',
    why: 'Eight small lights tell you at a glance where you are, and they never say more than is true.',
    says: { held_back: 'The work of this step is done, but it waits for {count} of its rules.' },
  },
  R92: {
    title: 'Every rule says why',
    why: 'A rule you understand is one you can use elsewhere. So each shows its number, its reason and its place in the handout.',
    says: {},
    kept: 'Every finding carries the id of its rule, its source in the handout and a plain reason.',
  },
} as const satisfies RulePhraseTable;
