import type { Params } from '@acquaint/core/rules/rule';
import type { Instant } from '@acquaint/core/workflow/records';

import type { TenantTx } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** One reminder on one channel, as the state asks for it now. */
export type AskedReminder = {
  id: string;
  subjectId: string;
  recipientId: string;
  kind: string;
  occurrence: string;
  channel: string;
  ruleId: string;
  params: Params;
  dueAt: Instant;
  fireAt: Instant;
  expiresAt: Instant | null;
  /** plan: write it; keep: leave a row that is there; off: the person does not want it */
  mode: 'plan' | 'keep' | 'off';
};

const key = ['subjectId', 'recipientId', 'kind', 'occurrence', 'channel'];
const sameKey = key.map((name) => `a."${name}" = p."${name}"`).join(' AND ');
const again = `p."status" IN ('dropped', 'skipped') AND p."outcome" IN ('not_asked', 'switched_off')`;
const stays = `p."status" = 'planned' AND p."chosenAt" IS NOT NULL AND p."dueAt" = EXCLUDED."dueAt"`;

// Plan: each asked row meets its unique index; then an Update through the same index by subject. The
// second part reads the snapshot before the first, so a new row is never dropped. Rows are written in
// the order of their key, so that two of these never wait for each other.
const statement: Statement = {
  name: 'plan_reminders',
  text: `
WITH asked AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS a("id" uuid, "subjectId" uuid, "recipientId" uuid,
    "kind" text, "occurrence" text, "channel" text, "ruleId" text, "params" jsonb,
    "dueAt" timestamptz, "fireAt" timestamptz, "expiresAt" timestamptz, "mode" text)
), written AS (
  INSERT INTO "PlannedReminder" AS p ("organizationId", "id", "subjectKind", "subjectId",
    "recipientId", "kind", "occurrence", "channel", "ruleId", "params", "dueAt", "fireAt",
    "expiresAt", "createdAt")
  SELECT $1, a."id", 'interview', a."subjectId", a."recipientId", a."kind", a."occurrence",
    a."channel", a."ruleId", a."params", a."dueAt", a."fireAt", a."expiresAt", $3::timestamptz
  FROM asked a WHERE a."mode" = 'plan' ORDER BY ${key.map((name) => `a."${name}"`).join(', ')}
  ON CONFLICT ("organizationId", ${key.map((name) => `"${name}"`).join(', ')}) DO UPDATE SET
    "fireAt" = CASE WHEN ${stays} THEN p."fireAt" ELSE EXCLUDED."fireAt" END,
    "chosenAt" = CASE WHEN ${stays} THEN p."chosenAt" END,
    "dueAt" = EXCLUDED."dueAt", "expiresAt" = EXCLUDED."expiresAt", "params" = EXCLUDED."params",
    "ruleId" = EXCLUDED."ruleId", "status" = 'planned', "outcome" = NULL, "settledAt" = NULL
  WHERE ${again} OR (
    p."status" = 'planned' AND (p."dueAt" <> EXCLUDED."dueAt" OR EXCLUDED."dueAt" > $3::timestamptz)
    AND (p."dueAt", p."fireAt", p."expiresAt", p."params")
      IS DISTINCT FROM (EXCLUDED."dueAt", EXCLUDED."fireAt", EXCLUDED."expiresAt", EXCLUDED."params")
  )
)
UPDATE "PlannedReminder" p SET "status" = 'dropped', "settledAt" = $3::timestamptz, "outcome" =
  CASE WHEN EXISTS (SELECT FROM asked a WHERE ${sameKey}) THEN 'switched_off' ELSE 'not_asked' END
WHERE p."organizationId" = $1 AND p."subjectId" = ANY($4::uuid[]) AND p."status" = 'planned'
  AND NOT EXISTS (SELECT FROM asked a WHERE ${sameKey} AND a."mode" <> 'off')`,
};

/**
 * Brings the rows of these subjects in line with what their state asks for: new ones are planned,
 * moved ones move, the others are dropped. What was sent stays as it is, and is never sent again.
 */
export async function planReminders(
  tx: TenantTx,
  subjectIds: readonly string[],
  asked: readonly AskedReminder[],
  now: Instant,
): Promise<void> {
  await tx.query(statement, [tx.organizationId, JSON.stringify(asked), now, [...subjectIds]]);
}
