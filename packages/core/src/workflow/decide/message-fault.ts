import type { Refusal } from '../../rules/refusal.ts';
import type { CommandData } from '../commands.ts';
import type { InterviewState, MessageKind } from '../interview.ts';
import type { StateReason } from '../refusal-reasons.ts';
import type { Contact, Internship } from '../records.ts';
import type { Context } from './handler.ts';
import { byId, isAfter } from './handler.ts';
import { invalid, wrongState } from './refuse.ts';

type Need = (interview: InterviewState) => StateReason | null;

const anytime: Need = () => null;
/** Words to somebody who was never asked would be a first request by another name (R46). */
const asked: Need = ({ request }) => (request.status === 'none' ? 'nothing_sent_yet' : null);
const openRequest: Need = ({ request }) =>
  request.status === 'open' || request.status === 'later' ? null : 'no_open_request';
const answer: Need = ({ replies, calls }) =>
  replies.length > 0 || calls.some((call) => call.outcome !== null) ? null : 'no_answer_yet';
const upcoming: Need = ({ meeting }) =>
  meeting?.status === 'to_confirm' || meeting?.status === 'confirmed' ? null : 'no_meeting';
const talk: Need = ({ meeting }) => (meeting?.status === 'held' ? null : 'talk_not_held');

/** What must be there before a message of each kind makes sense. */
const NEEDS = {
  request: ({ request }) => (request.status === 'accepted' ? 'already_accepted' : null),
  nudge: openRequest,
  close: openRequest,
  reply_to_no: answer,
  permission: anytime,
  permission_thanks: anytime,
  ask_for_names: anytime,
  propose_times: asked,
  confirmation: upcoming,
  reminder: upcoming,
  running_late: upcoming,
  reschedule: upcoming,
  apology: ({ meeting }) => (meeting === null ? 'no_meeting' : null),
  thanks: talk,
  report_back: talk,
  update: talk,
  linkedin_after: talk,
  other: asked,
} as const satisfies Record<MessageKind, Need>;

/** Kinds that go to the internship supervisor; all others go to the contact. */
const TO_SUPERVISOR: readonly MessageKind[] = ['permission', 'permission_thanks', 'ask_for_names'];

/** Kinds that may carry times to choose from. */
const WITH_TIMES: readonly MessageKind[] = ['propose_times', 'reschedule'];

/** Kinds that still go out when the interview is closed (R84, R87). */
const WHEN_CLOSED: readonly MessageKind[] = [
  'thanks',
  'report_back',
  'update',
  'linkedin_after',
  'apology',
  'reply_to_no',
  'permission_thanks',
];

/** The first thing wrong with a message itself; what rules say about it comes later. */
export function messageFault(
  data: CommandData['sendMessage'],
  { dossier, interview, now }: Context,
): Refusal | null {
  const { message, sentAt, draftedAt, proposal } = data;
  const { kind, to, channel } = message;
  if (interview.status === 'closed' && !WHEN_CLOSED.includes(kind)) {
    return wrongState('interview_closed');
  }
  if (byId(interview.messages, message.id)) return invalid('message.id', 'id_taken');
  if (channel === 'phone') return invalid('message.channel', 'not_a_written_channel');
  if ((to.kind === 'supervisor') !== TO_SUPERVISOR.includes(kind)) {
    return invalid('message.to.kind', 'wrong_addressee');
  }
  if (channel === 'email') {
    if (to.address === null) return invalid('message.to.address', 'missing');
    const known =
      to.kind === 'contact' ? mailsOf(dossier.contact) : supervisorMails(dossier.internships);
    // Another address would slip past the do-not-contact list and the caps (G4, G5).
    if (!known.includes(folded(to.address)))
      return invalid('message.to.address', 'not_their_address');
  }
  if (isAfter(draftedAt, now)) return invalid('draftedAt', 'in_the_future');
  if (sentAt !== null && isAfter(sentAt, now)) return invalid('sentAt', 'in_the_future');
  if (proposal) {
    if (!WITH_TIMES.includes(kind)) return invalid('proposal', 'not_for_this_message');
    if (byId(interview.proposals, proposal.id)) return invalid('proposal.id', 'id_taken');
    if (proposal.slots.some((slot) => !isAfter(slot.start, now))) {
      return invalid('proposal.slots', 'in_the_past');
    }
  }
  const missing = NEEDS[kind](interview);
  return missing === null ? null : wrongState(missing);
}

function mailsOf({ channels }: Contact): string[] {
  return [channels.workEmail, channels.privateEmail].flatMap((mail) =>
    mail ? [folded(mail)] : [],
  );
}

function supervisorMails(internships: readonly Internship[]): string[] {
  return internships.flatMap(({ supervisor }) =>
    supervisor.email ? [folded(supervisor.email)] : [],
  );
}

const folded = (address: string): string => address.trim().toLowerCase();
