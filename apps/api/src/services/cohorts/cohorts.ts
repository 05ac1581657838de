import { reachOf } from '@acquaint/core/access/table';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { carryDaysToMembers, syncCohortMembers } from './sync-members.ts';

export const COHORT_KINDS = ['term', 'course', 'programme', 'hand_picked'] as const;
export type CohortKind = (typeof COHORT_KINDS)[number];

export interface CohortFields {
  name: string;
  kind: CohortKind;
  /** What the roster calls it; its students come in by themselves. */
  rosterValue: string | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  showContactNames: boolean;
  reviewFirst: number;
}

export interface CohortSummary extends CohortFields {
  id: Id;
  version: number;
  members: number;
  archived: boolean;
  /** Whether whoever asks cares for it. */
  inCare: boolean;
}

const SUMMARY = `SELECT c."id", c."version", c."name", c."kind", c."rosterValue",
      c."startsOn"::text AS "startsOn", c."endsOn"::text AS "endsOn", c."showContactNames",
      c."reviewFirst", c."archivedAt" IS NOT NULL AS "archived",
      (SELECT count(*)::int FROM "CohortMember" m WHERE m."organizationId" = $1
        AND m."cohortId" = c."id" AND ${memberOnSql('m', schoolDaySql('$1', '$2'))}) AS "members",
      EXISTS (SELECT FROM "CareAssignment" a WHERE a."organizationId" = $1
        AND a."cohortId" = c."id" AND a."staffId" = $3 AND a."endedAt" IS NULL) AS "inCare"
    FROM "Cohort" c WHERE c."organizationId" = $1`;
const PLACE = (c: string) => `${c}."archivedAt" IS NOT NULL, ${c}."name", ${c}."id"`;
const LIST = {
  name: 'list_cohorts',
  text: `${SUMMARY} ORDER BY ${PLACE('c')} LIMIT 500`,
};
const ONE = { name: 'one_cohort', text: `${SUMMARY} AND c."id" = $4` };
const PAGE = 50;
const FIND = {
  name: 'find_cohorts',
  text: `${SUMMARY}
    AND ($4 = '' OR strpos(lower(c."name"), lower($4)) > 0
      OR strpos(lower(coalesce(c."rosterValue", '')), lower($4)) > 0)
    AND ($5::uuid IS NULL OR (${PLACE('c')}) > (SELECT ${PLACE('p')} FROM "Cohort" p
      WHERE p."organizationId" = $1 AND p."id" = $5::uuid))
    AND ($6 OR EXISTS (SELECT FROM "CareAssignment" a WHERE a."organizationId" = $1
      AND a."cohortId" = c."id" AND a."staffId" = $3 AND a."endedAt" IS NULL))
    ORDER BY ${PLACE('c')} LIMIT ${PAGE + 1}`,
};

type Row = CohortSummary & Record<string, unknown>;

/** The cohorts to choose from. */
export function listCohorts(deps: Deps, member: Member): Promise<CohortSummary[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    return (await tx.query<Row>(LIST, [tx.organizationId, deps.now(), member.userId])).rows;
  });
}

export interface CohortPage {
  cohorts: CohortSummary[];
  /** The last of this page, after which the next begins; null after the last of all. */
  next: Id | null;
}

/** The cohorts that a member may change, by a part of their name, page by page. */
export function findCohorts(
  deps: Deps,
  member: Member,
  { search, after }: { search: string; after: Id | null },
): Promise<CohortPage> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<Row>(FIND, [
      tx.organizationId,
      deps.now(),
      member.userId,
      search.trim(),
      after,
      reachOf(member.role, 'cohort.write') === 'organization',
    ]);
    const cohorts = rows.slice(0, PAGE);
    return { cohorts, next: rows.length > PAGE ? (cohorts.at(-1)?.id ?? null) : null };
  });
}

/**
 * The cohort, where the member may change it: owners all, others those in their care.
 * @throws ApiError `not_found`
 */
export async function requireCohortToChange(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<CohortSummary> {
  const { rows } = await tx.query<Row>(ONE, [tx.organizationId, deps.now(), member.userId, id]);
  const [found] = rows;
  const isAnywhere = reachOf(member.role, 'cohort.write') === 'organization';
  if (found === undefined || !(isAnywhere || found.inCare)) throw new ApiError('not_found');
  return found;
}

const INSERT = {
  name: 'insert_cohort',
  text: `INSERT INTO "Cohort" ("organizationId", "id", "name", "kind", "rosterValue", "startsOn",
      "endsOn", "showContactNames", "reviewFirst", "createdBy", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'update_cohort',
  text: `UPDATE "Cohort" SET "version" = "version" + 1, "name" = $3, "kind" = $4,
      "rosterValue" = $5, "startsOn" = $6, "endsOn" = $7, "showContactNames" = $8,
      "reviewFirst" = $9,
      "archivedAt" = CASE WHEN $10 THEN coalesce("archivedAt", $11::timestamptz) END
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $12`,
};
const CARE = {
  name: 'care_for_new_cohort',
  text: `INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "createdBy",
      "createdAt") VALUES ($1, $2, $3, $4, $3, $5)`,
};

interface SaveInput {
  id: Id;
  /** Null for a new one. */
  version: number | null;
  fields: CohortFields;
  archived: boolean;
  idempotencyKey: string;
}

/**
 * Makes or changes a cohort and brings in the students whom the roster puts there. Whoever makes one
 * and is no owner cares for it.
 *
 * @throws ApiError `conflict`, `not_found`; `bad_input` for dates in the wrong order
 */
export function saveCohort(deps: Deps, member: Member, input: SaveInput): Promise<CohortSummary> {
  const { id, version, fields, archived, idempotencyKey: key } = input;
  const { startsOn, endsOn } = fields;
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn) {
    throw badInput('fields.endsOn', 'Please choose an end after the start.');
  }
  const request = { member, key, procedure: 'cohorts.save', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const isAnywhere = reachOf(member.role, 'cohort.write') === 'organization';
      const present = version === null ? null : await requireCohortToChange(deps, tx, member, id);
      // Whose notebooks come in by the roster, and whether contacts' names show, an owner decides.
      const isWider =
        fields.rosterValue !== (present?.rosterValue ?? null) ||
        (fields.showContactNames && present?.showContactNames !== true);
      if (isWider && !isAnywhere) throw new ApiError('not_allowed');
      const values = [
        tx.organizationId,
        id,
        fields.name,
        fields.kind,
        fields.kind === 'hand_picked' ? null : fields.rosterValue,
        startsOn,
        endsOn,
        fields.showContactNames,
        fields.reviewFirst,
      ];
      if (version === null) {
        const made = await tx.query(INSERT, [...values, member.userId, deps.now()]);
        if (made.rowCount !== 1) throw new ApiError('conflict');
        if (!isAnywhere) {
          await tx.query(CARE, [tx.organizationId, deps.newId(), member.userId, id, deps.now()]);
        }
      } else {
        const { rowCount } = await tx.query(UPDATE, [...values, archived, deps.now(), version]);
        if (rowCount !== 1) throw new ApiError('conflict', { present });
        if (present !== null) {
          await carryDaysToMembers(tx, id, { before: present, now: { startsOn, endsOn } });
        }
      }
      await syncCohortMembers(tx, { cohort: id }, deps.now());
      const subject = { subjectKind: 'cohort', subjectId: id };
      await audit(deps, tx, member, { action: 'cohort.save', ...subject });
      return requireCohortToChange(deps, tx, member, id);
    }),
  );
}
