import type { AttentionKind, Help } from '../attention/attention.ts';

/** Why a student stands in the queue, in a sentence. */
export const attentionPhrases: Readonly<Record<AttentionKind, string>> = {
  felt_unsafe: 'Did not feel safe in a talk',
  meeting_unconfirmed: 'Has a meeting tomorrow that is not confirmed in writing',
  bounced: 'A message came back: the address is wrong',
  review_waiting: 'Waits for an answer to a draft for longer than the school means them to',
  thank_you_overdue: 'Has not said thank you yet',
  two_no_shows: 'Two meetings did not take place',
  no_reply: 'Followed up, and nobody answered',
  no_contact: 'Has not written to anybody yet',
};

/** What helps, as something that the advisor can do now. */
export const helpPhrases: Readonly<Record<Help, string>> = {
  call_them: 'Call the student today, before anything else. Ask how they are, not what happened.',
  confirm_script:
    'Remind them of the confirmation: day, time with zone, place or link, and who calls whom. It takes two minutes.',
  right_address:
    'Help find the right address: the switchboard, the person’s own page, or a colleague of yours who knows them.',
  read_draft:
    'Read it, or ask a colleague or somebody outside to. Until then nothing of it can go out.',
  thank_you_template:
    'Three sentences are enough: thanks, one thing they took away, what they will do with it.',
  talk_it_over: 'Talk over what got in the way: the way there, the hour, or nerves.',
  introduction:
    'No answer is no judgement. Offer an introduction to somebody you know in the field.',
  first_idea:
    'Ask whose work they would like to understand. A teacher, a neighbour, somebody at work.',
};
