import { can } from '@acquaint/core/access/can';
import { attentionFacts } from '@acquaint/db/queries/attention-facts';
import { studentsInCareSql } from '@acquaint/db/queries/in-care';
import { countOf } from '../care/count-of.ts';
import type { HandOverHook } from '../care/hand-over-hook.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { attentionMoments } from '@acquaint/core/attention/moments';
import { dateIn } from '@acquaint/core/rules/moments';
import { schoolDaySql } from '@acquaint/db/queries/school-day';

const MOVE = {
  name: 'hand_over_flags',
  text: `UPDATE "AttentionState" SET "claimedBy" = $3, "version" = "version" + 1,
      "claimedAt" = CASE WHEN $3::uuid IS NULL THEN NULL ELSE $4::timestamptz END,
      "updatedAt" = $4
    WHERE "organizationId" = $1 AND "claimedBy" = $2 AND "resolvedAt" IS NULL`,
};

/**
 * What somebody has in hand is in the hands of whoever gets the caseload; nobody has it where they
 * may not settle it, such as instructors.
 */
export const flagsHandOver: HandOverHook = {
  what: 'flags',
  count: async (tx, { fromId, at }) => {
    // A claim stays behind when its reason went away by itself: only what is open counts.
    const known = await loadSchool(tx);
    const scope = { staffId: fromId, cohortId: null, day: dateIn(at, known.school.timeZone) };
    const facts = await attentionFacts(tx, scope, attentionMoments(known, at));
    return facts.filter(({ claimedBy }) => claimedBy === fromId).length;
  },
  move: async (tx, { fromId, toId, toRole, at }) => {
    const holder = can(toRole, 'attention.settle') ? toId : null;
    await tx.query(MOVE, [tx.organizationId, fromId, holder, at]);
  },
};

const SNOOZED = {
  name: 'hand_over_snoozed',
  text: `SELECT count(*)::int AS "count" FROM "AttentionState" a
    WHERE a."organizationId" = $1 AND a."resolvedAt" IS NULL
      AND a."snoozedUntil" > $3::timestamptz
      AND a."studentId" IN (${studentsInCareSql({
        staff: '$2::uuid',
        organization: '$1',
        day: schoolDaySql('$1', '$3'),
      })})`,
};

/** What was put off comes back, on its day, to whoever cares for the student then. */
export const snoozedHandOver: HandOverHook = {
  what: 'snoozed',
  count: (tx, { fromId, at }) => countOf(tx, SNOOZED, [fromId, at]),
  move: () => Promise.resolve(),
};
