import { countOf } from '../care/count-of.ts';
import type { HandOverHook } from '../care/hand-over-hook.ts';

const WAITING = `n."organizationId" = $1 AND n."carerId" = $2 AND EXISTS (
  SELECT FROM "NudgeRecipient" t WHERE t."organizationId" = $1 AND t."nudgeId" = n."id"
    AND t."status" = 'waiting')`;
const RUNNING = `"organizationId" = $1 AND "carerId" = $2 AND "endedAt" IS NULL`;

const NUDGES_WAITING = {
  name: 'hand_over_nudges_waiting',
  text: `SELECT count(*)::int AS "count" FROM "Nudge" n WHERE ${WAITING}`,
};
const NUDGES = {
  name: 'hand_over_nudges',
  text: `UPDATE "Nudge" n SET "carerId" = $3 WHERE ${WAITING}`,
};
const RULES_RUNNING = {
  name: 'hand_over_rules_running',
  text: `SELECT count(*)::int AS "count" FROM "NudgeRule" WHERE ${RUNNING}`,
};
const RULES = {
  name: 'hand_over_nudge_rules',
  text: `UPDATE "NudgeRule" SET "carerId" = $3, "version" = "version" + 1,
      "endedAt" = CASE WHEN NOT EXISTS (SELECT FROM "Membership" m WHERE m."organizationId" = $1
        AND m."userId" = $3 AND m."role" = 'advisor') THEN $4::timestamptz END
    WHERE ${RUNNING}`,
};

/** Nudges that wait go along with a caseload: they need the care of whoever has it now. */
export const nudgesHandOver: HandOverHook = {
  what: 'nudges',
  count: (tx, { fromId }) => countOf(tx, NUDGES_WAITING, [fromId]),
  move: async (tx, { fromId, toId }) => {
    await tx.query(NUDGES, [tx.organizationId, fromId, toId]);
  },
};

/** So do rules. Who may not nudge, such as an instructor, gets no rule: it ends. */
export const nudgeRulesHandOver: HandOverHook = {
  what: 'nudgeRules',
  count: (tx, { fromId }) => countOf(tx, RULES_RUNNING, [fromId]),
  move: async (tx, { fromId, toId, at }) => {
    await tx.query(RULES, [tx.organizationId, fromId, toId, at]);
  },
};
