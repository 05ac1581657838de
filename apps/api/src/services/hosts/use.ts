import { contactFieldsOf } from '@acquaint/core/hosts/check-host';
import { hostHindrances } from '@acquaint/core/phrases/hosts';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { insertNew } from '../contacts/write.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hindranceOfRow } from './list.ts';
import { isOfferedTo } from './offered.ts';
import { fieldsOf, type HostRow, hostTime, lockHost } from './records.ts';

export interface UseHost {
  id: Id;
  /** Of the contact that is made, unless the person stands in the student's book already. */
  contactId: Id;
  idempotencyKey: string;
}

const OWN_PLACE = {
  name: 'host_own_place',
  text: `SELECT "contactId", "askedAt" IS NOT NULL OR "takenAt" > $4::timestamptz AS "counts"
    FROM "HostPlace" WHERE "organizationId" = $1 AND "hostId" = $2 AND "studentId" = $3
      AND "releasedAt" IS NULL`,
};

const KNOWN = {
  name: 'host_known_contact',
  text: `SELECT "id" FROM "Contact" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "identityHashes" && $3::text[] ORDER BY "createdAt", "id" LIMIT 1`,
};

const TAKE = {
  name: 'host_take_place',
  text: `INSERT INTO "HostPlace" ("organizationId", "hostId", "studentId", "contactId", "takenAt")
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT ("organizationId", "hostId", "studentId") DO UPDATE SET
      "contactId" = $4, "takenAt" = $5, "askedAt" = NULL, "releasedAt" = NULL`,
};

/**
 * Makes a host a contact of the student's and takes one of their places. Students come one after
 * another: whoever is second at the last place finds it taken.
 *
 * @throws ApiError `not_found` for a host who is not offered to this student; `bad_input` with the
 * reason when no place can be taken
 */
export function useHost(deps: Deps, member: Member, input: UseHost): Promise<{ contactId: Id }> {
  const { id, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'hosts.use', input, now: deps.now() };
  return inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      const host = await lockHost(tx, id, time);
      if (host === null || !(await isOfferedTo(tx, id, userId, time))) {
        throw new ApiError('not_found');
      }
      const { rows } = await tx.query<{ contactId: Id; counts: boolean }>(OWN_PLACE, [
        organizationId,
        id,
        userId,
        time.keptFrom,
      ]);
      const [own] = rows;
      if (own?.counts) return { contactId: own.contactId };
      const hindrance = hindranceOfRow(host, time);
      if (hindrance !== null) throw badInput('id', hostHindrances[hindrance]);
      const contactId = own?.contactId ?? (await contactFor(deps, tx, member, host, input));
      await tx.query(TAKE, [organizationId, id, userId, contactId, time.now]);
      const subject = { subjectKind: 'host', subjectId: id };
      await audit(deps, tx, member, { action: 'host.use', ...subject });
      return { contactId };
    }),
  );
}

async function contactFor(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  host: HostRow,
  { contactId }: UseHost,
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(KNOWN, [
    tx.organizationId,
    member.userId,
    host.identityHashes,
  ]);
  const [known] = rows;
  if (known) return known.id;
  const fields = contactFieldsOf(fieldsOf(host));
  const stored = await insertNew(deps, tx, member, contactId, fields);
  return stored.id;
}

const RELEASE = {
  name: 'host_release_place',
  text: `UPDATE "HostPlace" SET "releasedAt" = $4
    WHERE "organizationId" = $1 AND "hostId" = $2 AND "studentId" = $3
      AND "askedAt" IS NULL AND "releasedAt" IS NULL`,
};

/** Gives a place back that was not asked with; the contact stays. Twice is fine. */
export function releaseHost(
  deps: Deps,
  member: Member,
  { id, idempotencyKey: key }: { id: Id; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { organizationId, userId } = member;
  const request = { member, key, procedure: 'hosts.release', input: { id }, now: deps.now() };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const time = await hostTime(deps, tx);
      if (!(await isOfferedTo(tx, id, userId, time))) throw new ApiError('not_found');
      const { rowCount } = await tx.query(RELEASE, [organizationId, id, userId, time.now]);
      if (rowCount === 1) {
        const subject = { subjectKind: 'host', subjectId: id };
        await audit(deps, tx, member, { action: 'host.release', ...subject });
      }
      return { id };
    }),
  );
}
