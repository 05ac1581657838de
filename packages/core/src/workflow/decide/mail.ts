import { pauseUntil } from '../../mail-in/pause.ts';
import type { Refusal } from '../../rules/refusal.ts';
import type { CommandData } from '../commands.ts';
import type { NewEvent } from '../events.ts';
import { ALWAYS, byId, type Context, type HandlerTable } from './handler.ts';
import { notFound, wrongState } from './refuse.ts';

type Types = 'receiveMail' | 'setMailAside' | 'recordBounce';

/** Mail that comes in by itself. It is taken whenever it comes, and never twice. */
export const MAIL: Pick<HandlerTable, Types> = {
  receiveMail: {
    during: ALWAYS,
    done: ({ mail }, { inbox = [], replies }) =>
      byId(inbox, mail.id) !== undefined || byId(replies, mail.id) !== undefined,
    decide: ({ mail, away }, context) =>
      away === null ? [{ type: 'mailReceived', data: { mail } }] : [awayEvent(mail, away, context)],
  },
  recordBounce: {
    during: ALWAYS,
    done: ({ messageId }, { bounces = [] }) =>
      bounces.some((bounce) => bounce.messageId === messageId),
    decide: (data, { interview }) =>
      byId(interview.messages, data.messageId)
        ? [{ type: 'messageBounced', data }]
        : notFound('message', 'messageId'),
  },
  setMailAside: {
    during: ALWAYS,
    done: ({ mailId }, { inbox = [] }) => {
      const settled = byId(inbox, mailId)?.settled;
      return settled?.replyId === null;
    },
    decide: ({ mailId }, context) =>
      mailFault(mailId, context) ?? [{ type: 'mailSetAside', data: { mailId } }],
  },
};

/** A mail turns into one answer at the most. */
export function mailFault(
  mailId: string | null,
  { interview: { inbox = [] } }: Context,
): Refusal | null {
  if (mailId === null) return null;
  const mail = byId(inbox, mailId);
  if (mail === undefined) return notFound('mail', 'mailId');
  return mail.settled === null ? null : wrongState('mail_settled');
}

/** An automatic answer is none, but it says when it is fair to write again (G8). */
function awayEvent(
  mail: CommandData['receiveMail']['mail'],
  away: { until: string | null },
  { dossier, now }: Context,
): NewEvent {
  const reply = {
    id: mail.id,
    at: now,
    channel: 'email' as const,
    outcome: 'auto_reply' as const,
    text: null,
    until: pauseUntil(away.until, dossier),
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: null,
  };
  return { type: 'replyLogged', data: { reply } };
}
