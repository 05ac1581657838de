import type { Refusal, RefusalCode } from '../rules/refusal.ts';
import type { RefusalReason } from '../workflow/refusal-reasons.ts';

/** The sentence above a refusal. */
export const REFUSAL_PHRASES = {
  rules_hold_it_up: 'Not yet: something else has to come first.',
  needs_acknowledgement: 'Please read this first, and tick it to go on.',
  wrong_state: 'This does not fit where the interview stands now.',
  not_found: 'This is not here any more.',
  not_allowed: 'This is not yours to do.',
  invalid: 'Something in here needs another look.',
  nothing_to_change: 'This is done already.',
} as const satisfies Record<RefusalCode, string>;

/** What exactly is in the way, by its key. */
export const REFUSAL_REASON_PHRASES = {
  // One field.
  missing: 'This is needed.',
  wrong_type: 'This has a form that we cannot read.',
  empty: 'Please write something here.',
  too_short: 'Please write a little more, so that others understand the reason.',
  too_long: 'This is too long. Please shorten it.',
  too_few: 'Please give at least one.',
  too_many: 'These are too many at once. Please take some out.',
  too_small: 'This number is too small.',
  too_large: 'This number is too large.',
  not_whole: 'Please give a whole number.',
  unknown_choice: 'Please choose one of the options.',
  unknown_field: 'We do not know this field.',
  repeated: 'The same thing stands here twice.',
  bad_id: 'This reference cannot be right.',
  bad_instant: 'This is not a date and time.',
  bad_date: 'This day is not in the calendar.',
  bad_zone: 'We do not know this time zone. Choose one by city, such as Europe/London.',
  bad_wall_time: 'The clocks do not show this time on that day. Please choose another.',
  wall_time_differs: 'The clock time and the moment do not agree in this time zone.',
  bad_characters: 'There are characters in here that cannot be kept. Please type it again.',
  bad_link: 'A link starts with https:// or http://.',
  bad_rule_id: 'There is no rule of this name.',
  in_the_future: 'This lies in the future. Please log it once it has happened.',
  in_the_past: 'This time is over. Please choose a later one.',
  another_day: 'This is not the day of the meeting.',
  before_the_start: 'A talk ends after it starts.',
  opt_in_needed: 'Your notes are yours. Tick that you want to share this one.',
  id_taken: 'Another entry has this reference already.',
  wrong_addressee: 'This message is for somebody else: check who it goes to.',
  not_their_address: 'This is not an address that we know of this person. Add it to them first.',
  not_a_written_channel: 'A call is logged as a call, not as a message.',
  not_for_this_message: 'Only a message about times can offer times.',
  contradicts_outcome: 'This does not go together with the rest of the answer.',
  never_overridden: 'This one protects a person’s own wish, so it cannot be lifted here.',
  says_nothing: 'Please name a time, write a word, or give a number to call.',
  // Where the interview stands.
  already_started: 'This interview has started already.',
  interview_closed: 'This interview is closed. Open it again to go on.',
  interview_withdrawn: 'You stopped pursuing this interview. Open it again to go on.',
  interview_active: 'This interview is still open.',
  nothing_sent_yet: 'You have not asked yet, so there is nothing to answer.',
  no_open_request: 'No request is waiting for an answer.',
  already_accepted: 'They have said yes. The next step is to find a time.',
  no_answer_yet: 'There is no answer to reply to yet.',
  meeting_already_agreed: 'A time is agreed already. Change that one if it moved.',
  no_meeting: 'There is no meeting ahead.',
  not_in_person: 'This talk is a call, so there is nowhere to arrive.',
  time_taken: 'This time is no longer free. Please take another one.',
  meeting_still_on: 'You have a meeting ahead. Cancel it first, so that nobody waits for you.',
  meeting_over: 'This talk has taken place.',
  not_started_yet: 'The meeting has not started yet.',
  outcome_not_told: 'Nobody has said yet how this meeting went.',
  outcome_settled: 'This answer can be corrected for some days after the meeting. They are over.',
  mail_settled: 'You have said what this mail was.',
  talk_not_held: 'This comes after the talk.',
  thanks_already_sent: 'The thank-you has gone out.',
  referrals_named: 'You noted somebody already.',
  too_many_records: 'This interview holds as much as it can. Start a new one with this contact.',
  // What was not found.
  interview: 'We could not find this interview.',
  organization: 'We could not find this organisation.',
  student: 'We could not find this student.',
  contact: 'We could not find this contact.',
  call: 'We could not find this call.',
  reply: 'We could not find this answer.',
  mail: 'We could not find this mail.',
  note: 'We could not find this note.',
  referral: 'We could not find this person among those named.',
  promise: 'We could not find this promise.',
  message: 'We could not find this message.',
  question: 'This question is not on your page.',
  // Who asks.
  not_your_command: 'Somebody else decides this.',
  contact_speaks_for_self: 'On this page you answer for yourself only.',
} as const satisfies Record<RefusalReason, string>;

/** The plain reason of a refusal: the most exact sentence that there is. */
export function refusalSentence({ code, reason }: Refusal): string {
  return isReason(reason) ? REFUSAL_REASON_PHRASES[reason] : REFUSAL_PHRASES[code];
}

function isReason(reason: string | null): reason is RefusalReason {
  return reason !== null && Object.hasOwn(REFUSAL_REASON_PHRASES, reason);
}
