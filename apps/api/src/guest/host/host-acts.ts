import type { HostFields } from '@acquaint/core/hosts/host';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { identityHashes } from '../../services/courtesy/identity-hashes.ts';
import { recordHashes } from '../../services/courtesy/ledger.ts';
import { tell } from '../../services/notices/tell.ts';
import { auditGuest } from '../../services/writes/audit.ts';
import { erasePerson } from '../acts/erase.ts';
import { eraseHosts } from '../acts/erase-hosts.ts';
import { type Known, samePerson } from '../acts/same-person.ts';
import { endRequests } from '../acts/stop.ts';
import type { HostGuest } from './find-host-guest.ts';

const SAVE = {
  name: 'host_guest_save',
  text: `UPDATE "Host" SET "version" = "version" + 1, "status" = 'agreed', "fullName" = $3,
      "jobTitle" = $4, "employerName" = $5, "employerKey" = $6, "email" = $7,
      "identityHashes" = $8, "topics" = $9, "formats" = $10, "languages" = $11, "words" = $12,
      "capacity" = $13, "pausedFrom" = $14, "pausedUntil" = $15, "agreedHow" = 'own_page',
      "agreedOn" = CASE WHEN "status" = 'agreed' AND "agreedHow" = 'own_page' THEN "agreedOn"
        ELSE $16::date END,
      "agreedNote" = NULL, "agreedNotedBy" = NULL, "endedAt" = NULL, "updatedAt" = $17
    WHERE "organizationId" = $1 AND "id" = $2`,
};

// The office may know them under a record of its own: their own word takes its place.
const TAKE_OVER = {
  name: 'host_guest_take_over',
  text: `WITH older AS (
      UPDATE "Host" SET "status" = 'ended', "endedAt" = $4, "updatedAt" = $4,
        "version" = "version" + 1
      WHERE "organizationId" = $1 AND "identityHashes" && $3::text[] AND "id" <> $2
        AND "status" <> 'ended'
      RETURNING "id", "everyone"
    ), wide AS (
      UPDATE "Host" SET "everyone" = true
      WHERE "organizationId" = $1 AND "id" = $2 AND EXISTS (SELECT FROM older WHERE "everyone")
    )
    INSERT INTO "HostCohort" ("organizationId", "hostId", "cohortId")
    SELECT DISTINCT $1::uuid, $2::uuid, c."cohortId" FROM "HostCohort" c JOIN older ON c."hostId" = older."id"
    WHERE c."organizationId" = $1 ON CONFLICT DO NOTHING`,
};

/** "Yes, students may ask me", and every change of what they said. */
export async function saveAsHost(
  deps: Deps,
  tx: TenantTx,
  guest: HostGuest,
  { host, person }: { host: HostFields; person: Contact },
): Promise<void> {
  const { id, status, origin, askedBy, today } = guest;
  const now = deps.now();
  const hashes = identityHashes(deps.settings.secret, tx.organizationId, person);
  await tx.query(TAKE_OVER, [tx.organizationId, id, hashes, now]);
  await tx.query(SAVE, [
    tx.organizationId,
    id,
    host.fullName,
    host.jobTitle,
    host.employer,
    person.employerKey,
    host.email,
    hashes,
    host.topics,
    host.formats,
    host.languages,
    host.words,
    host.capacity,
    host.pause.from,
    host.pause.until,
    today,
    now,
  ]);
  const isNew = status !== 'agreed';
  await log(deps, tx, guest, isNew ? 'host.agree' : 'host.change');
  if (!isNew) return;
  if (origin === 'office') {
    // Without the name, so that nothing is left of it where they have their details erased.
    const joined = { code: 'host_joined', params: {}, interviewId: null } as const;
    await tell(deps, tx, { ...joined, key: `host:${id}:joined`, userId: askedBy });
    return;
  }
  const { contact } = guest;
  if (contact === null) return;
  // Told as news of their talk, so that it goes when their details do.
  const { rows } = await tx.query<{ id: Id }>(TALK, [tx.organizationId, contact.id]);
  await tell(deps, tx, {
    key: `host:${id}:agreed`,
    userId: askedBy,
    code: 'host_agreed',
    params: { name: contact.fullName.value },
    interviewId: rows[0]?.id ?? null,
  });
}

const TALK = {
  name: 'host_guest_talk',
  text: `SELECT "id" FROM "Interview" WHERE "organizationId" = $1 AND "contactId" = $2
    ORDER BY "meetingStatus" = 'held' DESC NULLS LAST, "createdAt" DESC LIMIT 1`,
};

const END = {
  name: 'host_guest_end',
  text: `UPDATE "Host" SET "version" = "version" + 1, "status" = 'ended', "endedAt" = $3,
      "updatedAt" = $3 WHERE "organizationId" = $1 AND "id" = $2 AND "status" <> 'ended'`,
};

/** "No", or "not any more". The same link takes them back. */
export async function endAsHost(deps: Deps, tx: TenantTx, guest: HostGuest): Promise<void> {
  const { rowCount } = await tx.query(END, [tx.organizationId, guest.id, deps.now()]);
  if (rowCount === 1) await log(deps, tx, guest, 'host.withdraw');
}

function knownBy(deps: Deps, guest: HostGuest): Known {
  const { contact, organizationId } = guest;
  if (contact === null) return { hashes: guest.identityHashes, contactId: null };
  const hashes = identityHashes(deps.settings.secret, organizationId, contact);
  return { hashes: [...new Set([...guest.identityHashes, ...hashes])], contactId: contact.id };
}

/** "Do not contact me again": for the whole school, by everybody (G5). */
export async function stopHost(deps: Deps, tx: TenantTx, guest: HostGuest): Promise<void> {
  const known = knownBy(deps, guest);
  const places = await samePerson(tx, known);
  await recordHashes(deps, tx, known.hashes, null);
  await tx.query(END, [tx.organizationId, guest.id, deps.now()]);
  await endRequests(deps, tx, guest.id, places, null);
  await log(deps, tx, guest, 'host.stop');
}

/** "Erase me": out of the pool and out of every book; the keyed hashes stay (G5, G29). */
export async function eraseHost(deps: Deps, tx: TenantTx, guest: HostGuest): Promise<void> {
  const known = knownBy(deps, guest);
  await recordHashes(deps, tx, known.hashes, null);
  await erasePerson(deps, tx, guest.id, known);
  await eraseHosts(tx, { hashes: known.hashes, contactIds: [], ids: [guest.id] });
  await log(deps, tx, guest, 'host.erase');
}

const log = (deps: Deps, tx: TenantTx, { id }: HostGuest, action: string): Promise<void> =>
  auditGuest(deps, tx, id, { action, subjectKind: 'host', subjectId: id });

const KEEP_LANGUAGE = {
  name: 'host_guest_language',
  text: `UPDATE "Host" SET "locale" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/** The language that the form was read in is theirs from now on. */
export async function keepLanguage(
  tx: TenantTx,
  { id }: HostGuest,
  language: string,
): Promise<void> {
  await tx.query(KEEP_LANGUAGE, [tx.organizationId, id, language]);
}
