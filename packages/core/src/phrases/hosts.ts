import type { HostHindrance } from '../hosts/capacity.ts';
import type { HostLetterHoldReason } from '../hosts/letter-hold.ts';
import type { Phrases } from './say.ts';

/** What is wrong with the record of a host. */
export const hostPhrases = {
  employer_missing: 'Please say where they work.',
  email_missing: 'Please give an e-mail address: students write there.',
  topics_missing: 'Please name at least one topic or field.',
  topics_many: 'Please name at most {max} topics.',
  topic_long: 'Please keep each topic to {max} characters.',
  formats_missing: 'Please choose at least one way to talk.',
  languages_many: 'Please name at most {max} languages, in a word or two each.',
  capacity_range: 'Please give a number from 1 to {max}.',
  pause_order: 'The last day of the pause comes before the first.',
  consent_missing: 'Please say how and when they agreed.',
  consent_future: 'That day has not come yet.',
  known_already: 'This person is in the pool already.',
  off_limits:
    'This person asked not to be contacted. That wish stands until they take it back themselves.',
  cohort_unknown: 'One of the cohorts does not exist any more.',
  asked_already: 'They were asked already. Their answer comes by the link that they have.',
  talk_missing: 'Ask once you have talked with them: then they know whom they do it for.',
  address_missing: 'There is no e-mail address of theirs in your book yet.',
} as const satisfies Phrases;

/** Why nobody can take a place with a host at this moment; said kindly, and never who has it. */
export const hostHindrances = {
  do_not_contact: 'They would rather not be asked at present. Please choose somebody else.',
  ended: 'They are not on the list any more. Please choose somebody else.',
  paused: 'They take a pause at present. Please choose somebody else, or look in again later.',
  full: 'All their places of this term are taken, the last one perhaps just now. Please choose somebody else.',
} as const satisfies Record<HostHindrance, string> & Phrases;

/** Why no letter goes out to somebody who was asked before. */
export const hostLetterHolds = {
  asked: 'They have the question, and time to answer. You may remind them once, from {from} on.',
  reminded: 'They were asked and reminded once. The next word is theirs.',
  sent: 'Their page went out not long ago. You may send it again from {from} on.',
  ended: 'They said no or are off the list. No more letters go out to them.',
  rests: 'This person said no or was taken off the list. You may ask them again from {from} on.',
} as const satisfies Record<HostLetterHoldReason, string> & Phrases;
