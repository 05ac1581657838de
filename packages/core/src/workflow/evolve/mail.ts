import type { InterviewState, ReceivedMail } from '../interview.ts';
import type { FoldTable } from './fold.ts';

type Kinds = 'mailReceived' | 'mailSetAside' | 'messageBounced';

/** Mail that came in, and what it turned out to be. */
export const MAIL: Pick<FoldTable, Kinds> = {
  mailReceived: (state, { mail }, { at }) => ({
    inbox: [...(state.inbox ?? []), { ...mail, at, settled: null }],
  }),
  messageBounced: (state, bounce, { at }) => ({
    bounces: [...(state.bounces ?? []), { ...bounce, at }],
    ...takenBack(state, bounce.messageId),
  }),
  mailSetAside: (state, { mailId }, { at }) => settledMail(state, mailId, { replyId: null, at }),
};

export const settledMail = (
  { inbox = [] }: InterviewState,
  mailId: string,
  settled: ReceivedMail['settled'],
): Pick<InterviewState, 'inbox'> => ({
  inbox: inbox.map((mail) => (mail.id === mailId ? { ...mail, settled } : mail)),
});

/** What never arrived was not asked, not confirmed, and not thanked for. */
function takenBack(state: InterviewState, messageId: string): Partial<InterviewState> {
  const { request, thankYou, meeting } = state;
  const kind = state.messages.find(({ id }) => id === messageId)?.kind;
  const isAsking = kind === 'request' || kind === 'nudge';
  const back: Partial<InterviewState> = {};
  if (isAsking && request.status === 'open') back.request = { ...request, status: 'bounced' };
  if (thankYou.status === 'sent' && thankYou.messageId === messageId) {
    back.thankYou = { status: 'none', at: null, messageId: null };
  }
  if (meeting?.confirmation?.messageId === messageId) {
    back.meeting = { ...meeting, confirmation: null };
  }
  return back;
}
