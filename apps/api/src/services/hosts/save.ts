import { checkHost } from '@acquaint/core/hosts/check-host';
import type { HostFields, NotedConsent } from '@acquaint/core/hosts/host';
import { hostPhrases } from '@acquaint/core/phrases/hosts';
import type { Contact, Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { oneAtATime } from '../writes/one-at-a-time.ts';
import { identityHashes } from '../courtesy/identity-hashes.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { letterDays } from './letters.ts';
import { hostTokenHash, linkEnd } from './link.ts';
import { forOffice, offerTo, type OfficeHost } from './list.ts';
import {
  type HostRow,
  type HostTime,
  hostTime,
  isKnownHost,
  isOffLimits,
  lockHost,
} from './records.ts';

export interface Offering {
  everyone: boolean;
  cohortIds: Id[];
}

export interface SaveHost {
  id: Id;
  /** Null for a new one. */
  version: number | null;
  fields: HostFields;
  offering: Offering;
  /** How and when they said yes. */
  consent: { how: NotedConsent; on: PlainDate; note: string | null };
  idempotencyKey: string;
}

const SAVE = {
  name: 'save_host',
  text: `INSERT INTO "Host" ("organizationId", "id", "status", "origin", "askedBy", "askedAt",
      "fullName", "jobTitle", "employerName", "employerKey", "email", "identityHashes", "topics",
      "formats", "languages", "words", "capacity", "pausedFrom", "pausedUntil", "everyone",
      "agreedHow", "agreedOn", "agreedNote", "agreedNotedBy", "tokenHash", "linkExpiresAt",
      "createdAt", "updatedAt")
    VALUES ($1, $2, 'agreed', 'office', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
      $16, $17, $18, $19, $20, $21, $3, $22, $23, $4, $4)
    ON CONFLICT ("organizationId", "id") DO UPDATE SET "version" = "Host"."version" + 1,
      "status" = 'agreed', "fullName" = $5, "jobTitle" = $6, "employerName" = $7,
      "employerKey" = $8, "email" = $9, "identityHashes" = $10, "topics" = $11, "formats" = $12,
      "languages" = $13, "words" = $14, "capacity" = $15, "pausedFrom" = $16, "pausedUntil" = $17,
      "everyone" = $18, "agreedHow" = $19, "agreedOn" = $20, "agreedNote" = $21,
      "agreedNotedBy" = $3, "endedAt" = NULL, "updatedAt" = $4`,
};

/**
 * The office notes somebody who agreed, with how and when. What a host says on their own page is
 * theirs: there the office chooses only to whom they are offered.
 *
 * @throws ApiError `conflict`, `not_found`; `bad_input` with every field at fault
 */
export function saveHost(deps: Deps, member: Member, input: SaveHost): Promise<OfficeHost> {
  const { id, version, fields, offering, consent, idempotencyKey: key } = input;
  const { organizationId } = member;
  const request = { member, key, procedure: 'hosts.save', input, now: deps.now() };
  return inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      const present = await requireVersion(tx, id, version, time);
      if (present?.agreedHow === 'own_page' && present.status === 'agreed') {
        throw new ApiError('not_allowed');
      }
      if (consent.on > time.today) throw badInput('consent.on', hostPhrases.consent_future);
      if (present?.endedOn && consent.on < present.endedOn) {
        throw badInput('consent.on', hostPhrases.consent_missing);
      }
      const checked = checkHost(fields, { id, now: time.now, today: time.today });
      if (!checked.ok) {
        const problems = checked.problems.map(({ field, reason }) => ({
          field: `fields.${field}`,
          reason,
        }));
        throw new ApiError('bad_input', { problems });
      }
      const { host, person } = checked;
      const hashes = await freeHashes(deps, tx, id, person);
      await tx.query(SAVE, [
        organizationId,
        id,
        member.userId,
        time.now,
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
        offering.everyone,
        consent.how,
        consent.on,
        consent.note,
        hostTokenHash(deps, id, 1),
        linkEnd(time.now, time.linkDays),
      ]);
      await offer(tx, id, offering);
      const subject = { subjectKind: 'host', subjectId: id };
      await audit(deps, tx, member, { action: 'host.save', ...subject });
      return reread(tx, id, time);
    }),
  );
}

/** @throws ApiError `bad_input` for somebody who must not be asked, or who is in the pool already */
export async function freeHashes(
  deps: Deps,
  tx: TenantTx,
  id: Id,
  person: Contact,
  field = 'fields.email',
): Promise<string[]> {
  const hashes = identityHashes(deps.settings.secret, tx.organizationId, person);
  // Two who name the same person at once would each find nobody.
  await oneAtATime(tx, 'hosts');
  if (await isOffLimits(tx, hashes)) throw badInput(field, hostPhrases.off_limits);
  if (await isKnownHost(tx, hashes, id)) throw badInput(field, hostPhrases.known_already);
  return hashes;
}

async function requireVersion(
  tx: TenantTx,
  id: Id,
  version: number | null,
  time: HostTime,
): Promise<HostRow | null> {
  const present = await lockHost(tx, id, time);
  if (version === null) {
    if (present !== null) throw new ApiError('conflict');
    return null;
  }
  if (present === null || !isOfficeSight(present)) throw new ApiError('not_found');
  if (present.version !== version) {
    const sent = await letterDays(tx, time, id);
    throw new ApiError('conflict', { present: forOffice(present, time, sent.get(id)) });
  }
  return present;
}

/** What a student asked is nothing that the office sees before the person agreed. */
const isOfficeSight = (host: HostRow): boolean =>
  host.origin === 'office' || host.agreedOn !== null;

async function offer(tx: TenantTx, id: Id, { cohortIds }: Offering): Promise<void> {
  if (!(await offerTo(tx, id, cohortIds))) {
    throw badInput('offering.cohortIds', hostPhrases.cohort_unknown);
  }
}

async function reread(tx: TenantTx, id: Id, time: HostTime): Promise<OfficeHost> {
  const row = await lockHost(tx, id, time);
  if (row === null) throw new ApiError('not_found');
  const sent = await letterDays(tx, time, id);
  return forOffice(row, time, sent.get(id));
}

const OFFER = {
  name: 'offer_host',
  text: `UPDATE "Host" SET "everyone" = $3, "version" = "version" + 1, "updatedAt" = $4
    WHERE "organizationId" = $1 AND "id" = $2`,
};

interface Versioned {
  id: Id;
  version: number;
  idempotencyKey: string;
}

/** Chooses to whom a host is offered. */
export function offerHost(
  deps: Deps,
  member: Member,
  input: Versioned & { offering: Offering },
): Promise<OfficeHost> {
  const { id, offering } = input;
  return changeHost(deps, member, input, 'host.offer', async (tx, time) => {
    await tx.query(OFFER, [tx.organizationId, id, offering.everyone, time.now]);
    await offer(tx, id, offering);
  });
}

const END = {
  name: 'end_host',
  text: `UPDATE "Host" SET "status" = 'ended', "endedAt" = $3, "version" = "version" + 1,
      "updatedAt" = $3 WHERE "organizationId" = $1 AND "id" = $2 AND "status" <> 'ended'`,
};

/** Takes a host off the list; talks that are under way stay as they are. */
export function endHost(deps: Deps, member: Member, input: Versioned): Promise<OfficeHost> {
  return changeHost(deps, member, input, 'host.end', async (tx, time) => {
    await tx.query(END, [tx.organizationId, input.id, time.now]);
  });
}

function changeHost(
  deps: Deps,
  member: Member,
  input: Versioned,
  action: 'host.offer' | 'host.end',
  write: (tx: TenantTx, time: HostTime) => Promise<void>,
): Promise<OfficeHost> {
  const { id, version, idempotencyKey: key } = input;
  const request = {
    member,
    key,
    procedure: action.replace('host.', 'hosts.'),
    input,
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      await requireVersion(tx, id, version, time);
      await write(tx, time);
      const subject = { subjectKind: 'host', subjectId: id };
      await audit(deps, tx, member, { action, ...subject });
      return reread(tx, id, time);
    }),
  );
}
