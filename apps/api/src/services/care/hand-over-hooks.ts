import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { nudgesHandOver } from '../nudges/hand-over.ts';

export interface HandOver {
  fromId: Id;
  toId: Id;
  at: Instant;
}

/** Moves what is open with one member of staff to another, and says how much that was. */
export interface HandOverHook {
  /** In the answer and in the audit log, such as `reviews`. */
  what: string;
  move: (tx: TenantTx, handOver: HandOver) => Promise<number>;
}

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

const care: HandOverHook = {
  what: 'care',
  move: async (tx, { fromId, toId, at }) => {
    const values = [tx.organizationId, fromId, toId, at];
    const doubled = await tx.query(CARE_DOUBLED, values);
    const moved = await tx.query(CARE_MOVED, values);
    return (doubled.rowCount ?? 0) + (moved.rowCount ?? 0);
  },
};

/** Everything that goes along with a caseload: open reviews, flags and nudges join here. */
export const handOverHooks: readonly HandOverHook[] = [care, nudgesHandOver];
