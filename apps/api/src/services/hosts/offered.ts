import { type HostHindrance, placesLeft } from '@acquaint/core/hosts/capacity';
import type { HostFields } from '@acquaint/core/hosts/host';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { HOST_COLUMNS, type HostRow, type HostTime, hostTime } from './records.ts';
import { hindranceOfRow } from './list.ts';

/** A host as a student sees them: without the address, which comes with a place. */
export interface OfferedHost extends Pick<
  HostFields,
  'fullName' | 'jobTitle' | 'topics' | 'formats' | 'languages' | 'words'
> {
  id: Id;
  employer: string;
  capacity: number;
  left: number;
  /** Why no place can be taken now. */
  hindrance: HostHindrance | null;
  /** The student's own contact, where they have a place with this host already. */
  contactId: Id | null;
  /** They keep a place and have not asked yet: it can be given back. */
  keepsPlace: boolean;
}

/** Whether the host `h` is offered to the student `$4` on the day `$5`. */
const IS_OFFERED = `(h."everyone" OR EXISTS (SELECT FROM "HostCohort" o
    JOIN "Cohort" co ON co."organizationId" = o."organizationId" AND co."id" = o."cohortId"
      AND co."archivedAt" IS NULL
    JOIN "CohortMember" m ON m."organizationId" = o."organizationId" AND m."cohortId" = o."cohortId"
    WHERE o."organizationId" = h."organizationId" AND o."hostId" = h."id" AND m."studentId" = $4
      AND m."startsOn" <= $5::date AND (m."endsOn" IS NULL OR m."endsOn" > $5::date)))`;

const PLACE = `(SELECT json_build_object('contactId', p."contactId",
    'keeps', p."askedAt" IS NULL AND p."takenAt" > $3::timestamptz)
  FROM "HostPlace" p WHERE p."organizationId" = h."organizationId" AND p."hostId" = h."id"
    AND p."studentId" = $4 AND p."releasedAt" IS NULL) AS "place"`;

const LIST = {
  name: 'offered_hosts',
  text: `SELECT ${HOST_COLUMNS}, ${PLACE} FROM "Host" h
    WHERE h."organizationId" = $1 AND h."status" = 'agreed' AND ${IS_OFFERED}
    ORDER BY lower(h."fullName"), h."id" LIMIT 200`,
};

const ONE = {
  name: 'offered_host',
  text: `SELECT 1 FROM "Host" h
    WHERE h."organizationId" = $1 AND h."id" = $2 AND ($3::timestamptz IS NOT NULL) AND ${IS_OFFERED}`,
};

/** A host as an advisor names them to a student: never whether that student has a place with them. */
export type NamedHost = Pick<
  OfferedHost,
  'id' | 'fullName' | 'jobTitle' | 'employer' | 'topics'
> & {
  left: number;
};

type Row = HostRow & { place: { contactId: Id; keeps: boolean } | null };

/** The hosts offered to the student's cohorts, without those who pause or must not be asked. */
export function offeredHosts(deps: Deps, member: Member): Promise<OfferedHost[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) =>
    (await offeredTo(deps, tx, userId)).filter(
      ({ hindrance }) => hindrance === null || hindrance === 'full',
    ),
  );
}

/**
 * Whom an advisor can name to a student in their care: the hosts offered to that student who have a
 * place left.
 *
 * @throws ApiError `not_found` for a student who is not in the member's care
 */
export function namedHosts(
  deps: Deps,
  member: Member,
  { studentId }: { studentId: Id },
): Promise<NamedHost[]> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await requireInCare(tx, member, 'nudge.write', { studentId, now: deps.now() });
    return (await offeredTo(deps, tx, studentId))
      .filter(({ hindrance }) => hindrance === null)
      .map(({ id, fullName, jobTitle, employer, topics, left }) => {
        return { id, fullName, jobTitle, employer, topics, left };
      });
  });
}

async function offeredTo(deps: Deps, tx: TenantTx, studentId: Id): Promise<OfferedHost[]> {
  const time = await hostTime(deps, tx);
  const { rows } = await tx.query<Row & Record<string, unknown>>(LIST, [
    tx.organizationId,
    time.termFrom,
    time.keptFrom,
    studentId,
    time.today,
  ]);
  return rows.map((row) => forStudent(row, hindranceOfRow(row, time)));
}

const forStudent = (row: Row, hindrance: HostHindrance | null): OfferedHost => ({
  hindrance,
  id: row.id,
  fullName: row.fullName,
  jobTitle: row.jobTitle,
  employer: row.employerName,
  topics: row.topics,
  formats: row.formats,
  languages: row.languages,
  words: row.words,
  capacity: row.capacity,
  left: placesLeft(row),
  contactId: row.place?.contactId ?? null,
  keepsPlace: row.place?.keeps ?? false,
});

export async function isOfferedTo(
  tx: TenantTx,
  hostId: Id,
  studentId: Id,
  { now, today }: HostTime,
): Promise<boolean> {
  const { rowCount } = await tx.query(ONE, [tx.organizationId, hostId, now, studentId, today]);
  return rowCount === 1;
}
