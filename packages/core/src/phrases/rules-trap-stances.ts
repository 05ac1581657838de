import type { RulePhraseTable } from './rule-phrases.ts';

/** Traps that speak through other rules or are kept by how the product is built. */
export const trapStances = {
  G10: {
    title: 'Never guessing who somebody is',
    why: 'A name or a photo tells nothing certain about gender, age or origin, and a wrong guess hurts.',
    says: {},
    kept: 'The product holds no photo of a contact and no means to guess; a form of address stays empty until you choose it.',
  },
  G11: {
    title: 'Never the wrong title, never first names too soon',
    why: 'A title was earned, and first names are offered, not taken.',
    says: {},
    kept: 'You choose the form of address from a source, and the switch to first names waits until they sign that way and you accept it.',
  },
  G12: {
    title: 'Never a name without leave, never a word passed on',
    why: 'Somebody who named a friend to you has trusted you with both of them.',
    says: {},
    kept: 'Templates that name a referrer open only with consent, and what was said about others stays in your private notes.',
  },
  G13: {
    title: 'Never behind the supervisor’s back',
    why: 'In an internship, a word to your supervisor first protects both of you.',
    says: {},
    kept: 'Inside your internship, outreach waits for your supervisor’s yes, and the text names them only if they agreed.',
  },
  G14: {
    title: 'Never a hidden job hunt',
    why: 'People give advice freely because nothing else is asked of them.',
    says: {},
    kept: 'Texts, goals and questions that ask for a job are refused, and a résumé goes along only after it was asked for.',
  },
  G15: {
    title: 'Never overstaying',
    why: 'Keeping to the time you asked for is the best reason to be invited again.',
    says: {},
    kept: 'The day card gives you silent signs: when to close, when to check the time, when to stop. Nobody else hears them.',
  },
  G16: {
    title: 'Never recording in secret',
    why: 'A recording without consent breaks trust, and in many places the law.',
    says: {},
    kept: 'The product cannot record. If somebody records elsewhere, consent of everybody is noted with time and names.',
  },
  G19: {
    title: 'Never a wrong hour',
    why: 'An hour’s mistake across time zones wastes a stranger’s time.',
    says: {},
    kept: 'Every time is stored with its zone and shown in both; daylight saving is worked out from the place itself.',
  },
  G20: {
    title: 'Never confirming a mere proposal',
    why: 'A time counts when the other person has said yes to it.',
    says: {},
    kept: 'A meeting is confirmed only with a logged yes of the contact to this very date and place.',
  },
  G21: {
    title: 'Never the same thank-you twice',
    why: 'Colleagues compare. A thank-you of one’s own is remembered.',
    says: {},
    kept: 'Each thank-you names something from that talk, and two to one organization have to differ.',
  },
  G22: {
    title: 'Never a forgotten thank-you',
    why: 'Three days without thanks is what people remember of students.',
    says: {},
    kept: 'Reminders come on the same day; after three days new requests wait until the thank-you is sent.',
  },
  G25: {
    title: 'Never scraping or automated networking',
    why: 'Profiles belong to people. Reading them yourself also tells you more.',
    says: {},
    kept: 'Nothing is read from LinkedIn or bought. You type or paste what you know, and copy your text there by hand.',
  },
  G26: {
    title: 'Never tracking who reads',
    why: 'Being watched while reading a mail is unpleasant, and it tells you nothing useful.',
    says: {},
    kept: 'Messages hold no pixel, no tracking link and no read receipt.',
  },
  G27: {
    title: 'Never invented facts',
    why: 'A made-up detail about somebody’s work ends the talk before it begins.',
    says: {},
    kept: 'Every sentence about the person is tied to a note of yours, and the product writes nothing by itself.',
  },
  G28: {
    title: 'Never your notes in other hands',
    why: 'Frank words were meant for you.',
    says: {},
    kept: 'Notes are yours alone unless you share one; a contact sees only what was sent to them.',
  },
  G31: {
    title: 'Never a race',
    why: 'Counting requests rewards the wrong thing. One good talk is worth more than ten mails.',
    says: {},
    kept: 'There are no rankings and no rows of days to keep up; progress means talks held and thanked for, and what you learned.',
  },
  G32: {
    title: 'Never a whole class at one door',
    why: 'Eighty students writing to the same ten people the day before a deadline burn every bridge of the school.',
    says: {},
    kept: 'However large the class, each person and each employer is asked only as often as the school’s limits allow, and courses plan at least 14 days ahead.',
  },
  G38: {
    title: 'Never blaming you',
    why: 'No answer is about full calendars, not about you.',
    says: {},
    kept: 'The words stay neutral: a no is an answer, silence is no verdict, and what counts is what you learned.',
  },
  G40: {
    title: 'Never one culture for all',
    why: 'What is polite differs from place to place, and people differ within one place.',
    says: {},
    kept: 'Hints on customs are optional, name their source and can be switched off; no rule depends on them.',
  },
} as const satisfies RulePhraseTable;
