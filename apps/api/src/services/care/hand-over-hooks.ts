import { flagsHandOver, snoozedHandOver } from '../attention/hand-over.ts';
import { countOf } from './count-of.ts';
import { nudgeRulesHandOver, nudgesHandOver } from '../nudges/hand-over.ts';
import { reviewLinksHandOver, reviewsHandOver } from '../reviews/hand-over.ts';
import type { HandOverHook } from './hand-over-hook.ts';

const CARE_OPEN = {
  name: 'hand_over_open',
  text: `SELECT count(*)::int AS "count" FROM "CareAssignment"
    WHERE "organizationId" = $1 AND "staffId" = $2 AND "endedAt" IS NULL`,
};
const CARE_DOUBLED = {
  name: 'hand_over_doubled',
  text: `UPDATE "CareAssignment" a SET "endedAt" = $4
    WHERE a."organizationId" = $1 AND a."staffId" = $2 AND a."endedAt" IS NULL AND EXISTS (
      SELECT FROM "CareAssignment" b WHERE b."organizationId" = $1 AND b."staffId" = $3
        AND b."endedAt" IS NULL AND b."cohortId" IS NOT DISTINCT FROM a."cohortId"
        AND b."studentId" IS NOT DISTINCT FROM a."studentId")`,
};
const CARE_MOVED = {
  name: 'hand_over_care',
  text: `WITH ended AS (UPDATE "CareAssignment" SET "endedAt" = $4
      WHERE "organizationId" = $1 AND "staffId" = $2 AND "endedAt" IS NULL
      RETURNING "cohortId", "studentId")
    INSERT INTO "CareAssignment" ("organizationId", "id", "staffId", "cohortId", "studentId",
      "createdBy", "createdAt")
    SELECT $1, gen_random_uuid(), $3, "cohortId", "studentId", $2, $4 FROM ended`,
};

// What did not keep a student in the care of the one does not bring them into that of the other.
const PICKS_MOVED = {
  name: 'hand_over_picks',
  text: `UPDATE "CohortMember" m SET "addedBy" = $3
    WHERE m."organizationId" = $1 AND m."addedBy" = $2 AND m."cohortId" IN (
      SELECT a."cohortId" FROM "CareAssignment" a WHERE a."organizationId" = $1
        AND a."staffId" = $2 AND a."endedAt" IS NULL AND a."cohortId" IS NOT NULL)`,
};

const care: HandOverHook = {
  what: 'care',
  count: (tx, { fromId }) => countOf(tx, CARE_OPEN, [fromId]),
  move: async (tx, { fromId, toId, at }) => {
    const values = [tx.organizationId, fromId, toId, at];
    await tx.query(PICKS_MOVED, [tx.organizationId, fromId, toId]);
    await tx.query(CARE_DOUBLED, values);
    await tx.query(CARE_MOVED, values);
  },
};

/** Everything that goes along with a caseload. All is counted before any of it moves. */
export const handOverHooks: readonly HandOverHook[] = [
  care,
  reviewsHandOver,
  reviewLinksHandOver,
  flagsHandOver,
  snoozedHandOver,
  nudgesHandOver,
  nudgeRulesHandOver,
];
