import { plannedEnd } from '@acquaint/core/rules/talk';
import { outcomeOf } from '@acquaint/core/workflow/outcome';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id, Instant, LoggedInteraction } from '@acquaint/core/workflow/records';

/** One thing that happened with a contact, in an interview or beside it. */
export interface ContactHistoryEntry {
  /** `null` for what was noted beside the interviews. */
  interviewId: Id | null;
  id: Id;
  direction: 'sent' | 'received' | 'call' | 'meeting' | 'promise' | 'noted';
  /** What of its direction: kind of message, outcome, side of a promise. */
  kind: string;
  channel: string | null;
  subject: string | null;
  text: string | null;
  at: Instant;
}

/** Everything that passed with a contact in one interview. */
export function historyOf(state: InterviewState): ContactHistoryEntry[] {
  const interviewId = state.id;
  const plain = { interviewId, channel: null, subject: null };
  return [
    ...state.messages
      .filter(({ to }) => to.kind === 'contact')
      .map(({ id, kind, channel, subject, text, sentAt: at }) => ({
        interviewId,
        id,
        direction: 'sent' as const,
        kind,
        channel,
        subject,
        text,
        at,
      })),
    ...state.replies.map(({ id, outcome, channel, text, at }) => ({
      ...plain,
      id,
      direction: 'received' as const,
      kind: outcome,
      channel,
      text,
      at,
    })),
    ...state.calls.map(({ id, outcome, note: text, at }) => ({
      ...plain,
      id,
      direction: 'call' as const,
      kind: outcome ?? 'open',
      channel: 'phone',
      text,
      at,
    })),
    ...meetingsOf(state),
    ...(state.promises ?? []).map(({ id, by: kind, text, madeAt: at }) => ({
      ...plain,
      id,
      direction: 'promise' as const,
      kind,
      text,
      at,
    })),
  ];
}

/** Talks that took place or did not; those that are ahead stand elsewhere. */
function meetingsOf(state: InterviewState): ContactHistoryEntry[] {
  const { meeting, pastMeetings, id: interviewId } = state;
  const entry = (id: Id, kind: string, at: Instant, text: string | null) => ({
    interviewId,
    id,
    direction: 'meeting' as const,
    kind,
    channel: null,
    subject: null,
    text,
    at,
  });
  const over = pastMeetings
    .filter(({ ended }) => ended !== 'rescheduled')
    .map(({ id, ended, by, endedAt, start, reason }) => {
      const missed = by === 'student' ? 'i_missed' : 'they_missed';
      const kind = ended === 'missed' ? missed : 'cancelled';
      return entry(`${id}:${ended}`, kind, ended === 'missed' ? start : endedAt, reason);
    });
  if (meeting === null || outcomeOf(state) !== 'held') return over;
  const at = meeting.endedAt ?? new Date(plannedEnd(meeting)).toISOString();
  return [...over, entry(meeting.id, 'held', at, null)];
}

/** What was noted beside the interviews. */
export function noted({ id, kind, note: text, at }: LoggedInteraction): ContactHistoryEntry {
  return {
    interviewId: null,
    id,
    direction: 'noted',
    kind,
    channel: null,
    subject: null,
    text,
    at,
  };
}
