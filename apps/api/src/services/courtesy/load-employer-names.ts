import { employerNames, type Spelling } from '@acquaint/core/courtesy/employer-names';
import type { Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

// Plan: RequestLedger_organizationId_employerKey_sentAt_idx, then the keys of Interview and Contact.
const SPELLINGS = {
  name: 'courtesy_employer_spellings',
  text: `SELECT l."employerKey", c."employerName" AS "spelling",
      count(DISTINCT l."studentId")::int AS "students"
    FROM "RequestLedger" l
    JOIN "Interview" i ON i."organizationId" = l."organizationId" AND i."id" = l."interviewId"
    JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
      AND c."employerKey" = l."employerKey"
    WHERE l."organizationId" = $1 AND l."employerKey" = ANY($2::text[])
      AND ($3::timestamptz IS NULL OR l."sentAt" >= $3::timestamptz OR l."closedAt" IS NULL)
    GROUP BY l."employerKey", c."employerName"`,
};

/**
 * How these employers are written by those who asked there. Books in which an employer merely stands
 * are not read: that somebody has it there is theirs alone.
 *
 * @param since of requests since then, and of those that are open; `null` of all
 */
export async function loadEmployerNames(
  tx: TenantTx,
  keys: readonly (string | null)[],
  since: Instant | null,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await tx.query<Spelling & Record<string, unknown>>(SPELLINGS, [
    tx.organizationId,
    wanted,
    since,
  ]);
  return employerNames(rows);
}
