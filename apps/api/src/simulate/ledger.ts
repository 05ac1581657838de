import { inTenant } from '@acquaint/db/tenant';
import type { Instant } from '@acquaint/core/workflow/records';
import type { Enrolled, Installation } from './installation.ts';
import type { Delivered } from './post-office.ts';

/** One mail that went out: to whom, and why. */
export interface Sent {
  at: Instant;
  audience: 'contact' | 'supervisor' | 'member';
  to: string;
  kind: string;
  interviewId: string | null;
  /** Rules behind it: those of the reminders it carries, or G9 for what a student sent. */
  why: string[];
  messageId: string;
  sendKey: string;
  personId: string;
  /** The clock of whoever gets it. */
  zone: string | null;
  codes: string[];
}

export interface Reminded {
  at: Instant;
  kind: string;
  ruleId: string;
  channel: string;
  status: string;
  outcome: string | null;
  interviewId: string;
  occurrence: string;
  recipientId: string;
  dueAt: Instant;
}

export interface Ledger {
  sent: Sent[];
  reminders: Reminded[];
  delivered: Delivered[];
  /** Clicks of students by which a message went to somebody outside. */
  clicks: { messageId: string; by: string }[];
  meetings: { interviewId: string; status: string; start: Instant; sequence: number; id: string }[];
  students: { userId: string; name: string; zone: string; email: string }[];
  unsent: { sendKey: string; status: string; lastError: string | null }[];
}

const SENT = `SELECT o."sentAt" AS "at", o."audience",
    CASE WHEN o."audience" = 'member' THEN p."timeZone" ELSE c."data"->>'timeZone' END AS "zone", o."recipient"->>'address' AS "to", o."kind",
    o."interviewId", o."messageId", o."sendKey", o."personId",
    coalesce((SELECT array_agg(i->>'code') FROM jsonb_array_elements(o."payload"->'items') i), '{}') AS "codes"
  FROM "OutboxMessage" o
  LEFT JOIN "StudentProfile" p ON p."organizationId" = $1 AND p."studentId" = o."personId"
  LEFT JOIN "Interview" i ON i."organizationId" = $1 AND i."id" = o."interviewId"
  LEFT JOIN "Contact" c ON c."organizationId" = $1 AND c."id" = i."contactId"
  WHERE o."organizationId" = $1 AND o."status" = 'sent' ORDER BY o."sentAt", o."id"`;

const REMINDERS = `SELECT coalesce("settledAt", "fireAt") AS "at", "kind", "ruleId", "channel", "status",
    "outcome", "subjectId" AS "interviewId", "occurrence", "recipientId", "dueAt"
  FROM "PlannedReminder" WHERE "organizationId" = $1 ORDER BY 1, "id"`;

const CLICKS = `SELECT "data"->'message'->>'id' AS "messageId", "actor"->>'kind' AS "by"
  FROM "InterviewEvent" WHERE "organizationId" = $1 AND "type" = 'messageSent'`;

const MEETINGS = `SELECT "id" AS "interviewId", "state"->'meeting'->>'status' AS "status",
    "state"->'meeting'->>'start' AS "start", ("state"->'meeting'->>'sequence')::int AS "sequence",
    "state"->'meeting'->>'id' AS "id"
  FROM "Interview" WHERE "organizationId" = $1 AND "state"->'meeting' <> 'null'`;

const UNSENT = `SELECT "sendKey", "status", "lastError" FROM "OutboxMessage"
  WHERE "organizationId" = $1 AND "status" <> 'sent'`;

/** What the term left behind, from the database and from the mail server. */
export async function readLedger(place: Installation, delivered: Delivered[]): Promise<Ledger> {
  const { deps, organizationId } = place;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const rows = async <Row>(text: string): Promise<Row[]> => {
      const answer = await tx.query<Row & Record<string, unknown>>(text, [organizationId]);
      return answer.rows;
    };
    const reminders = await rows<Reminded>(REMINDERS);
    const rules = new Map(reminders.map(({ kind, ruleId }) => [`reminder.${kind}`, ruleId]));
    const sent = await rows<Omit<Sent, 'why'>>(SENT);
    return {
      sent: sent.map((one) => ({ ...one, why: whyOf(one, rules) })),
      reminders,
      delivered,
      clicks: await rows(CLICKS),
      meetings: await rows(MEETINGS),
      unsent: await rows(UNSENT),
      students: place.students.map(student),
    };
  });
}

function whyOf({ audience, codes }: Omit<Sent, 'why'>, rules: Map<string, string>): string[] {
  if (audience !== 'member') return ['G9'];
  return [...new Set(codes.map((code) => rules.get(code) ?? code))];
}

const student = ({ member, name, email, place }: Enrolled) => ({
  userId: member.userId,
  name,
  email,
  zone: place.zone,
});
