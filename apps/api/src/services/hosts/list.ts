import { hindranceOf, type HostHindrance, placesLeft } from '@acquaint/core/hosts/capacity';
import { holdOfLetter } from '@acquaint/core/hosts/letter-holds';
import type { HostLetterHold } from '@acquaint/core/hosts/letter-hold';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { letterDays } from './letters.ts';
import { fieldsOf, HOST_COLUMNS, type HostRow, type HostTime, hostTime } from './records.ts';

/** A host as the office sees them: never who keeps a place, nor which student asked. */
export interface OfficeHost extends Omit<HostRow, 'identityHashes' | 'askedBy'> {
  left: number;
  hindrance: HostHindrance | null;
  /** Why no letter goes out to them today. */
  letterHold: HostLetterHold | null;
}

export interface HostPool {
  hosts: OfficeHost[];
  today: string;
  /** The number that the policy proposes. */
  placesPerTerm: number;
}

// A student's own contact is not the office's to see before they agreed themselves.
const LIST = {
  name: 'list_hosts',
  text: `SELECT ${HOST_COLUMNS} FROM "Host" h
    WHERE h."organizationId" = $1 AND h."fullName" <> ''
      AND (h."origin" = 'office' OR h."agreedOn" IS NOT NULL)
    ORDER BY h."status" = 'ended', lower(h."fullName"), h."id" LIMIT 500`,
};

/** The people who agreed, or whom the office asked, with how much is asked of them. */
export function hostPool(deps: Deps, member: Member): Promise<HostPool> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const time = await hostTime(deps, tx);
    const { rows } = await tx.query<HostRow & Record<string, unknown>>(LIST, [
      tx.organizationId,
      time.termFrom,
      time.keptFrom,
    ]);
    const sent = await letterDays(tx, time);
    const { today, placesPerTerm } = time;
    const hosts = rows.map((row) => forOffice(row, time, sent.get(row.id)));
    return { hosts, today, placesPerTerm };
  });
}

export function forOffice(
  row: HostRow,
  time: HostTime,
  sentOn: readonly PlainDate[] = [],
): OfficeHost {
  const { identityHashes: _, askedBy: __, ...host } = row;
  const hindrance = hindranceOfRow(row, time);
  const letterHold = holdOfLetter({ status: row.status, sentOn }, time.today);
  return { ...host, left: placesLeft(row), hindrance, letterHold };
}

export const hindranceOfRow = (row: HostRow, { today }: HostTime): HostHindrance | null =>
  hindranceOf(
    {
      isAgreed: row.status === 'agreed',
      isOffLimits: row.isOffLimits,
      pause: fieldsOf(row).pause,
      load: row,
    },
    today,
  );

const KNOWN_COHORTS = {
  name: 'host_known_cohorts',
  text: `SELECT count(*)::int AS "count" FROM "Cohort"
    WHERE "organizationId" = $1 AND "id" = ANY($2::uuid[])`,
};
const FORGET_COHORTS = {
  name: 'host_forget_cohorts',
  text: `DELETE FROM "HostCohort" WHERE "organizationId" = $1 AND "hostId" = $2
    AND "cohortId" <> ALL($3::uuid[])`,
};
const KEEP_COHORTS = {
  name: 'host_keep_cohorts',
  text: `INSERT INTO "HostCohort" ("organizationId", "hostId", "cohortId")
    SELECT $1, $2, "cohortId" FROM unnest($3::uuid[]) AS "cohortId" ON CONFLICT DO NOTHING`,
};

/** To whom a host is offered. @returns false when one of the cohorts is none of the school's */
export async function offerTo(
  tx: TenantTx,
  hostId: Id,
  cohortIds: readonly Id[],
): Promise<boolean> {
  const ids = [...new Set(cohortIds)];
  const { rows } = await tx.query<{ count: number }>(KNOWN_COHORTS, [tx.organizationId, ids]);
  if (rows[0]?.count !== ids.length) return false;
  await tx.query(FORGET_COHORTS, [tx.organizationId, hostId, ids]);
  await tx.query(KEEP_COHORTS, [tx.organizationId, hostId, ids]);
  return true;
}
