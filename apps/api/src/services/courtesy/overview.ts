import { type CourtesyLoad, courtesyLoad, type LedgerEntry } from '@acquaint/core/courtesy/load';
import { termStart } from '@acquaint/core/courtesy/term';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';

export interface ExceptionRow {
  id: Id;
  kind: 'person' | 'employer';
  employerKey: string | null;
  reason: string;
  until: PlainDate;
}

export interface CourtesyOverview extends CourtesyLoad {
  exceptions: ExceptionRow[];
}

const LEDGER = {
  name: 'courtesy_ledger',
  text: `SELECT "identityHashes", "employerKey", "studentId", "sentAt", "closedAt"
    FROM "RequestLedger"
    WHERE "organizationId" = $1 AND ("sentAt" >= $2::timestamptz OR "closedAt" IS NULL)
    ORDER BY "sentAt"`,
};

const EXCEPTIONS = {
  name: 'courtesy_exceptions',
  text: `SELECT "id", CASE WHEN "employerKey" IS NULL THEN 'person' ELSE 'employer' END AS "kind",
      "employerKey", "reason", "until"::text FROM "CourtesyException"
    WHERE "organizationId" = $1 AND "endedAt" IS NULL AND "until" >= $2::date
    ORDER BY "until", "id"`,
};

/** The lists show the busiest; further down nobody is near a cap. */
const MOST_SHOWN = 200;

/** How much people and employers are asked, without a word about who asked (G6). */
export function courtesyOverview(deps: Deps, member: Member): Promise<CourtesyOverview> {
  const { organizationId } = member;
  const now: Instant = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { school, policy } = await loadSchool(tx);
    const ledger = await tx.query<LedgerEntry & Record<string, unknown>>(LEDGER, [
      organizationId,
      termStart(now),
    ]);
    const exceptions = await tx.query<ExceptionRow & Record<string, unknown>>(EXCEPTIONS, [
      organizationId,
      dateIn(now, school.timeZone),
    ]);
    const load = courtesyLoad(ledger.rows, policy, { now, zone: school.timeZone });
    return {
      ...load,
      people: load.people.slice(0, MOST_SHOWN),
      employers: load.employers.slice(0, MOST_SHOWN),
      exceptions: exceptions.rows,
    };
  });
}
