import type { Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { loadEmployerNames } from './load-employer-names.ts';

export interface DoNotContactRow {
  /** One person is known by several. */
  hashes: string[];
  /** Where they work, as far as a request of the school tells. */
  employer: string | null;
  at: Instant;
  /** Whether they said so on their own page, or somebody of the school noted it. */
  by: 'person' | 'member';
  liftedAt: Instant | null;
}

// Hashes of one person are written together, in one statement with one moment.
const LIST = {
  name: 'do_not_contact_list',
  text: `SELECT array_agg(d."identityHash" ORDER BY d."identityHash") AS "hashes",
      (SELECT l."employerKey" FROM "RequestLedger" l WHERE l."organizationId" = $1
        AND l."identityHashes" && array_agg(d."identityHash") LIMIT 1) AS "employer",
      d."createdAt" AS "at", CASE WHEN d."createdBy" IS NULL THEN 'person' ELSE 'member' END AS "by",
      max(d."liftedAt") AS "liftedAt"
    FROM "DoNotContact" d WHERE d."organizationId" = $1
    GROUP BY d."createdAt", d."createdBy", d."liftedAt" IS NULL
    ORDER BY d."createdAt" DESC LIMIT 500`,
};

/** Who must not be asked; hashes, where they work, and since when (G5). */
export function listDoNotContact(deps: Deps, member: Member): Promise<DoNotContactRow[]> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<DoNotContactRow & Record<string, unknown>>(LIST, [
      organizationId,
    ]);
    const keys = rows.map(({ employer }) => employer);
    const names = await loadEmployerNames(tx, keys, null);
    return rows.map(({ employer: key, ...row }) => ({
      ...row,
      employer: key === null ? null : (names.get(key) ?? key),
    }));
  });
}

const LIFT = {
  name: 'lift_do_not_contact',
  text: `UPDATE "DoNotContact" SET "liftedAt" = $3, "liftedBy" = $4, "reason" = $5
    WHERE "organizationId" = $1 AND "identityHash" = ANY($2::text[]) AND "liftedAt" IS NULL`,
};

const KNOWN = {
  name: 'do_not_contact_known',
  text: `SELECT count(*)::int AS "count" FROM "DoNotContact"
    WHERE "organizationId" = $1 AND "identityHash" = ANY($2::text[])`,
};

export interface Lift {
  hashes: string[];
  /** Why the person may be asked again: only they themselves can have said so. */
  reason: string;
  idempotencyKey: string;
}

/** The person may be asked again. Only an owner does this, and it is on record (G5). */
export function liftDoNotContact(
  deps: Deps,
  member: Member,
  { idempotencyKey: key, ...lift }: Lift,
): Promise<{ lifted: true }> {
  const { organizationId } = member;
  const now = deps.now();
  const { hashes, reason } = lift;
  const request = { member, key, procedure: 'courtesy.liftDoNotContact', input: lift, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const { rows } = await tx.query<{ count: number }>(KNOWN, [organizationId, hashes]);
      if (rows[0]?.count !== hashes.length) throw new ApiError('not_found');
      const { rowCount } = await tx.query(LIFT, [
        organizationId,
        hashes,
        now,
        member.userId,
        reason,
      ]);
      if (rowCount) {
        await audit(deps, tx, member, {
          action: 'courtesy.liftDoNotContact',
          subjectKind: 'organization',
          subjectId: organizationId,
          data: { hashes: rowCount },
        });
      }
      return { lifted: true as const };
    }),
  );
}
