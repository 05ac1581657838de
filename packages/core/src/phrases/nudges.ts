import type { NudgeOffer } from '../attention/attention.ts';
import type { NudgeExclusion } from '../nudge/assess-nudge.ts';
import { NUDGE_LIMITS, NUDGE_WINDOW_DAYS } from '../nudge/limits.ts';
import {
  NUDGE_REPEAT_DAYS,
  NUDGE_RULE_DAYS,
  type NudgeReason,
  type NudgeRuleProblem,
  type NudgeRuleReason,
} from '../nudge/nudge-rule.ts';
import {
  NUDGE_VARIABLES,
  NUDGE_WORDS,
  type NudgeRemark,
  type NudgeText,
} from '../nudge/nudge-text.ts';
import { fill } from './say.ts';

/** What each reason is called in a list, and in the log. */
export const nudgeReasonNames: Readonly<Record<NudgeReason, string>> = {
  meeting_unconfirmed: 'Meeting tomorrow, not confirmed',
  bounced: 'A message came back',
  thank_you_overdue: 'Thank-you overdue',
  two_no_shows: 'Two meetings did not take place',
  no_reply: 'No reply after following up',
  no_contact: 'Nobody written to yet',
  stuck: 'Step stuck',
};

/** A rule in a sentence, with its days. */
export const nudgeRuleNames: Readonly<Record<NudgeRuleReason, string>> = {
  no_contact: 'Wrote to nobody for more than {days} days',
  stuck: 'A step stuck for more than {days} days',
  no_reply: 'No reply for more than {days} days after following up',
  thank_you_overdue: 'No thank-you for more than {days} days after a talk',
};

export const sayNudgeRule = (reason: NudgeRuleReason, days: number): string => {
  const sentence = fill(nudgeRuleNames[reason], { days });
  return days === 1 ? sentence.replace('1 days', '1 day') : sentence;
};

/** Sentences to begin with: short, warm, one small next step each. */
export const nudgeTemplates: Readonly<Record<NudgeReason | 'hello', NudgeText>> = {
  hello: {
    subject: 'How is it going?',
    text: 'Hello {firstName},\n\nyou are at the step “{step}”. How is it going? If something is in the way, write back or come by: a few minutes together often help.',
  },
  meeting_unconfirmed: {
    subject: 'Your meeting tomorrow',
    text: 'Hello {firstName},\n\nyour meeting is near, and it is not confirmed in writing yet. Day, time with zone, place or link, and who calls whom: that takes two minutes, and both of you can rely on it.',
  },
  bounced: {
    subject: 'A message of yours came back',
    text: 'Hello {firstName},\n\na message of yours came back: the address does not work. That happens to everybody. The switchboard or the person’s own page often have the right one; if not, I help you look.',
  },
  thank_you_overdue: {
    subject: 'Three sentences are enough',
    text: 'Hello {firstName},\n\nyour talk is behind you: well done. Three sentences of thanks are enough: thanks, one thing you took away, and what you will do with it.',
  },
  two_no_shows: {
    subject: 'Shall we look at it together?',
    text: 'Hello {firstName},\n\ntwo of your meetings did not take place. Reasons differ: the way there, the hour, nerves. Tell me what got in the way, and we find something that works for you.',
  },
  no_reply: {
    subject: 'No answer says nothing about you',
    text: 'Hello {firstName},\n\nyou followed up and nobody answered. That says nothing about you. Try somebody else, and tell me the field: I may know a person who likes to talk.',
  },
  no_contact: {
    subject: 'Whose work would you like to understand?',
    text: 'Hello {firstName},\n\nthe first step is one idea: whose work would you like to understand? A teacher, a neighbour, somebody at work. Write down one name today. If none comes to mind, I help you find one.',
  },
  stuck: {
    subject: 'What is in the way?',
    text: 'Hello {firstName},\n\nit has been quiet around the step “{step}” for a while. What is in the way? Often a small thing: a sentence, a date, a name. Open it for five minutes, or write to me.',
  },
};

/** What a letter offers beyond its words, as its last paragraph (I3: the matching help). */
const offerPhrases = {
  slot: 'Let us look at it together for a few minutes. Choose a time that suits you: {booking}',
  slot_by_answer:
    'Let us look at it together for a few minutes. Answer with two times that suit you, and I take one.',
  introduction: 'There are people who agreed to talk with students of our school: {people}',
} as const;

/**
 * The words that a letter begins with. A school without a page for booking has the student answer
 * with times. An introduction is added with the first person who is named, since there may be nobody.
 */
export function nudgeBeginning(
  reason: NudgeReason | 'hello',
  offer: NudgeOffer | null,
  hasBooking: boolean,
): NudgeText {
  const { subject, text } = nudgeTemplates[reason];
  if (offer !== 'slot') return { subject, text };
  return {
    subject,
    text: `${text}\n\n${hasBooking ? offerPhrases.slot : offerPhrases.slot_by_answer}`,
  };
}

/** The letter with one of those people named in it, once. */
export function withPerson(
  text: string,
  person: { fullName: string; jobTitle: string; employer: string },
): string {
  const what = [person.jobTitle, person.employer].filter((each) => each !== '').join(', ');
  const sentence = `One of them is ${person.fullName}${what === '' ? '' : ` (${what})`}.`;
  const introduced = text.includes('{people}')
    ? text
    : `${text.trimEnd()}\n\n${offerPhrases.introduction}`;
  return introduced.includes(sentence) ? introduced : `${introduced.trimEnd()} ${sentence}`;
}

/** Why somebody does not get it, as their advisors read it. */
export const nudgeExclusionPhrases: Readonly<Record<NudgeExclusion, string>> = {
  outside_care: 'Not in your care any more',
  left: 'Has left the school',
  opted_out: 'Wants no nudges',
  bounced: 'Mail to them comes back',
  acted: 'Has done something meanwhile',
  settled: 'The reason is settled meanwhile',
  same_reason: 'Had a nudge for this reason lately',
  cap: `Had enough nudges in these ${NUDGE_WINDOW_DAYS} days, from all of you together`,
};

const remarkPhrases: Readonly<Record<NudgeRemark['code'], string>> = {
  unknown_variable: `{found} is no word that is filled in. There are ${NUDGE_VARIABLES.map((name) => `{${name}}`).join(', ')}.`,
  misspelt: '“{found}” looks misspelt.',
  blame: '“{found}” sounds like blame. Say what helps instead.',
  comparison:
    '“{found}” compares with others. What somebody learns counts, not their place in a list.',
  pressure: '“{found}” presses. A small next step moves more.',
  loud: '“{found}” is loud. Quiet words are read more.',
  long: `{found} words are a letter. Up to ${NUDGE_WORDS} are read at once.`,
  nameless: 'A first name makes it a letter to somebody: {firstName}.',
};

/** What is odd about a text, in a sentence. */
export const sayNudgeRemark = ({ code, found }: NudgeRemark): string =>
  remarkPhrases[code].replace('{found}', () => found);

export const nudgeProblems = {
  nobody: 'Nobody of these gets a nudge at present. Look at the preview: it says why for each.',
  too_many: `Please choose at most ${NUDGE_LIMITS.recipients} students: a cohort, a step, or some by hand.`,
  look_again: 'Much may have changed since you looked. Please look at the preview once more.',
  felt_unsafe: 'Somebody who did not feel safe is called, not written to in a row.',
} as const;

/** What is wrong with a number of a rule. */
export function sayNudgeRuleProblem(problem: NudgeRuleProblem, reason: NudgeRuleReason): string {
  const { min, max } = problem === 'days' ? NUDGE_RULE_DAYS[reason] : NUDGE_REPEAT_DAYS;
  return `Please choose ${min} to ${max} days.`;
}
