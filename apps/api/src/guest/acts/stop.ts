import { nameOf } from '@acquaint/core/rules/talk';
import type { Refusal } from '@acquaint/core/rules/refusal';
import type { Reply } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { getContact, getInterview } from '../../services/dossier/records.ts';
import { carryOut } from '../../services/interviews/carry-out.ts';
import { tell } from '../../services/notices/tell.ts';
import type { Guest } from '../find-guest.ts';
import { interviewsWith, knownBy, type Place, samePerson, stopMail } from './same-person.ts';

const INTERVIEWS = {
  name: 'guest_open_interviews',
  text: `SELECT "id" FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "contactId" = $3 AND "status" = 'active' ORDER BY "id"`,
};

/**
 * "Please do not contact me again", for the whole school (G5). Here the wish itself is on record;
 * every other student learns no more than that their own request came to nothing (G6).
 */
export async function stopContact(deps: Deps, tx: TenantTx, guest: Guest): Promise<Refusal | null> {
  const places = await samePerson(tx, knownBy(deps, guest));
  const before = await getInterview(tx, guest.studentId, guest.interviewId);
  const refusal = await answerNo(deps, tx, guest.linkId, {
    interviewId: before.id,
    studentId: guest.studentId,
    pleaseDoNotContact: true,
  });
  if (refusal !== null) return refusal;
  await tell(deps, tx, {
    key: `guest-stop:${guest.linkId}:${before.version}`,
    userId: guest.studentId,
    code: 'contact_stopped',
    params: { name: nameOf(guest.dossier.contact) },
    interviewId: guest.interviewId,
  });
  await endRequests(deps, tx, guest.linkId, places, guest.interviewId);
  return null;
}

/** Ends what is open with a person in these books, and stops what waits to go out to them. */
export async function endRequests(
  deps: Deps,
  tx: TenantTx,
  linkId: Id,
  places: readonly Place[],
  exceptId: Id | null,
): Promise<void> {
  for (const place of places) await endWith(deps, tx, linkId, place, exceptId);
  const contactIds = places.map(({ contactId }) => contactId);
  await stopMail(deps, tx, await interviewsWith(tx, contactIds));
}

async function endWith(
  deps: Deps,
  tx: TenantTx,
  linkId: Id,
  place: Place,
  exceptId: Id | null,
): Promise<void> {
  const { studentId, contactId } = place;
  const { rows } = await tx.query<{ id: string }>(INTERVIEWS, [
    tx.organizationId,
    studentId,
    contactId,
  ]);
  for (const { id } of rows) {
    if (id === exceptId) continue;
    const state = await getInterview(tx, studentId, id);
    const { status } = state.request;
    const open = status === 'open' || status === 'later' || status === 'accepted';
    if (!open || state.meeting?.status === 'held') continue;
    const refusal = await answerNo(deps, tx, linkId, {
      interviewId: id,
      studentId,
      pleaseDoNotContact: false,
    });
    if (refusal !== null) throw new Error(`An open request could not end: ${refusal.code}.`);
    const contact = await getContact(tx, studentId, contactId);
    await tell(deps, tx, {
      key: `guest-stop:${linkId}:${id}:${state.version}`,
      userId: studentId,
      code: 'contact_declined',
      params: { name: nameOf(contact) },
      interviewId: id,
    });
  }
}

async function answerNo(
  deps: Deps,
  tx: TenantTx,
  linkId: Id,
  no: { interviewId: Id; studentId: Id; pleaseDoNotContact: boolean },
): Promise<Refusal | null> {
  const { interviewId, studentId, pleaseDoNotContact } = no;
  const before = await getInterview(tx, studentId, interviewId);
  const reply: Reply = {
    id: deps.newId(),
    at: deps.now(),
    channel: 'platform',
    outcome: 'no',
    text: null,
    until: null,
    redirectTo: null,
    pleaseDoNotContact,
    signedAs: null,
  };
  const outcome = await carryOut(deps, tx, {
    actor: { kind: 'guest', guestId: linkId },
    before,
    command: { type: 'logReply', data: { reply, referralId: null } },
  });
  return outcome.ok ? null : outcome.refusal;
}
