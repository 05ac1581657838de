import {
  type CourtesyLoad,
  courtesyLoad,
  type EmployerLoad,
  type LedgerEntry,
  type PersonLoad,
} from '@acquaint/core/courtesy/load';
import { termStart } from '@acquaint/core/courtesy/term';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { loadEmployerNames } from './load-employer-names.ts';

export interface ExceptionRow {
  id: Id;
  kind: 'person' | 'employer';
  employer: string | null;
  reason: string;
  until: PlainDate;
}

/** An employer stands here as people write it. */
type Named<T> = Omit<T, 'employerKey'> & { employer: string };

export interface CourtesyOverview extends Omit<CourtesyLoad, 'people' | 'employers'> {
  people: Named<PersonLoad>[];
  employers: Named<EmployerLoad>[];
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
      "employerKey" AS "employer", "reason", "until"::text FROM "CourtesyException"
    WHERE "organizationId" = $1 AND "endedAt" IS NULL AND "until" >= $2::date
    ORDER BY "until", "id"`,
};

/** The lists show the busiest; further down nobody is near a cap. */
const MOST_SHOWN = 200;

/** How much people and employers are asked, without a word about who asked (G6). */
export function courtesyOverview(deps: Deps, member: Member): Promise<CourtesyOverview> {
  const { organizationId } = member;
  const now: Instant = deps.now();
  const since = termStart(now);
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { school, policy } = await loadSchool(tx);
    const ledger = await tx.query<LedgerEntry & Record<string, unknown>>(LEDGER, [
      organizationId,
      since,
    ]);
    const exceptions = await tx.query<ExceptionRow & Record<string, unknown>>(EXCEPTIONS, [
      organizationId,
      dateIn(now, school.timeZone),
    ]);
    const load = courtesyLoad(ledger.rows, policy, { now, zone: school.timeZone });
    const people = load.people.slice(0, MOST_SHOWN);
    const employers = load.employers.slice(0, MOST_SHOWN);
    const shown = [...people, ...employers].map(({ employerKey }) => employerKey);
    const excepted = exceptions.rows.map(({ employer }) => employer);
    const names = await loadEmployerNames(tx, [...shown, ...excepted], since);
    const written = (key: string): string => names.get(key) ?? key;
    const named = <T extends { employerKey: string }>({ employerKey, ...one }: T): Named<T> => ({
      ...one,
      employer: written(employerKey),
    });
    return {
      ...load,
      people: people.map(named),
      employers: employers.map(named),
      exceptions: exceptions.rows.map((row) => ({
        ...row,
        employer: row.employer === null ? null : written(row.employer),
      })),
    };
  });
}
