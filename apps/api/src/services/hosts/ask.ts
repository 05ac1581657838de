import { hostLetter } from '@acquaint/core/hosts/host-letter';
import { hostPhrases } from '@acquaint/core/phrases/hosts';
import { nameOf } from '@acquaint/core/rules/talk';
import type { Contact, Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { identityHashes } from '../courtesy/identity-hashes.ts';
import { getContact } from '../dossier/records.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hostAddress, hostTokenHash, linkEnd } from './link.ts';
import { queueHostLetter } from './queue-letter.ts';
import { type HostTime, hostTime, isKnownHost, isOffLimits } from './records.ts';
import { senderOfLetter } from './sender.ts';

/** How a student's question to their own contact stands. */
export interface HostQuestion {
  /** `not_yet`: there was no talk, or they must not be asked. */
  standing: 'not_yet' | 'open' | 'asked' | 'agreed' | 'ended';
  askedAt: Instant | null;
  /** It went out through Acquaint. */
  sent: boolean;
}

/** The letter as the student sends it, in full. */
export interface HostQuestionLetter {
  subject: string;
  text: string;
  /** Where it goes; null without an address of theirs. */
  to: string | null;
}

const HELD = {
  name: 'host_talk_held',
  text: `SELECT EXISTS (SELECT FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2
    AND "contactId" = $3 AND "meetingStatus" = 'held') AS "held"`,
};

const OF_CONTACT = {
  name: 'host_of_contact',
  text: `SELECT h."id", h."status", h."askedAt", EXISTS (SELECT FROM "OutboxMessage" o
      WHERE o."organizationId" = $1 AND o."sendKey" = 'host:' || h."id" || ':asked') AS "sent"
    FROM "Host" h WHERE h."organizationId" = $1 AND h."contactId" = $2 AND h."askedBy" = $3`,
};

interface Row {
  id: Id;
  status: 'asked' | 'agreed' | 'ended';
  askedAt: Instant;
  sent: boolean;
  [column: string]: unknown;
}

async function hostOf(tx: TenantTx, studentId: Id, contactId: Id): Promise<Row | null> {
  const { rows } = await tx.query<Row>(OF_CONTACT, [tx.organizationId, contactId, studentId]);
  return rows[0] ?? null;
}

async function wasHeld(tx: TenantTx, studentId: Id, contactId: Id): Promise<boolean> {
  const place = [tx.organizationId, studentId, contactId];
  const { rows } = await tx.query<{ held: boolean }>(HELD, place);
  return rows[0]?.held === true;
}

const hashesOf = (deps: Deps, tx: TenantTx, contact: Contact): string[] =>
  identityHashes(deps.settings.secret, tx.organizationId, contact);

/** @throws ApiError `not_found`, also for another student's contact */
export function hostQuestion(deps: Deps, member: Member, contactId: Id): Promise<HostQuestion> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const contact = await getContact(tx, userId, contactId);
    const host = await hostOf(tx, userId, contactId);
    if (host !== null) {
      const { status: standing, askedAt, sent } = host;
      return { standing, askedAt, sent };
    }
    const isOpen =
      contact.state !== 'do_not_contact' &&
      (await wasHeld(tx, userId, contactId)) &&
      !(await isOffLimits(tx, hashesOf(deps, tx, contact)));
    return { standing: isOpen ? 'open' : 'not_yet', askedAt: null, sent: false };
  });
}

const INSERT = {
  name: 'host_ask',
  text: `INSERT INTO "Host" ("organizationId", "id", "status", "origin", "askedBy", "askedAt",
      "contactId", "capacity", "locale", "tokenHash", "linkExpiresAt", "createdAt", "updatedAt")
    VALUES ($1, $2, 'asked', 'student', $3, $4, $5, $6, $7, $8, $9, $4, $4) ON CONFLICT DO NOTHING`,
};

/**
 * The letter by which a student asks a contact, after a talk, whether the school may offer them to
 * others. Nothing of the contact leaves the student's book: their page asks them first.
 *
 * @throws ApiError `bad_input` before a talk, and for somebody who must not or need not be asked
 */
export function askToHost(
  deps: Deps,
  member: Member,
  input: { contactId: Id; idempotencyKey: string },
): Promise<HostQuestionLetter> {
  const { contactId, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'hosts.ask', input: { contactId }, now: deps.now() };
  return inTenant(
    deps.database,
    { organizationId: member.organizationId, retries: 3 },
    async (tx) => {
      const time = await hostTime(deps, tx);
      const contact = await getContact(tx, member.userId, contactId);
      // The address is in no stored answer: it is written anew for whoever asks again.
      await once(tx, request, async () => {
        await ensureQuestion(deps, tx, member, contact, time);
        return true;
      });
      const host = await hostOf(tx, member.userId, contactId);
      if (host === null) throw new ApiError('not_found');
      const url = await hostAddress(deps, tx, host.id, time.linkDays);
      const { name } = await senderOfLetter(tx, member.userId);
      const letter = hostLetter({ ...wordsFor(contact), sender: name, school: time.school, url });
      return { ...letter, to: addressOf(contact) };
    },
  );
}

const wordsFor = (contact: Contact) => ({
  language: contact.language,
  from: 'student' as const,
  addressee: nameOf(contact),
});

const addressOf = ({ channels }: Contact): string | null => {
  const own = channels.workEmail ?? (channels.privateGivenByContact ? channels.privateEmail : null);
  return own !== null && channels.bouncedAddresses.includes(own) ? null : own;
};

async function ensureQuestion(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  contact: Contact,
  time: HostTime,
): Promise<Row> {
  const { userId } = member;
  const present = await hostOf(tx, userId, contact.id);
  if (present !== null) {
    if (present.status === 'asked') return present;
    throw badInput('contactId', hostPhrases.asked_already);
  }
  const hashes = hashesOf(deps, tx, contact);
  if (contact.state === 'do_not_contact' || (await isOffLimits(tx, hashes))) {
    throw badInput('contactId', hostPhrases.off_limits);
  }
  if (!(await wasHeld(tx, userId, contact.id))) {
    throw badInput('contactId', hostPhrases.talk_missing);
  }
  const id = deps.newId();
  if (await isKnownHost(tx, hashes, id)) throw badInput('contactId', hostPhrases.known_already);
  await tx.query(INSERT, [
    tx.organizationId,
    id,
    userId,
    time.now,
    contact.id,
    time.placesPerTerm,
    contact.language,
    hostTokenHash(deps, id, 1),
    linkEnd(time.now, time.linkDays),
  ]);
  const subject = { subjectKind: 'host', subjectId: id };
  await audit(deps, tx, member, { action: 'host.ask', ...subject });
  const made = await hostOf(tx, userId, contact.id);
  if (made === null) throw new ApiError('conflict');
  return made;
}

/** Sends that letter through Acquaint, once. */
export function sendHostQuestion(
  deps: Deps,
  member: Member,
  input: { contactId: Id; idempotencyKey: string },
): Promise<{ sent: true }> {
  const { contactId, idempotencyKey: key } = input;
  const request = {
    member,
    key,
    procedure: 'hosts.sendQuestion',
    input: { contactId },
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      const contact = await getContact(tx, member.userId, contactId);
      const address = addressOf(contact);
      if (address === null) throw badInput('contactId', hostPhrases.address_missing);
      const host = await ensureQuestion(deps, tx, member, contact, time);
      await queueHostLetter(deps, tx, {
        ...wordsFor(contact),
        hostId: host.id,
        key: 'asked',
        sender: await senderOfLetter(tx, member.userId),
        to: { name: contact.fullName.value, address },
        school: time.school,
      });
      return { sent: true as const };
    }),
  );
}
