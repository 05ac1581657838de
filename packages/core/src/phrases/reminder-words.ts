import type { NoticeGroup } from '../notify/audience.ts';
import type { SwitchableKind } from '../notify/preferences.ts';
import type { ReminderKind } from '../notify/reminder-kinds.ts';
import type { Phrases } from './say.ts';

/** What a kind of reminder is called in lists and settings. */
export const reminderNames = {
  call_outcome: 'How a call went',
  nudge_proposal: 'Writing again',
  contact_suggested: 'Times that a contact suggests',
  confirmation_due: 'The confirmation note',
  contact_note: 'A short note ahead of a talk',
  meeting_soon: 'A talk is near',
  resume_old: 'An old résumé',
  resume_pack: 'Packing the résumé',
  attire: 'What to wear',
  tech_check: 'The check before a call',
  leave_soon: 'Leaving soon',
  leave_now: 'Leaving now',
  check_in: 'Being back',
  did_it_happen: 'Whether a talk took place',
  apology: 'An apology',
  missed_meeting: 'A missed talk of a student',
  felt_unsafe: 'A student who felt unsafe',
  thank_you: 'The thank-you',
  debrief: 'What you learned',
  business_card: 'The business card',
  workplace_signals: 'What the workplace was like',
  purpose_outcome: 'Whether the purpose was reached',
  referrals: 'Names to note',
  linkedin: 'Connecting',
  referral_check_back: 'Asking back about a name',
  thank_introducer: 'Telling who opened a door',
  promise_due: 'What you promised',
  promise_ask: 'What they offered',
  keep_in_touch: 'Keeping in touch',
} as const satisfies Record<ReminderKind, string> & Phrases;

/** What a kind is called that one can switch off. */
export const switchableNames: Readonly<Record<SwitchableKind, string>> = {
  ...reminderNames,
  advisor_nudge: 'A few lines from an advisor',
};

/** Why we remind of it at all. */
export const reminderReasons = {
  call_outcome: 'A call without a note is forgotten within a day.',
  nudge_proposal: 'After some working days without an answer one more message is fair.',
  contact_suggested: 'Who names times waits for a yes.',
  confirmation_due: 'A note after the agreement keeps both of you at the same facts.',
  contact_note: 'Busy people are glad of a line a day or two ahead.',
  meeting_soon: 'So that you come prepared and on time.',
  resume_old: 'A résumé older than three months tells an old story.',
  resume_pack: 'It stays in the bag, and is there if they ask.',
  attire: 'Decided the day before, it is one thing less in the morning.',
  tech_check: 'Place, line and notes are better checked before than during a call.',
  leave_soon: 'Counted back from the start: early arrival, the way and a margin.',
  leave_now: 'Counted back from the start: early arrival, the way and a margin.',
  check_in: 'Somebody should know that you are back.',
  did_it_happen: 'What comes next depends on it.',
  apology: 'A missed talk wants a word within a day.',
  missed_meeting: 'They may want help with the apology.',
  felt_unsafe: 'This does not wait.',
  thank_you: 'A thank-you is best within a day, and too late after five.',
  debrief: 'Most of a talk is gone after a day if nobody writes it down.',
  business_card: 'Note it while you have it in your hand.',
  workplace_signals: 'What cannot be read in a book fades first.',
  purpose_outcome: 'It shows you whether to ask somebody else.',
  referrals: 'Every talk leaves your network changed.',
  linkedin: 'Within two days they still know who you are.',
  referral_check_back: 'They wanted to ask first; a week is fair.',
  thank_introducer: 'Whoever opened a door likes to hear what was behind it.',
  promise_due: 'You named the day.',
  promise_ask: 'Offers are meant, and forgotten.',
  keep_in_touch: 'You chose how often a few lines would be right.',
} as const satisfies Record<ReminderKind, string> & Phrases;

/** Why a planned reminder did not go out. */
export const reminderOutcomes = {
  not_asked: 'Not needed any more',
  switched_off: 'Switched off',
  too_late: 'Its moment had passed',
  overtaken: 'A later one said it all',
  not_a_member: 'No longer a member',
} as const satisfies Phrases;

/** What people switch on and off together. */
export const noticeGroupNames = {
  talk: 'The day of a talk',
  prepare: 'Preparing a talk',
  asking: 'Asking and waiting',
  afterwards: 'After a talk',
  network: 'Your network',
  answers: 'Answers from people outside',
  delivery: 'Mail and calendars that fail',
  advisor: 'A few lines from an advisor',
  care: 'Students who need somebody',
  reviews: 'Drafts that wait for a review',
} as const satisfies Record<NoticeGroup, string> & Phrases;
