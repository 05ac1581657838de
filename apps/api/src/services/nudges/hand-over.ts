import type { HandOverHook } from '../care/hand-over-hooks.ts';

const NUDGES = {
  name: 'hand_over_nudges',
  text: `UPDATE "Nudge" n SET "carerId" = $3
    WHERE n."organizationId" = $1 AND n."carerId" = $2 AND EXISTS (SELECT FROM "NudgeRecipient" t
      WHERE t."organizationId" = $1 AND t."nudgeId" = n."id" AND t."status" = 'waiting')`,
};
const RULES = {
  name: 'hand_over_nudge_rules',
  text: `UPDATE "NudgeRule" SET "carerId" = $3, "version" = "version" + 1,
      "endedAt" = CASE WHEN NOT EXISTS (SELECT FROM "Membership" m WHERE m."organizationId" = $1
        AND m."userId" = $3 AND m."role" = 'advisor') THEN $4::timestamptz END
    WHERE "organizationId" = $1 AND "carerId" = $2 AND "endedAt" IS NULL`,
};

/**
 * Nudges that wait and rules go along with a caseload: they need the care of whoever has it now. Who
 * may not nudge, such as an instructor, gets no rule: it ends.
 */
export const nudgesHandOver: HandOverHook = {
  what: 'nudges',
  move: async (tx, { fromId, toId, at }) => {
    const values = [tx.organizationId, fromId, toId];
    const nudges = await tx.query(NUDGES, values);
    const rules = await tx.query(RULES, [...values, at]);
    return (nudges.rowCount ?? 0) + (rules.rowCount ?? 0);
  },
};
