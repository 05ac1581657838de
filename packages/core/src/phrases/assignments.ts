import type { Competency } from '../assignments/rubric.ts';
import type { Phrases } from './say.ts';

/** Every sentence about an assignment, by the code that the checks give. */
export const assignmentPhrases = {
  // Each rule over one talk.
  held_met: 'The talk took place.',
  held_not_met: 'The talk has not taken place yet.',
  since_start_met: 'Asked after the start.',
  since_start_not_met: 'Asked before the start, so it does not count here.',
  not_relative_met: 'Not a relative.',
  not_relative_not_met: 'A relative, so this talk does not count here.',
  not_relative_unknown: 'Nobody has said yet whether this person is a relative.',
  spoken_met: 'Spoken with each other.',
  spoken_not_met: 'So far only in writing.',
  spoken_not_yet: 'Not spoken yet.',
  spoken_unknown: 'Nothing says in which way the talk was held.',
  minutes_met: '{minutes} minutes, at least {wanted} are asked for.',
  minutes_not_met: '{minutes} minutes, but at least {wanted} are asked for.',
  minutes_not_yet: 'At least {wanted} minutes, once the talk is held.',
  minutes_unknown: 'Nothing says how long it was. At least {wanted} minutes are asked for.',
  research_met: 'Notes read before the talk: {have}, asked for: {wanted}.',
  research_not_met: 'Notes read before the talk: {have}, but {wanted} are asked for.',
  thank_you_met: 'A thank-you was sent.',
  thank_you_waived: 'An advisor let the thank-you go.',
  thank_you_not_met: 'The thank-you is still to come.',
  thank_you_not_yet: 'A thank-you, after the talk.',

  // What keeps terms from being set.
  due_skipped: 'The clocks skip this time that day. The next one is {suggestion}.',
  due_unknown: 'Please give a day and a time, such as 2026-05-29 and 23:59.',
  last_window_late:
    'The last group would begin on {startsOn}, {left} days before the work is due. People need at least {leadDays} days: fewer groups, shorter steps, or a later due day.',
  opens_late:
    'From {startsOn} only {left} days are left until the work is due. People need at least {leadDays} days to answer.',
  last_before_due: 'The last day cannot come before the due day, {dueOn}.',
  due_over:
    'By this day nobody could hand anything in any more. Choose a later due day before you publish.',
  due_past:
    'This is over already, and students count on the day that they know. Choose a due day that is to come.',
  last_past:
    'By this no work would be taken any more, and students count on the day that they know. Take it at least until today.',
  criterion_twice: 'This criterion is there twice.',
  points_must_rise: 'Each level is worth more than the one before: at least {least}.',
  windows_locked: 'The first group has begun, so nobody’s start moves any more.',
  asked_locked: 'Work was handed in for this already, so it stays as it is.',
  cohort_locked: 'The students of this cohort have been told already, so it stays theirs.',
  no_students: 'Nobody is in this cohort today, so nobody would be asked.',

  // What keeps work from being handed in.
  closed: 'The last day is over. Talk to whoever set this if something came up.',
  no_more: 'You have handed this in as often as it may be. The last one counts.',
  no_talks: 'Choose at least one talk that took place.',
  too_many_talks: 'Choose at most {most} talks.',
  talk_twice: 'This talk is chosen twice.',
  talk_unknown: 'This talk is not there.',
  talk_not_held: 'This talk has not taken place yet. Say in the interview how it went.',
  relation_missing: 'Say whether this person is a relative of yours.',
  no_reflection: 'Write a few sentences about what you take from these talks.',
  reflection_long: 'Please keep this to {most} characters.',

  // What keeps a grade from being returned.
  marks_missing: 'Choose a level for each criterion.',
  reopen_past: 'Please choose a day from today on.',
} as const satisfies Phrases;

export type AssignmentCode = keyof typeof assignmentPhrases;

/** The sentence of a code; a code of another version says itself. */
export const assignmentPhrase = (code: string): string =>
  Object.hasOwn(assignmentPhrases, code)
    ? // `hasOwn` looked.
      assignmentPhrases[code as AssignmentCode]
    : code;

/** The competencies in the field's own terms, each with what it means for a talk, in our words. */
export const competencyWords: Readonly<Record<Competency, { name: string; means: string }>> = {
  career_self_development: {
    name: 'Career & Self-Development',
    means: 'Knows own strengths, looks for chances, and keeps in touch with people who can help.',
  },
  communication: {
    name: 'Communication',
    means: 'Asks, listens and writes so that the other understands and likes to answer.',
  },
  critical_thinking: {
    name: 'Critical Thinking',
    means: 'Finds out beforehand, compares views, and draws conclusions that hold.',
  },
  equity_inclusion: {
    name: 'Equity & Inclusion',
    means: 'Meets people of every background with respect and learns from the difference.',
  },
  leadership: {
    name: 'Leadership',
    means: 'Takes the first step and brings others along.',
  },
  professionalism: {
    name: 'Professionalism',
    means: 'Comes prepared and on time, keeps what was agreed, and says thank you.',
  },
  teamwork: {
    name: 'Teamwork',
    means: 'Works well with others towards something shared.',
  },
  technology: {
    name: 'Technology',
    means: 'Uses the right tools with ease and with care.',
  },
};
