import type { InterviewState } from '../interview.ts';
import type { FoldTable } from './fold.ts';

type Kinds =
  | 'interviewStarted'
  | 'purposesChosen'
  | 'fieldChosen'
  | 'goalWritten'
  | 'shortlistReasonWritten'
  | 'formatChosen'
  | 'channelChosen'
  | 'warningAcknowledged'
  | 'ruleOverridden'
  | 'feltUnsafeReported'
  | 'interviewClosed'
  | 'interviewWithdrawn'
  | 'contactErased'
  | 'interviewReopened';

/** Choices at the start, what people lift or tick, and the end of an interview. */
export const ORDER: Pick<FoldTable, Kinds> = {
  // A second start changes nothing: the log's first event made the state.
  interviewStarted: () => ({}),
  purposesChosen: (_, { purposes }) => ({ purposes }),
  fieldChosen: (_, { field }) => ({ field }),
  goalWritten: (_, { goal }) => ({ goal }),
  shortlistReasonWritten: (_, { reason }) => ({ shortlistReason: reason }),
  formatChosen: (_, { mode, setting, minutes, visitMinutes }) => ({
    mode,
    setting,
    minutes,
    visitMinutes,
  }),
  channelChosen: (_, { channel }) => ({ channel }),
  warningAcknowledged: (state, { ruleId, why }, { at }) => ({
    acknowledged: [
      ...state.acknowledged.filter((tick) => tick.ruleId !== ruleId),
      { ruleId, at, why },
    ],
  }),
  ruleOverridden: (state, { ruleId, reason }, { actor, at }) => ({
    overrides: [
      ...state.overrides.filter((lifted) => lifted.ruleId !== ruleId),
      { ruleId, reason, by: 'userId' in actor ? actor.userId : actor.kind, at },
    ],
  }),
  feltUnsafeReported: (state, _, { at }) => ({ feltUnsafeAt: state.feltUnsafeAt ?? at }),
  interviewClosed: (_, __, { at }) => ({ status: 'closed', closedAt: at }),
  interviewWithdrawn: (state, _, { at }) => ({
    status: 'withdrawn',
    closedAt: at,
    request: withoutWaiting(state.request),
  }),
  contactErased: (state, _, { at }) =>
    state.status === 'active'
      ? { status: 'withdrawn', closedAt: at, request: withoutWaiting(state.request) }
      : {},
  interviewReopened: () => ({ status: 'active', closedAt: null }),
};

/** Nobody waits for an answer any more, so the contact's place is free for others (G6). */
function withoutWaiting(request: InterviewState['request']): InterviewState['request'] {
  return request.status === 'open' ? { ...request, status: 'let_go' } : request;
}
