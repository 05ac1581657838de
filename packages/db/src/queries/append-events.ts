import type { NextAction } from '@acquaint/core/rules/assessment';
import type { Actor, InterviewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Instant } from '@acquaint/core/workflow/records';
import { type Step, STEPS } from '@acquaint/core/workflow/steps';

import type { TenantTx } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** The columns of an interview that its events and the assessment decide. */
export type InterviewColumns = {
  step: Step;
  stepsDone: number;
  nextAction: NextAction | null;
};

export type AuditRow = {
  id: string;
  actor: Actor;
  action: string;
  subjectKind: string;
  subjectId: string;
  data: unknown;
};

export type OutboxRow = {
  id: string;
  /** Unique within the school: a second message with it is refused. */
  sendKey: string;
  kind: string;
  audience: 'contact' | 'supervisor';
  /** The student whose message it is. */
  personId: string;
  recipient: unknown;
  payload: unknown;
  availableAt: Instant;
};

export type Append = {
  /** State after the events; its version is the last event's. */
  state: InterviewState;
  events: readonly InterviewEvent[];
  columns: InterviewColumns;
  audit: readonly AuditRow[];
  outbox: readonly OutboxRow[];
  now: Instant;
};

const details = `
), event AS (
  INSERT INTO "InterviewEvent"
    ("organizationId", "interviewId", "version", "type", "data", "actor", "at")
  SELECT w."organizationId", w."id", e."version", e."type", e."data", e."actor", e."at"
  FROM written w, jsonb_to_recordset($3::jsonb)
    AS e("version" int, "type" text, "data" jsonb, "actor" jsonb, "at" timestamptz)
), audit AS (
  INSERT INTO "AuditEntry"
    ("organizationId", "id", "at", "actor", "action", "subjectKind", "subjectId", "data")
  SELECT w."organizationId", a."id", $6::timestamptz, a."actor", a."action", a."subjectKind",
    a."subjectId", a."data"
  FROM written w, jsonb_to_recordset($4::jsonb)
    AS a("id" uuid, "actor" jsonb, "action" text, "subjectKind" text, "subjectId" uuid, "data" jsonb)
), outbox AS (
  INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience", "personId",
    "interviewId", "recipient", "payload", "availableAt", "createdAt")
  SELECT w."organizationId", o."id", o."sendKey", o."kind", o."audience", o."personId", w."id",
    o."recipient", o."payload", o."availableAt", $6::timestamptz
  FROM written w, jsonb_to_recordset($5::jsonb) AS o("id" uuid, "sendKey" text, "kind" text,
    "audience" text, "personId" uuid, "recipient" jsonb, "payload" jsonb, "availableAt" timestamptz)
  RETURNING "organizationId", "id"
), delivery AS (
  INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind")
  SELECT "organizationId", "id", "id", $6::timestamptz, 'queued' FROM outbox
)
SELECT FROM written`;

const reached = (step: string, done: string): string =>
  `(array_position(ARRAY[${STEPS.map((each) => `'${each}'`).join(', ')}], ${step})
    + (${done} = 8)::int)`;

// An interview of before this was kept knows of its beginning alone: what it has reached by then
// stays unknown, and what it reaches now is noted.
const known = `CASE WHEN cardinality(i."stepReachedAt") > 0 THEN i."stepReachedAt"
  ELSE ARRAY[i."createdAt"]
    || array_fill(NULL::timestamptz, ARRAY[${reached('i."step"', 'i."stepsDone"')} - 1]) END`;

const row = `jsonb_to_record($2::jsonb) AS r("id" uuid, "studentId" uuid, "contactId" uuid,
    "version" int, "status" text, "step" text, "stepsDone" int, "requestStatus" text,
    "nextAction" jsonb, "nextDueAt" timestamptz, "nextWaiting" boolean,
    "meetingStartsAt" timestamptz, "meetingStatus" text, "state" jsonb, "createdAt" timestamptz)`;

// Plan: Update on Interview through Interview_pkey; each insert reads that CTE, so a stale version
// writes nothing at all. One statement, one round trip.
const append: Statement = {
  name: 'append_events',
  text: `WITH written AS (
  UPDATE "Interview" i SET "version" = r."version", "status" = r."status", "step" = r."step",
    "stepsDone" = r."stepsDone", "requestStatus" = r."requestStatus",
    "nextAction" = nullif(r."nextAction", 'null'), "nextDueAt" = r."nextDueAt",
    "nextWaiting" = r."nextWaiting", "stepReachedAt" = ${known} || array_fill($6::timestamptz,
      ARRAY[greatest(0, ${reached('r."step"', 'r."stepsDone"')} - cardinality(${known}))]),
    "meetingStartsAt" = r."meetingStartsAt",
    "meetingStatus" = r."meetingStatus", "state" = r."state", "updatedAt" = $6::timestamptz
  FROM ${row}
  WHERE i."organizationId" = $1 AND i."id" = r."id" AND i."version" = $7
  RETURNING i."organizationId", i."id"${details}`,
};

const create: Statement = {
  name: 'create_interview',
  text: `WITH written AS (
  INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version", "status",
    "step", "stepsDone", "requestStatus", "nextAction", "nextDueAt", "nextWaiting",
    "stepReachedAt", "meetingStartsAt", "meetingStatus", "state", "createdAt", "updatedAt")
  SELECT $1, r."id", r."studentId", r."contactId", r."version", r."status", r."step",
    r."stepsDone", r."requestStatus", nullif(r."nextAction", 'null'), r."nextDueAt",
    r."nextWaiting",
    array_fill(r."createdAt", ARRAY[${reached('r."step"', 'r."stepsDone"')}]), r."meetingStartsAt", r."meetingStatus", r."state", r."createdAt",
    $6::timestamptz
  FROM ${row}
  ON CONFLICT DO NOTHING
  RETURNING "organizationId", "id"${details}`,
};

/**
 * Stores the events of one command with the row they lead to, audit entries and outbox messages.
 *
 * @param expectedVersion the version that the command was decided on
 * @returns false when somebody else was faster: nothing is written (answer `Conflict`)
 */
export async function appendEvents(
  tx: TenantTx,
  expectedVersion: number,
  input: Append,
): Promise<boolean> {
  checkVersions(expectedVersion, input);
  const { rowCount } = await tx.query(append, [...valuesOf(tx, input), expectedVersion]);
  return rowCount === 1;
}

/**
 * Stores a new interview with its first events.
 *
 * @returns false when an interview with this id exists already: nothing is written
 */
export async function createInterview(tx: TenantTx, input: Append): Promise<boolean> {
  checkVersions(0, input);
  const { rowCount } = await tx.query(create, valuesOf(tx, input));
  return rowCount === 1;
}

function valuesOf(tx: TenantTx, input: Append): unknown[] {
  const { state, columns, events, audit, outbox, now } = input;
  const { nextAction } = columns;
  const values = {
    id: state.id,
    studentId: state.studentId,
    contactId: state.contactId,
    version: state.version,
    status: state.status,
    step: columns.step,
    stepsDone: columns.stepsDone,
    requestStatus: state.request.status,
    nextAction,
    nextDueAt: nextAction?.dueAt ?? null,
    nextWaiting: nextAction?.waiting ?? false,
    meetingStartsAt: state.meeting?.start ?? null,
    meetingStatus: state.meeting?.status ?? null,
    state,
    createdAt: state.createdAt,
  };
  const lists = [events, audit, outbox].map((list) => JSON.stringify(list));
  return [tx.organizationId, JSON.stringify(values), ...lists, now];
}

/** A gap or a mixed-up state would make the history unreadable, so it never reaches the database. */
function checkVersions(before: number, { state, events }: Append): void {
  const inOrder = events.every(
    (event, index) => event.version === before + index + 1 && event.interviewId === state.id,
  );
  if (events.length === 0 || !inOrder || state.version !== before + events.length) {
    throw new RangeError(
      `The events of interview ${state.id} must run from version ${before + 1} to its state's version`,
    );
  }
}
