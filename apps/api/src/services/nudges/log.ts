import type { NudgeExclusion } from '@acquaint/core/nudge/assess-nudge';
import { NUDGE_ACTED_DAYS } from '@acquaint/core/nudge/limits';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

/** One nudge in the log, with figures of all whom it was meant for. */
export interface NudgeLine {
  id: Id;
  subject: string;
  senderName: string;
  byRule: boolean;
  reason: NudgeReason | null;
  createdAt: Instant;
  sent: number;
  waiting: number;
  excluded: number;
  cancelled: number;
  /** Of those it went to: the mail came back. */
  bounced: number;
  /** Of those it went to: they did something in their notebook within seven days. */
  acted: number;
}

/** One student of a nudge. */
export interface NudgeOutcome {
  studentId: Id;
  fullName: string;
  status: 'waiting' | 'sent' | 'excluded' | 'cancelled';
  because: NudgeExclusion | null;
  dueAt: Instant;
  settledAt: Instant | null;
  bounced: boolean;
  acted: boolean;
}

export interface NudgePage extends NudgeLine {
  text: string;
  /** Nothing goes out for this school until an owner says go. */
  isSendingPaused: boolean;
  /** Those in the reader's care; the figures count all. */
  recipients: NudgeOutcome[];
}

const mine = (student: string): string =>
  inCareSql({ student, staff: '$2', organization: '$1', day: schoolDaySql('$1', '$3') });

/** A team sees what anybody sent to students whom they share. */
const VISIBLE = `(n."carerId" = $2 OR n."senderId" = $2 OR EXISTS (SELECT FROM "NudgeRecipient" v
  WHERE v."organizationId" = $1 AND v."nudgeId" = n."id" AND ${mine('v."studentId"')}))`;

const BOUNCED = `EXISTS (SELECT FROM "OutboxMessage" b WHERE b."organizationId" = $1
  AND b."sendKey" = 'nudge:' || t."nudgeId" || ':' || t."studentId" AND b."status" = 'bounced')`;

const ACTED = `(t."status" = 'sent' AND EXISTS (SELECT FROM "Interview" i
  JOIN "InterviewEvent" e ON e."organizationId" = $1 AND e."interviewId" = i."id"
  WHERE i."organizationId" = $1 AND i."studentId" = t."studentId" AND i."updatedAt" > t."settledAt"
    AND e."at" > t."settledAt" AND e."at" <= t."settledAt" + interval '${NUDGE_ACTED_DAYS} days'
    AND e."actor"->>'kind' = 'student'))`;

const count = (status: string): string =>
  `count(*) FILTER (WHERE t."status" = '${status}')::int AS "${status}"`;

const LINE = `SELECT n."id", n."subject", n."text", u."name" AS "senderName",
    n."ruleId" IS NOT NULL AS "byRule", n."reason", n."createdAt", c.*
  FROM "Nudge" n JOIN "User" u ON u."id" = n."senderId"
  CROSS JOIN LATERAL (SELECT ${count('sent')}, ${count('waiting')}, ${count('excluded')},
      ${count('cancelled')}, count(*) FILTER (WHERE t."status" = 'sent' AND ${BOUNCED})::int AS "bounced",
      count(*) FILTER (WHERE ${ACTED})::int AS "acted"
    FROM "NudgeRecipient" t WHERE t."organizationId" = $1 AND t."nudgeId" = n."id") c
  WHERE n."organizationId" = $1 AND ${VISIBLE}`;

// Plan: newest first by Nudge_organizationId_createdAt_idx; for each its recipients by key, and for
// those it went to their interviews that changed since.
const LIST = {
  name: 'list_nudges',
  text: `${LINE} AND ($4::timestamptz IS NULL OR (n."createdAt", n."id") < ($4::timestamptz, $5::uuid))
    ORDER BY n."createdAt" DESC, n."id" DESC LIMIT $6`,
};
const ONE = { name: 'get_nudge', text: `${LINE} AND n."id" = $4` };
const PAUSED = {
  name: 'is_sending_paused',
  text: `SELECT "sendingPausedAt" IS NOT NULL AS "isPaused" FROM "Organization" WHERE "id" = $1`,
};
const RECIPIENTS = {
  name: 'nudge_outcomes',
  text: `SELECT t."studentId", e."fullName", t."status", t."because", t."dueAt", t."settledAt",
      (t."status" = 'sent' AND ${BOUNCED}) AS "bounced", ${ACTED} AS "acted"
    FROM "NudgeRecipient" t
    JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = t."studentId"
    WHERE t."organizationId" = $1 AND t."nudgeId" = $4 AND ${mine('t."studentId"')}
    ORDER BY e."nameFolded", t."studentId"`,
};
const IS_VISIBLE = {
  name: 'nudge_is_visible',
  text: `SELECT FROM "Nudge" n WHERE n."organizationId" = $1 AND n."id" = $4 AND ${VISIBLE}`,
};

const PAGE = 30;

export interface NudgePlace {
  createdAt: Instant;
  id: Id;
}

type Row = NudgeLine & { text: string } & Record<string, unknown>;

const toLine = ({ text: _text, ...line }: Row): NudgeLine => line;

/** What was sent to students whom the reader cares for, by anybody, newest first. */
export function listNudges(
  deps: Deps,
  member: Member,
  { before }: { before: NudgePlace | null },
): Promise<{ rows: NudgeLine[]; next: NudgePlace | null }> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const place = [before?.createdAt ?? null, before?.id ?? null, PAGE + 1];
    const values = [organizationId, userId, deps.now(), ...place];
    const { rows } = await tx.query<Row>(LIST, values);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const hasMore = rows.length > PAGE && last !== undefined;
    return {
      rows: page.map(toLine),
      next: hasMore ? { createdAt: last.createdAt, id: last.id } : null,
    };
  });
}

/** One nudge with what became of it for each student in the reader's care. @throws `not_found` */
export function getNudge(deps: Deps, member: Member, { id }: { id: Id }): Promise<NudgePage> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const values = [organizationId, userId, deps.now(), id];
    const [nudge] = (await tx.query<Row>(ONE, values)).rows;
    if (nudge === undefined) throw new ApiError('not_found');
    const { rows } = await tx.query<NudgeOutcome & Record<string, unknown>>(RECIPIENTS, values);
    const paused = await tx.query<{ isPaused: boolean }>(PAUSED, [organizationId]);
    const isSendingPaused = paused.rows[0]?.isPaused === true;
    return { ...nudge, isSendingPaused, recipients: rows };
  });
}

export async function isVisible(tx: TenantTx, userId: Id, id: Id, now: Instant): Promise<boolean> {
  const values = [tx.organizationId, userId, now, id];
  return (await tx.query(IS_VISIBLE, values)).rowCount === 1;
}
