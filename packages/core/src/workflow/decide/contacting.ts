import type { CommandData } from '../commands.ts';
import type { EventData, NewEvent } from '../events.ts';
import type { InterviewState, Reply, SentMessage } from '../interview.ts';
import type { Refusal } from '../../rules/refusal.ts';
import type { Context, HandlerTable } from './handler.ts';
import { ALSO_WHEN_CLOSED, ALWAYS, WHILE_ACTIVE, byId, isAfter } from './handler.ts';
import { mailFault } from './mail.ts';
import { messageFault } from './message-fault.ts';
import { invalid, notFound, wrongState } from './refuse.ts';
import { same } from './same.ts';

type Types = 'sendMessage' | 'logCall' | 'logCallOutcome' | 'logReply' | 'letGo' | 'proposeTimes';

/** Messages, calls and answers. */
export const CONTACTING: Pick<HandlerTable, Types> = {
  sendMessage: {
    // Updates and news of a referral go out long after an interview is closed (R87).
    during: ALSO_WHEN_CLOSED,
    done: ({ message }, { messages }) => {
      const sent = byId(messages, message.id);
      return sent !== undefined && same(sent, { ...message, sentAt: sent.sentAt });
    },
    decide: (data, context) => messageFault(data, context) ?? sentEvents(data, context),
  },
  logCall: {
    during: WHILE_ACTIVE,
    done: ({ call }, { calls }) => {
      const logged = byId(calls, call.id);
      return logged !== undefined && same(logged, { ...call, at: logged.at });
    },
    decide: ({ call, at }, { interview, now }) => {
      if (byId(interview.calls, call.id)) return invalid('call.id', 'id_taken');
      if (at !== null && isAfter(at, now)) return invalid('at', 'in_the_future');
      return [{ type: 'callLogged', data: { call: { ...call, at: at ?? now } } }];
    },
  },
  logCallOutcome: {
    during: ALSO_WHEN_CLOSED,
    decide: (data, { interview }) =>
      byId(interview.calls, data.callId)
        ? [{ type: 'callOutcomeLogged', data }]
        : notFound('call', 'callId'),
  },
  logReply: {
    // An answer is an answer whenever it comes.
    during: ALWAYS,
    done: ({ reply }, { replies }) => {
      const logged = byId(replies, reply.id);
      return logged !== undefined && same(logged, reply);
    },
    decide: ({ reply, referralId, mailId }, context) =>
      replyFault(reply, referralId ?? null, context) ??
      mailFault(mailId ?? null, context) ??
      replyEvents({ reply, ...(mailId && { mailId }) }, referralId ?? null, context.interview),
  },
  letGo: {
    during: WHILE_ACTIVE,
    done: (_, { request }) => request.status === 'let_go',
    decide: ({ reason }, { interview: { request } }) =>
      request.status === 'open' || request.status === 'later' || request.status === 'bounced'
        ? [{ type: 'requestLetGo', data: { reason } }]
        : wrongState('no_open_request'),
  },
  proposeTimes: {
    during: WHILE_ACTIVE,
    done: ({ proposalId, slots, messageId }, { proposals }) => {
      const made = byId(proposals, proposalId);
      return made !== undefined && same([made.slots, made.messageId], [slots, messageId]);
    },
    decide: (data, { interview, now }) => {
      if (byId(interview.proposals, data.proposalId)) return invalid('proposalId', 'id_taken');
      if (data.messageId !== null && !byId(interview.messages, data.messageId)) {
        return notFound('message', 'messageId');
      }
      if (data.slots.some((slot) => !isAfter(slot.start, now))) {
        return invalid('slots', 'in_the_past');
      }
      return [{ type: 'timesProposed', data }];
    },
  },
};

function sentEvents(data: CommandData['sendMessage'], { interview, now }: Context): NewEvent[] {
  const message: SentMessage = { ...data.message, sentAt: data.sentAt ?? now };
  const events: NewEvent[] = [{ type: 'messageSent', data: { message } }];
  if (data.proposal) {
    const { id, slots } = data.proposal;
    events.push({
      type: 'timesProposed',
      data: { proposalId: id, slots, messageId: message.id },
    });
  }
  // The last note says that nothing more will come, so nothing more is waited for (B.2).
  if (message.kind === 'close' && interview.request.status === 'open') {
    events.push({ type: 'requestLetGo', data: { reason: null } });
  }
  if (message.kind === 'report_back') events.push(...toldIntroducer(message, interview));
  return events;
}

/** The news tells of one person; whoever named them has heard with it, once and for all (H4). */
function toldIntroducer(message: SentMessage, { referrals }: InterviewState): NewEvent[] {
  const open = referrals.filter(
    ({ contactId, reportedBackAt }) => contactId !== null && reportedBackAt === null,
  );
  const referral =
    open.find(({ name }) => message.slots['newContact.name'] === name) ??
    open.find(({ name }) => message.text.includes(name)) ??
    (open.length === 1 ? open[0] : null);
  if (!referral) return [];
  const told = { ...referral, reportedBackAt: message.sentAt };
  return [{ type: 'referralChanged', data: { referral: told } }];
}

function replyFault(
  reply: Reply,
  referralId: string | null,
  { interview, now, actor }: Context,
): Refusal | null {
  if (byId(interview.replies, reply.id)) return invalid('reply.id', 'id_taken');
  if (isAfter(reply.at, now)) return invalid('reply.at', 'in_the_future');
  // A guest has the link, so they were asked, whether that is on record or not.
  const asked = interview.messages.length > 0 || interview.calls.length > 0;
  if (!asked && actor.kind !== 'guest') {
    return wrongState('nothing_sent_yet');
  }
  if (reply.outcome === 'redirect' && reply.redirectTo === null) {
    return invalid('reply.redirectTo', 'missing');
  }
  if (reply.outcome !== 'redirect' && (reply.redirectTo !== null || referralId !== null)) {
    return invalid('reply.redirectTo', 'contradicts_outcome');
  }
  if (reply.pleaseDoNotContact && reply.outcome !== 'no' && reply.outcome !== 'redirect') {
    return invalid('reply.pleaseDoNotContact', 'contradicts_outcome');
  }
  if (reply.until !== null && reply.outcome !== 'later' && reply.outcome !== 'auto_reply') {
    return invalid('reply.until', 'contradicts_outcome');
  }
  if (referralId !== null && byId(interview.referrals, referralId)) {
    return invalid('referralId', 'id_taken');
  }
  return null;
}

function replyEvents(
  data: EventData['replyLogged'],
  referralId: string | null,
  { meeting }: InterviewState,
): NewEvent[] {
  const { reply } = data;
  const events: NewEvent[] = [{ type: 'replyLogged', data }];
  if (referralId !== null && reply.redirectTo !== null) {
    const { name, employer, detail } = reply.redirectTo;
    const referral = {
      id: referralId,
      name,
      employer,
      role: null,
      detail,
      // Being pointed to somebody is no leave to use a name (L26, G12).
      consent: 'not_asked' as const,
      checkBackOn: null,
      at: reply.at,
      contactId: null,
      reportedBackAt: null,
    };
    events.push({ type: 'referralAdded', data: { referral } });
  }
  // A no takes a meeting that was still to come with it.
  if (
    reply.outcome === 'no' &&
    (meeting?.status === 'to_confirm' || meeting?.status === 'confirmed')
  ) {
    events.push({ type: 'meetingCancelled', data: { by: 'contact', reason: null } });
  }
  return events;
}
