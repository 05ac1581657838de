import type { HostPause } from '@acquaint/core/hosts/host';
import type { CourtesyFacts, Id, Instant } from '@acquaint/core/workflow/records';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** What the office knows of a person beyond the counts of requests. */
export interface OfficeWord {
  /** Allowed beyond the caps (G6). */
  excepted: NonNullable<CourtesyFacts['excepted']>;
  /** Their own word as a host of the pool. */
  host: { capacity: number; keptByOthers: number; pause: HostPause } | null;
}

const FIND = {
  name: 'courtesy_office_word',
  // Plan: CourtesyException by organisation; Host_identityHashes_idx, then HostPlace_pkey.
  text: `SELECT coalesce(bool_or("identityHashes" && $2::text[]), false) AS "contact",
      coalesce(bool_or("employerKey" = $3), false) AS "employer",
      (SELECT json_build_object('capacity', h."capacity",
          'pause', json_build_object('from', h."pausedFrom", 'until', h."pausedUntil"),
          'keptByOthers', (SELECT count(*) FROM "HostPlace" p
            WHERE p."organizationId" = h."organizationId" AND p."hostId" = h."id"
              AND p."studentId" <> $5 AND p."askedAt" IS NULL AND p."releasedAt" IS NULL
              AND p."takenAt" > $6::timestamptz))
        FROM "Host" h WHERE h."organizationId" = $1 AND h."status" = 'agreed'
          AND h."identityHashes" && $2::text[] ORDER BY h."capacity" LIMIT 1) AS "host"
    FROM "CourtesyException"
    WHERE "organizationId" = $1 AND "endedAt" IS NULL AND "until" >= ${schoolDaySql('$1', '$4')}`,
};

interface About {
  hashes: readonly string[];
  employerKey: string;
  now: Instant;
  studentId: Id;
  /** Places that were taken after this moment are kept. */
  keptFrom: Instant;
}

/** What the office allows for this person and this employer, and what the person said as a host. */
export async function officeWordOn(tx: TenantTx, about: About): Promise<OfficeWord> {
  const { hashes, employerKey, now, studentId, keptFrom } = about;
  const { rows } = await tx.query<
    OfficeWord['excepted'] & Pick<OfficeWord, 'host'> & Record<string, unknown>
  >(FIND, [tx.organizationId, [...hashes], employerKey, now, studentId, keptFrom]);
  const [row] = rows;
  // An aggregate without GROUP BY always answers one row.
  if (row === undefined) throw new Error('The word of the office gave no row');
  const { contact, employer, host } = row;
  return { excepted: { contact, employer }, host };
}
