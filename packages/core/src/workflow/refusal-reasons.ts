/** What can be wrong with one field of a command. */
export const INVALID_REASONS = [
  'missing',
  'wrong_type',
  'empty',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_small',
  'too_large',
  'not_whole',
  'unknown_choice',
  'unknown_field',
  'repeated',
  'bad_id',
  'bad_instant',
  'bad_date',
  'bad_zone',
  'bad_wall_time',
  'wall_time_differs',
  'bad_characters',
  'bad_link',
  'bad_rule_id',
  'in_the_future',
  'in_the_past',
  'another_day',
  'before_the_start',
  'opt_in_needed',
  'id_taken',
  'wrong_addressee',
  'not_their_address',
  'not_a_written_channel',
  'not_for_this_message',
  'contradicts_outcome',
  'never_overridden',
  'says_nothing',
] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** Why something cannot happen where the interview stands now. */
export const STATE_REASONS = [
  'already_started',
  'interview_closed',
  'interview_withdrawn',
  'interview_active',
  'nothing_sent_yet',
  'no_open_request',
  'already_accepted',
  'no_answer_yet',
  'meeting_already_agreed',
  'no_meeting',
  'not_in_person',
  'time_taken',
  'meeting_still_on',
  'meeting_over',
  'not_started_yet',
  'talk_not_held',
  'mail_settled',
  'outcome_not_told',
  'outcome_settled',
  'thanks_already_sent',
  'referrals_named',
  'too_many_records',
] as const;
export type StateReason = (typeof STATE_REASONS)[number];

export const NOT_FOUND_REASONS = [
  'interview',
  'organization',
  'student',
  'contact',
  'call',
  'reply',
  'mail',
  'note',
  'referral',
  'promise',
  'message',
  'question',
] as const;
export type NotFoundReason = (typeof NOT_FOUND_REASONS)[number];

export const NOT_ALLOWED_REASONS = ['not_your_command', 'contact_speaks_for_self'] as const;
export type NotAllowedReason = (typeof NOT_ALLOWED_REASONS)[number];

export type RefusalReason = InvalidReason | StateReason | NotFoundReason | NotAllowedReason;
