import { isAgreed } from '@acquaint/core/rules/talk';
import { erasedContact } from '@acquaint/core/guest/erase';
import type { NewEvent } from '@acquaint/core/workflow/events';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { recordDoNotContact } from '../../services/courtesy/ledger.ts';
import { loadStudentFile } from '../../services/dossier/gather-dossier.ts';
import { getContact, getInterview } from '../../services/dossier/records.ts';
import { commitEvents } from '../../services/interviews/commit.ts';
import { tell } from '../../services/notices/tell.ts';
import { eraseLog, eraseReferralsTo } from './erase-log.ts';
import { eraseAround } from './erase-around.ts';
import { eraseHosts } from './erase-hosts.ts';
import { eraseReaders } from './erase-readers.ts';
import { interviewsWith, type Known, type Place, samePerson, stopMail } from './same-person.ts';
import { eraseFromSubmissions } from './erase-submissions.ts';

const TOMBSTONE = {
  name: 'guest_erase_contact',
  // Without hashes: what is left belongs to nobody and is never taken for the person again.
  text: `UPDATE "Contact" SET "version" = "version" + 1, "state" = 'do_not_contact',
      "fullName" = $3, "nameFolded" = lower($3), "employerName" = '', "employerKey" = '',
      "identityHashes" = '{}', "data" = $4, "updatedAt" = $5
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * "Erase me": in every book of the school, in one transaction. The keyed hashes stay, so that nobody
 * asks them again (G5, G29), and so do counts and the bare course of events. `tx` must be allowed to
 * rewrite history, which only the system role is.
 */
export async function erasePerson(
  deps: Deps,
  tx: TenantTx,
  linkId: Id,
  known: Known,
): Promise<void> {
  const places = await samePerson(tx, known);
  for (const { studentId, contactId } of places) {
    const contact = await getContact(tx, studentId, contactId);
    await recordDoNotContact(deps, tx, contact, null);
  }
  const contactIds = places.map(({ contactId }) => contactId);
  const interviewIds = await interviewsWith(tx, contactIds);
  await stopMail(deps, tx, interviewIds);
  for (const place of places) await endInterviews(deps, tx, linkId, place);
  for (const interviewId of interviewIds) await eraseLog(tx, interviewId);
  await eraseReferralsTo(tx, contactIds);
  for (const { studentId, contactId } of places) {
    const contact = await getContact(tx, studentId, contactId);
    await eraseFromSubmissions(tx, studentId, contact, interviewIds);
    await bury(deps, tx, contact);
  }
  const studentIds = [...new Set(places.map(({ studentId }) => studentId))];
  await eraseAround(deps, tx, { contactIds, interviewIds, studentIds });
  await eraseHosts(tx, { hashes: known.hashes, contactIds });
  await eraseReaders(tx, known);
  for (const studentId of studentIds) {
    await tell(deps, tx, {
      key: `guest-erase:${linkId}:${studentId}`,
      userId: studentId,
      code: 'contact_erased',
      params: {},
      interviewId: null,
    });
  }
}

const INTERVIEWS = {
  name: 'guest_erase_interviews',
  text: `SELECT "id" FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "contactId" = $3 ORDER BY "id"`,
};

/** Each interview ends by an event, which also turns away whoever is writing to it at this moment. */
async function endInterviews(
  deps: Deps,
  tx: TenantTx,
  linkId: Id,
  { studentId, contactId }: Place,
): Promise<void> {
  const values = [tx.organizationId, studentId, contactId];
  const { rows } = await tx.query<{ id: Id }>(INTERVIEWS, values);
  for (const { id: interviewId } of rows) {
    const before = await getInterview(tx, studentId, interviewId);
    const events: NewEvent[] = [];
    if (before.status === 'active' && isAgreed(before.meeting)) {
      events.push({ type: 'meetingCancelled', data: { by: 'contact', reason: null } });
    }
    events.push({ type: 'contactErased', data: {} });
    await commitEvents(deps, tx, {
      actor: { kind: 'guest', guestId: linkId },
      file: await loadStudentFile(tx, studentId),
      interviewId,
      before,
      events,
      action: 'interview.eraseContact',
    });
  }
}

async function bury(deps: Deps, tx: TenantTx, contact: Contact): Promise<void> {
  const left = erasedContact(contact);
  await tx.query(TOMBSTONE, [
    tx.organizationId,
    contact.id,
    left.fullName.value,
    JSON.stringify(left),
    deps.now(),
  ]);
}
