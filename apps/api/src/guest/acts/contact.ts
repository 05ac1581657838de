import { nameOf } from '@acquaint/core/rules/talk';
import { isAgreed } from '@acquaint/core/rules/talk';
import type { NewsCode } from '@acquaint/core/phrases/notices';
import type { Params } from '@acquaint/core/rules/rule';
import { formatMoment } from '@acquaint/core/schedule/format';
import type { Refusal } from '@acquaint/core/rules/refusal';
import type { Command } from '@acquaint/core/workflow/commands';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { carryOut } from '../../services/interviews/carry-out.ts';
import { keepGuestLink } from '../../services/links/guest-link.ts';
import { tell } from '../../services/notices/tell.ts';
import type { Guest } from '../find-guest.ts';

/** One answer of the contact, and the word to the student, in one transaction. */
export async function actAsContact(
  deps: Deps,
  tx: TenantTx,
  guest: Guest,
  command: Command,
): Promise<Refusal | null> {
  const before = guest.dossier.interview;
  const actor = { kind: 'guest', guestId: guest.linkId } as const;
  const outcome = await carryOut(deps, tx, { actor, before, command });
  if (!outcome.ok) return outcome.refusal;
  const { state } = outcome;
  if (state.version === before.version) return null;
  if (isAgreed(state.meeting)) await keepGuestLink(tx, guest.linkId, state.meeting.start);
  const { code, params } = newsOf(guest, before, command);
  await tell(deps, tx, {
    key: `guest:${guest.linkId}:${state.version}`,
    userId: guest.studentId,
    code,
    params: { name: nameOf(guest.dossier.contact), ...params },
    interviewId: guest.interviewId,
  });
  return null;
}

function newsOf(
  guest: Guest,
  before: InterviewState,
  command: Command,
): { code: NewsCode; params: Params } {
  const { student, school } = guest.dossier;
  const zone = student.timeZone || school.timeZone;
  const agreed = isAgreed(before.meeting) ? before.meeting : null;
  const at = (instant: string): Params => ({ time: formatMoment(instant, zone) });
  switch (command.type) {
    case 'pickTime':
      return agreed?.start === command.data.start
        ? { code: 'contact_changed_way', params: {} }
        : { code: 'contact_accepted', params: at(command.data.start) };
    case 'suggestTimes': {
      if (agreed !== null) return { code: 'contact_moved', params: at(agreed.start) };
      const { callNumber, slots } = command.data.suggestion;
      return callNumber !== null && slots.length === 0
        ? { code: 'contact_call_me', params: { number: callNumber } }
        : { code: 'contact_proposed', params: {} };
    }
    case 'tellConvenience':
      return { code: 'contact_convenience', params: {} };
    case 'cancelMeeting':
      return { code: 'contact_cancelled', params: at(agreed?.start ?? guest.dossier.now) };
    case 'logReply': {
      const { outcome } = command.data.reply;
      if (outcome === 'later') return { code: 'contact_later', params: {} };
      if (outcome === 'redirect') return { code: 'contact_redirected', params: {} };
      return { code: 'contact_declined', params: {} };
    }
    default:
      throw new Error(`${command.type} is no answer of a contact.`);
  }
}
