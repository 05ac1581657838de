import { factsKey } from '../meeting-facts.ts';
import type {
  InterviewState,
  Reply,
  ReplyOutcome,
  RequestStatus,
  SentMessage,
} from '../interview.ts';
import type { Instant } from '../records.ts';
import type { FoldTable } from './fold.ts';
import { settledMail } from './mail.ts';

type Request = InterviewState['request'];
type Kinds =
  | 'messageSent'
  | 'callLogged'
  | 'callOutcomeLogged'
  | 'replyLogged'
  | 'requestLetGo'
  | 'timesSuggested'
  | 'convenienceTold'
  | 'permissionAnswered'
  | 'timesProposed';

/** What each answer does to the request. An automatic answer is none (G8). */
const STATUS_AFTER = {
  yes: 'accepted',
  later: 'later',
  no: 'declined',
  redirect: 'redirected',
  bounced: 'bounced',
  auto_reply: null,
} as const satisfies Record<ReplyOutcome, RequestStatus | null>;

/** Messages, calls and answers. */
export const CONTACTING: Pick<FoldTable, Kinds> = {
  messageSent: (state, { message }) => ({
    messages: [...state.messages, message],
    request: requestAfterMessage(state.request, message),
    meeting: meetingAfterMessage(state.meeting, message),
    thankYou:
      message.kind === 'thanks' && state.thankYou.status !== 'sent'
        ? { status: 'sent', at: message.sentAt, messageId: message.id }
        : state.thankYou,
  }),
  callLogged: (state, { call }) => {
    const opened = canBeAskedAgain(state.request.status)
      ? openedAt(state.request, call.at)
      : state.request;
    return {
      calls: [...state.calls, call],
      request: call.outcome === 'declined' ? declinedAt(opened, call.at) : opened,
    };
  },
  callOutcomeLogged: (state, { callId, outcome, callBackAt }, { at }) => ({
    calls: state.calls.map((call) =>
      call.id === callId ? { ...call, outcome, callBackAt } : call,
    ),
    request: outcome === 'declined' ? declinedAt(state.request, at) : state.request,
  }),
  replyLogged: (state, { reply, mailId }, { at }) => ({
    replies: [...state.replies, reply],
    ...(mailId ? settledMail(state, mailId, { replyId: reply.id, at }) : {}),
    request: state.meeting?.status === 'held' ? state.request : afterReply(state.request, reply),
  }),
  requestLetGo: (state) => ({ request: { ...state.request, status: 'let_go' } }),
  timesSuggested: (state, { suggestion }) => ({
    suggestions: [...(state.suggestions ?? []), suggestion],
  }),
  convenienceTold: (_, { convenience }, { at }) => ({ convenience: { ...convenience, at } }),
  permissionAnswered: (_, { status, named }, { at }) => ({
    permissionAnswer: { at, status, named },
  }),
  timesProposed: (state, { proposalId, slots, messageId }, { at }) => ({
    proposals: [...state.proposals, { id: proposalId, at, slots, messageId }],
  }),
};

function requestAfterMessage(request: Request, message: SentMessage): Request {
  if (message.kind === 'request') {
    return request.status === 'open' || request.status === 'accepted'
      ? request
      : openedAt(request, message.sentAt);
  }
  if (message.kind === 'nudge' && request.status === 'later') {
    return openedAt(request, message.sentAt);
  }
  return request;
}

/** A fresh try starts the follow-up clock again. */
function openedAt(request: Request, at: Instant): Request {
  return { ...request, status: 'open', firstSentAt: at, answeredAt: null };
}

function declinedAt(request: Request, at: Instant): Request {
  return request.status === 'open' ? { ...request, status: 'declined', answeredAt: at } : request;
}

function canBeAskedAgain(status: RequestStatus): boolean {
  return status === 'none' || status === 'later' || status === 'bounced' || status === 'let_go';
}

/** A reply stops things. A bounce after an answer is about that one message, not the request. */
function afterReply(request: Request, reply: Reply): Request {
  const status = STATUS_AFTER[reply.outcome];
  if (status === null || status === request.status) return request;
  if (status === 'bounced') {
    return request.status === 'open' ? { ...request, status } : request;
  }
  return { ...request, status, answeredAt: reply.at };
}

function meetingAfterMessage(
  meeting: InterviewState['meeting'],
  message: SentMessage,
): InterviewState['meeting'] {
  if (meeting === null) return null;
  if (message.kind === 'confirmation') {
    const confirmation = {
      sentAt: message.sentAt,
      messageId: message.id,
      factsKey: factsKey(meeting),
    };
    return { ...meeting, confirmation };
  }
  if (message.kind === 'reminder') return { ...meeting, contactReminderSentAt: message.sentAt };
  return meeting;
}
