import type { NoticeChannel } from '@acquaint/core/notify/preferences';
import type { Params } from '@acquaint/core/rules/rule';
import type { Id, Instant, Zone } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

/** One reminder on one of its ways. */
export interface ReminderWay {
  channel: NoticeChannel;
  fireAt: Instant;
  status: 'planned' | 'sent' | 'skipped' | 'dropped';
  /** Why it did not go out. */
  outcome: string | null;
  late: boolean;
}

/** A reminder with everything that says what it is, why, when and how. */
export interface ReminderLine {
  /** One of its rows; names the reminder in what is done about it. */
  id: Id;
  interviewId: Id;
  contactName: string;
  kind: string;
  ruleId: string;
  params: Params;
  dueAt: Instant;
  /** When it goes out first, or went. */
  fireAt: Instant;
  expiresAt: Instant | null;
  /** The student moved it. */
  isMoved: boolean;
  ways: ReminderWay[];
}

export interface Reminders {
  zone: Zone;
  planned: ReminderLine[];
  settled: ReminderLine[];
}

interface Row {
  id: Id;
  interviewId: Id;
  contactName: string;
  kind: string;
  occurrence: string;
  ruleId: string;
  params: Params;
  dueAt: Instant;
  expiresAt: Instant | null;
  chosenAt: Instant | null;
  channel: NoticeChannel;
  fireAt: Instant;
  status: ReminderWay['status'];
  outcome: string | null;
  late: boolean;
  [column: string]: unknown;
}

const columns = `p."id", p."subjectId" AS "interviewId", c."fullName" AS "contactName", p."kind",
  p."occurrence", p."ruleId", p."params", p."dueAt", p."expiresAt", p."chosenAt", p."channel",
  p."fireAt", p."status", p."outcome", p."late"`;

const from = `FROM "PlannedReminder" p
  JOIN "Interview" i ON i."organizationId" = p."organizationId" AND i."id" = p."subjectId"
  JOIN "Contact" c ON c."organizationId" = p."organizationId" AND c."id" = i."contactId"
  WHERE p."organizationId" = $1 AND p."recipientId" = $2 AND i."studentId" = $2`;

const PLANNED = {
  name: 'list_planned_reminders',
  text: `SELECT ${columns} ${from} AND p."status" = 'planned' ORDER BY p."fireAt", p."id" LIMIT 600`,
};

// What nobody asked for any more says nothing to the student, unless they switched it off.
const SETTLED = {
  name: 'list_settled_reminders',
  text: `SELECT ${columns} ${from} AND p."status" <> 'planned'
      AND p."outcome" IS DISTINCT FROM 'switched_off'
    ORDER BY p."settledAt" DESC, p."id" LIMIT 300`,
};

const ONE = {
  name: 'get_reminder',
  text: `SELECT ${columns} ${from} AND (p."subjectId", p."kind", p."occurrence") = (
      SELECT "subjectId", "kind", "occurrence" FROM "PlannedReminder"
      WHERE "organizationId" = $1 AND "recipientId" = $2 AND "id" = $3
    ) ORDER BY p."fireAt", p."id"`,
};

const ZONE = {
  name: 'zone_of_student',
  text: `SELECT "timeZone" FROM "StudentProfile" WHERE "organizationId" = $1 AND "studentId" = $2`,
};

/** What is planned for the student, and what became of what was. */
export function listReminders(deps: Deps, member: Member): Promise<Reminders> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const place = [tx.organizationId, member.userId];
    const [planned, settled, zone] = await Promise.all([
      tx.query<Row>(PLANNED, place),
      tx.query<Row>(SETTLED, place),
      zoneOf(tx, member.userId),
    ]);
    return {
      zone,
      planned: grouped(planned.rows),
      settled: grouped(settled.rows).slice(0, 60),
    };
  });
}

/** The reminder that one of its rows names, or null when it is not the student's. */
export async function getReminder(
  tx: TenantTx,
  studentId: Id,
  id: Id,
): Promise<ReminderLine | null> {
  const { rows } = await tx.query<Row>(ONE, [tx.organizationId, studentId, id]);
  return grouped(rows)[0] ?? null;
}

export async function zoneOf(tx: TenantTx, studentId: Id): Promise<Zone> {
  const { rows } = await tx.query<{ timeZone: Zone }>(ZONE, [tx.organizationId, studentId]);
  return rows[0]?.timeZone ?? 'UTC';
}

/** Rows of one reminder come together; its first way says when it goes. */
function grouped(rows: readonly Row[]): ReminderLine[] {
  const lines = new Map<string, ReminderLine>();
  for (const row of rows) {
    const key = `${row.interviewId} ${row.kind} ${row.occurrence}`;
    const { channel, fireAt, status, outcome, late } = row;
    const way = { channel, fireAt, status, outcome, late };
    const known = lines.get(key);
    if (known !== undefined) {
      known.ways.push(way);
      if (fireAt < known.fireAt) known.fireAt = fireAt;
      continue;
    }
    const { id, interviewId, contactName, kind, ruleId, params, dueAt, expiresAt } = row;
    const isMoved = row.chosenAt !== null;
    const line = { id, interviewId, contactName, kind, ruleId, params, dueAt, fireAt, expiresAt };
    lines.set(key, { ...line, isMoved, ways: [way] });
  }
  return [...lines.values()];
}
