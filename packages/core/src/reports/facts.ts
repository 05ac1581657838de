import { DAY, instantMs, msInstant } from '../schedule/instant.ts';
import type {
  Direction,
  Interest,
  MessageKind,
  PastMeeting,
  ReplyOutcome,
  RequestStatus,
} from '../workflow/interview.ts';
import type { Meeting, MeetingStatus } from '../workflow/interview.ts';
import type { ConfidenceRatings } from '../confidence/confidence.ts';
import { arrivedAt } from '../workflow/arrived.ts';
import type { Channel, Id, Instant, Mode } from '../workflow/records.ts';

/** What reports read of an interview: kinds and times, nothing that anybody wrote. */
export interface InterviewRow {
  studentId: Id;
  status: 'active' | 'closed' | 'withdrawn';
  requestStatus: RequestStatus;
  firstSentAt: Instant | null;
  answeredAt: Instant | null;
  channel: Channel | null;
  field: string | null;
  messages: readonly { kind: MessageKind; at: Instant; channel: Channel }[];
  replies: readonly { outcome: ReplyOutcome; at: Instant }[];
  meeting: {
    id: Id;
    status: MeetingStatus;
    start: Instant;
    minutes: number;
    endedAt: Instant | null;
    mode: Mode;
    arrived?: Meeting['arrived'];
  } | null;
  pastMeetings: readonly Pick<PastMeeting, 'id' | 'start' | 'endedAt' | 'ended' | 'by'>[];
  thankedAt: Instant | null;
  /** The consent of each person who was named. */
  referrals: readonly ('yes' | 'ask_first' | 'no' | 'not_asked')[];
  keepInTouch: 'planned' | 'declined' | null;
  overrides: number;
  research: number;
  hasAgenda: boolean;
  hasDebrief: boolean;
  /** What the student said in the debrief; null where they did not. */
  interest: Interest | null;
  direction: Direction | null;
  warmth: 'warm' | 'cold' | null;
  fromReferral: boolean;
  employerKey: string;
  country: string | null;
  region: string | null;
  zone: string | null;
}

export interface InterviewFacts extends InterviewRow {
  /** The first answer that a person gave. */
  humanAnswerAt: Instant | null;
  accepted: boolean;
  /** When the talk ended; null where none was held. */
  heldAt: Instant | null;
  /** When the student tapped that they are there. */
  arrivedAt: Instant | null;
  missed: { student: number; contact: number };
}

/** Answers that a machine gave, or nobody. */
const NO_ANSWER: readonly ReplyOutcome[] = ['auto_reply', 'bounced'];

export function factsOf(row: InterviewRow): InterviewFacts {
  const { meeting, pastMeetings, replies } = row;
  const answers = replies.filter(({ outcome }) => !NO_ANSWER.includes(outcome)).map(({ at }) => at);
  // A yes on the guest page, or a time agreed by phone, is an answer without a reply.
  if (row.answeredAt !== null && row.requestStatus !== 'bounced') answers.push(row.answeredAt);
  const missedBy = (side: PastMeeting['by']): number =>
    pastMeetings.filter(({ ended, by }) => ended === 'missed' && by === side).length;
  return {
    ...row,
    humanAnswerAt: answers.toSorted((a, b) => instantMs(a) - instantMs(b))[0] ?? null,
    accepted: row.requestStatus === 'accepted',
    heldAt: meeting?.status === 'held' ? endOf(meeting) : null,
    arrivedAt: meeting === null ? null : arrivedAt(meeting),
    missed: { student: missedBy('student'), contact: missedBy('contact') },
  };
}

const endOf = ({ endedAt, start, minutes }: NonNullable<InterviewRow['meeting']>): Instant =>
  endedAt ?? msInstant(instantMs(start) + minutes * 60_000);

export const hasPassed = (from: Instant, days: number, now: Instant): boolean =>
  instantMs(from) + days * DAY <= instantMs(now);

/** What a student said both times; the second time lies in the range. */
export interface ConfidenceFacts {
  studentId: Id;
  before: ConfidenceRatings;
  after: ConfidenceRatings;
}

/** Everything that the metrics of one range are counted from. */
export interface ReportFacts {
  /** Everybody who was in the cohort in the range. */
  students: readonly Id[];
  interviews: readonly InterviewFacts[];
  /** Contacts that these students wrote down in the range. */
  contacts: readonly { studentId: Id }[];
  /** First requests of the whole school in the 90 days before the cut-off, for each contact. */
  load: readonly { requests: number; students: readonly Id[] }[];
  confidence: readonly ConfidenceFacts[];
  /** Until when everything that happened counts. */
  cutOffAt: Instant;
}
