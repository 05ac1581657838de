import type { Id, Instant } from '../workflow/records.ts';
import type { Step } from '../workflow/steps.ts';

/** Why a student needs somebody, the most urgent first. */
export const ATTENTION_KINDS = [
  'felt_unsafe',
  'meeting_unconfirmed',
  'bounced',
  'review_waiting',
  'thank_you_overdue',
  'two_no_shows',
  'no_reply',
  'no_contact',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What an advisor can offer where a student is blocked (idea 17: coach the step, not the person). */
export type Help =
  | 'call_them'
  | 'confirm_script'
  | 'right_address'
  | 'read_draft'
  | 'thank_you_template'
  | 'talk_it_over'
  | 'introduction'
  | 'first_idea';

/** What an advisor can put into a letter: a time with them, or people who agreed to talk. */
export const NUDGE_OFFERS = ['slot', 'introduction'] as const;
export type NudgeOffer = (typeof NUDGE_OFFERS)[number];

interface HelpRule {
  readonly offers: readonly NudgeOffer[];
  /** The step whose messages of the library are the words to begin with; null where words do not help. */
  readonly words: Step | null;
}

/** With what each help is given in one click (I3: a script, a slot, an introduction, a template). */
export const HELP_RULES: Readonly<Record<Help, HelpRule>> = {
  // Whoever did not feel safe is called. Nothing else stands beside that.
  call_them: { offers: [], words: null },
  confirm_script: { offers: [], words: 'confirm' },
  right_address: { offers: ['slot'], words: null },
  read_draft: { offers: [], words: null },
  thank_you_template: { offers: [], words: 'thank' },
  talk_it_over: { offers: ['slot'], words: null },
  introduction: { offers: ['introduction', 'slot'], words: null },
  first_idea: { offers: ['introduction', 'slot'], words: 'contact' },
};

interface AttentionRule {
  readonly step: Step;
  readonly help: Help;
  /** Rule, trap or feature that asks for it. */
  readonly basis: string;
}

export const ATTENTION_RULES: Readonly<Record<AttentionKind, AttentionRule>> = {
  felt_unsafe: { step: 'arrive', help: 'call_them', basis: 'G17' },
  meeting_unconfirmed: { step: 'confirm', help: 'confirm_script', basis: 'I3, R56' },
  bounced: { step: 'contact', help: 'right_address', basis: 'G36' },
  review_waiting: { step: 'contact', help: 'read_draft', basis: 'I4, S1' },
  thank_you_overdue: { step: 'thank', help: 'thank_you_template', basis: 'I3, R84' },
  two_no_shows: { step: 'arrive', help: 'talk_it_over', basis: 'I3' },
  no_reply: { step: 'contact', help: 'introduction', basis: 'I3, G38' },
  no_contact: { step: 'locate', help: 'first_idea', basis: 'I3' },
};

/** What the queue needs to know of one interview or student: states and moments, no words. */
export interface AttentionFact {
  readonly kind: AttentionKind;
  readonly studentId: Id;
  /** Null for what concerns the student as a whole. */
  readonly interviewId: Id | null;
  /** Since when it is so. */
  readonly since: Instant;
}

/**
 * One name for one reason at one time: what somebody settled stays settled until it happens anew.
 */
export const attentionKey = ({ kind, studentId, interviewId, since }: AttentionFact): string =>
  `${kind}:${interviewId ?? studentId}:${since}`;

/** The most urgent kind first, and in it what waits longest. */
export function byUrgency(one: AttentionFact, other: AttentionFact): number {
  const kinds = ATTENTION_KINDS.indexOf(one.kind) - ATTENTION_KINDS.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return attentionKey(one) < attentionKey(other) ? -1 : 1;
}

/** A meeting within these hours is "tomorrow" for whoever has to confirm it (I3). */
export const MEETING_SOON_HOURS = 36;
/** Meetings that did not take place, after which somebody should ask how it goes (I3). */
export const NO_SHOWS = 2;

/** How long "later" puts a matter off, and the most that anybody may put one off (ours). */
export const SNOOZE_DAYS = 3;
export const MOST_SNOOZE_DAYS = 60;
