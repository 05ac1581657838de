/** Sentences of the page on which somebody outside reads one text of a student's. */
export const guestReviewEn = {
  review_title: 'A letter of {student}, for you to read',
  review_asked:
    '{advisor} of {school} asks you to read a letter that {student} would like to send, and to say whether it may go out.',
  review_until: 'This page is open until {date}. No answer is fine too.',
  review_note: '{advisor} adds',
  review_to: 'It is written to',
  review_letter: 'The letter',
  review_subject: 'Subject',
  review_look: 'What to look at',
  review_look_who: 'Does it say who {student} is and how they found the person?',
  review_look_why: 'Does it say why this very person, in words that fit nobody else?',
  review_look_ask: 'Does it ask for a short talk to learn from, and not for a job?',
  review_look_easy: 'Is it easy to answer: how long, in which way, when?',
  review_look_tone: 'Is it short and friendly, and are names and spelling right?',
  review_answer: 'Your answer',
  review_change: 'Change the wording',
  review_change_hint: '{student} sees each change and takes all of them with one click.',
  review_text: 'The text, as you would write it',
  review_kept: 'What readers at {school} often say',
  review_kept_hint: 'What you tick is added to your words.',
  review_words: 'Your words to {student}',
  review_decide: 'May it go out?',
  review_approve: 'Yes, as it stands',
  review_approve_edits: 'Yes, in my wording',
  review_changes: 'Not yet: something should change first',
  review_send: 'Send my answer',
  review_privacy:
    '{student} and {advisor} see your answer and your name. You see this one letter, and nothing else of {student}’s notebook.',
  review_decline: 'I cannot read it this time',
  review_declined: 'You said that you cannot read it this time. {advisor} knows. Thank you.',
  review_thanks: 'Thank you for reading',
  review_done_approve: 'You said that the letter may go out as it stood. {student} has been told.',
  review_done_edits: 'You said yes, in your wording. {student} has been told and can take it over.',
  review_done_changes: 'You asked for changes. {student} has been told and reads your words.',
  review_moved_on_title: 'The letter has changed',
  review_moved_on:
    '{student} has changed the letter since you were asked, so there is nothing left to decide here. Thank you for your time. Should {advisor} want you to read the new one, another mail comes.',
  review_elsewhere:
    'Somebody else has answered in the meantime. Thank you for your time: there is nothing left to do here.',
  review_held:
    'Somebody at {school} has the letter in hand at this very moment, so nothing was saved. What you typed stands below: please send it again in a quarter of an hour.',

  e_edits: 'Please change the words first, or choose another answer.',
  e_edits_unsaid: 'You changed the words. Choose “Yes, in my wording”, or put them back.',
  e_comment: 'Please say what {student} should change.',
} as const;

export type GuestReviewPhrases = Readonly<Record<keyof typeof guestReviewEn, string>>;
