import { can, type Permission } from '../access/can.ts';
import type { Role } from '../access/table.ts';
import type { AttentionFact, AttentionKind } from '../attention/attention.ts';
import type { AttentionMoments } from '../attention/moments.ts';
import type { EventType } from '../workflow/events.ts';
import type { MeetingStatus, ReplyOutcome } from '../workflow/interview.ts';
import type { Id, Instant } from '../workflow/records.ts';

/** What staff are told of as new, in the order in which it comes to pass. */
export const CHANGE_KINDS = [
  'requests_sent',
  'answers',
  'meetings_agreed',
  'talks_held',
  'thanks_sent',
  'drafts_to_review',
  'work_handed_in',
  'matters_new',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What somebody must hold to be told: nobody hears of a page that they cannot open. */
const TOLD_TO: Readonly<Record<ChangeKind, Permission>> = {
  requests_sent: 'student.read',
  answers: 'student.read',
  meetings_agreed: 'student.read',
  talks_held: 'student.read',
  thanks_sent: 'student.read',
  drafts_to_review: 'review.decide',
  work_handed_in: 'submission.grade',
  matters_new: 'attention.read',
};

/** An entry of an interview's log as far as it tells of a change: its kind, and no words of anybody. */
export interface Happening {
  type: EventType;
  /** The kind of a message, or how an answer, a call or a talk came out. */
  word: string | null;
  interviewId: Id;
  studentId: Id;
  /** Of the interview as it stands now. */
  meetingStatus: MeetingStatus | null;
}

type Told = (one: Happening) => boolean;

/** Answers of people; a machine's are none, as in the reports. */
const IS_ANSWER: Readonly<Record<ReplyOutcome, boolean>> = {
  yes: true,
  later: true,
  no: true,
  redirect: true,
  bounced: false,
  auto_reply: false,
};

const says =
  (...words: readonly string[]): Told =>
  ({ word }) =>
    word !== null && words.includes(word);
const always: Told = () => true;
/** What was said of a talk may have been corrected since: only what holds now is told. */
const heldNow: Told = ({ meetingStatus }) => meetingStatus === 'held';

type Rules = Partial<Record<EventType, Told>>;

const CHANGES: Readonly<Partial<Record<ChangeKind, Rules>>> = {
  requests_sent: { messageSent: says('request'), callLogged: always },
  answers: {
    replyLogged: ({ word }) => IS_ANSWER[word as ReplyOutcome] ?? false,
    callLogged: says('declined'),
    callOutcomeLogged: says('declined'),
  },
  meetings_agreed: { meetingAgreed: always },
  talks_held: { meetingHeld: heldNow, outcomeCorrected: heldNow },
  thanks_sent: { messageSent: says('thanks') },
};

/** Entries after which a matter is new though its own moment lies further back. */
const MATTERS: Readonly<Partial<Record<AttentionKind, Rules>>> = {
  meeting_unconfirmed: { meetingAgreed: always, meetingFactsChanged: always },
  bounced: { messageBounced: always, replyLogged: says('bounced') },
  thank_you_overdue: { meetingHeld: always, outcomeCorrected: says('held') },
  two_no_shows: { meetingMissed: always, outcomeCorrected: says('they_missed', 'i_missed') },
};

/** The entries that are asked for. */
export const TELLING_EVENTS: readonly EventType[] = [
  ...new Set(
    [...Object.values(CHANGES), ...Object.values(MATTERS)].flatMap(
      // The keys of `Rules` are event types.
      (rules) => Object.keys(rules) as EventType[],
    ),
  ),
];

const tells = (rules: Rules | undefined, one: Happening): boolean =>
  rules?.[one.type]?.(one) ?? false;

/**
 * Whether a matter that waits now did not wait at `since`.
 *
 * @param at that moment, and the moments of the queue at `since`
 */
export function isNewMatter(
  { kind, studentId, interviewId, since: from }: AttentionFact,
  happenings: readonly Happening[],
  { since, moments }: { since: Instant; moments: AttentionMoments },
): boolean {
  const rules = MATTERS[kind];
  const isOfIt = (one: Happening): boolean =>
    interviewId === null ? one.studentId === studentId : one.interviewId === interviewId;
  if (rules && happenings.some((one) => isOfIt(one) && tells(rules, one))) return true;
  switch (kind) {
    case 'meeting_unconfirmed':
      return from > moments.soon;
    case 'thank_you_overdue':
      return from >= moments.thankBefore;
    case 'no_reply':
      return from >= moments.noReplyBefore;
    case 'no_contact':
      return from >= moments.noContactBefore;
    case 'review_waiting':
      return from >= moments.reviewBefore;
    case 'felt_unsafe':
      return from >= since;
    // The moment of the one is a sending, of the other a meeting: their entries alone tell.
    case 'bounced':
    case 'two_no_shows':
      return false;
  }
}

export interface Change {
  kind: ChangeKind;
  count: number;
}

interface Counted {
  drafts_to_review: number;
  work_handed_in: number;
  matters_new: number;
}

/**
 * What this role is told of, without what did not happen. Of the log each interview counts once for a
 * kind, however often it was written down.
 */
export function changesFor(
  role: Role,
  happenings: readonly Happening[],
  counted: Counted,
): Change[] {
  const figures: Readonly<Partial<Record<ChangeKind, number>>> = { ...counted };
  return CHANGE_KINDS.filter((kind) => isToldOf(role, kind))
    .map((kind) => ({ kind, count: figures[kind] ?? interviewsWith(CHANGES[kind], happenings) }))
    .filter(({ count }) => count > 0);
}

const interviewsWith = (rules: Rules | undefined, happenings: readonly Happening[]): number =>
  new Set(happenings.filter((one) => tells(rules, one)).map(({ interviewId }) => interviewId)).size;

/** Whether this role is told of a kind: what nobody is told of need not be counted. */
export const isToldOf = (role: Role, kind: ChangeKind): boolean => can(role, TOLD_TO[kind]);
