import type { HeldReason } from '@acquaint/core/mail-in/suspicion';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../errors.ts';
import type { Addressee } from './addressee.ts';

export type StoredKind = 'reply' | 'auto_reply' | 'bounce';
export type MailStatus = 'filed' | 'held' | 'discarded';

/** A mail as it is stored, with all of its text. */
export interface MailRow {
  id: Id;
  studentId: Id;
  interviewId: Id;
  outboxId: Id;
  sourceKey: string;
  kind: StoredKind;
  status: MailStatus;
  heldBecause: HeldReason | null;
  fromName: string | null;
  fromAddress: string;
  subject: string | null;
  text: string;
  droppedAttachments: number;
  receivedAt: Instant;
}

const INSERT = {
  name: 'insert_mail',
  text: `INSERT INTO "InboundMail" ("organizationId", "id", "studentId", "interviewId", "outboxId",
      "sourceKey", "kind", "status", "heldBecause", "fromName", "fromAddress", "subject", "text",
      "droppedAttachments", "receivedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT ("organizationId", "outboxId", "sourceKey") DO NOTHING`,
};

/** @returns false when this mail is there already */
export async function insertMail(tx: TenantTx, row: MailRow): Promise<boolean> {
  const { rowCount } = await tx.query(INSERT, [
    tx.organizationId,
    row.id,
    row.studentId,
    row.interviewId,
    row.outboxId,
    row.sourceKey,
    row.kind,
    row.status,
    row.heldBecause,
    row.fromName,
    row.fromAddress,
    row.subject,
    row.text,
    row.droppedAttachments,
    row.receivedAt,
  ]);
  return rowCount === 1;
}

const COUNT = {
  name: 'count_mail',
  text: `SELECT count(*)::int AS "count" FROM "InboundMail"
    WHERE "organizationId" = $1 AND "outboxId" = $2`,
};

export async function countMail(tx: TenantTx, outboxId: Id): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(COUNT, [tx.organizationId, outboxId]);
  return rows[0]?.count ?? 0;
}

const SENDERS = {
  name: 'known_senders',
  text: `SELECT DISTINCT m."fromAddress" FROM "InboundMail" m JOIN "OutboxMessage" o
      ON o."organizationId" = m."organizationId" AND o."id" = m."outboxId"
    WHERE m."organizationId" = $1 AND m."interviewId" = $2 AND o."audience" = $3
      AND m."status" = 'filed' AND m."kind" = 'reply'`,
};

/** Addresses from which this person's answers have come before, or were confirmed. */
export async function knownSenders(
  tx: TenantTx,
  { interviewId, audience }: Addressee,
): Promise<string[]> {
  const { rows } = await tx.query<{ fromAddress: string }>(SENDERS, [
    tx.organizationId,
    interviewId,
    audience,
  ]);
  return rows.map(({ fromAddress }) => fromAddress);
}

const COLUMNS = `"id", "studentId", "interviewId", "outboxId", "sourceKey", "kind", "status",
  "heldBecause", "fromName", "fromAddress", "subject", "text", "droppedAttachments", "receivedAt"`;

const LIST = {
  name: 'list_mail',
  text: `SELECT ${COLUMNS} FROM "InboundMail" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "interviewId" = $3 AND "status" <> 'discarded'
    ORDER BY "receivedAt" DESC, "id" DESC LIMIT 100`,
};

/** Newest first. */
export async function listMail(tx: TenantTx, studentId: Id, interviewId: Id): Promise<MailRow[]> {
  const { rows } = await tx.query<MailRow & Record<string, unknown>>(LIST, [
    tx.organizationId,
    studentId,
    interviewId,
  ]);
  return rows;
}

const ALL = {
  name: 'all_mail',
  text: `SELECT "id", "interviewId", "kind", "status", "heldBecause", "fromName", "fromAddress",
      "subject", "text", "droppedAttachments", "receivedAt"
    FROM "InboundMail" WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "receivedAt", "id"`,
};

export type TakenMail = Omit<MailRow, 'studentId' | 'outboxId' | 'sourceKey'>;

/** All of a student's mail with all of its words, to take along. */
export async function allMail(tx: TenantTx, studentId: Id): Promise<TakenMail[]> {
  const { rows } = await tx.query<TakenMail & Record<string, unknown>>(ALL, [
    tx.organizationId,
    studentId,
  ]);
  return rows;
}

const LOCK = {
  name: 'lock_mail',
  text: `SELECT ${COLUMNS} FROM "InboundMail" WHERE "organizationId" = $1 AND "studentId" = $2
      AND "interviewId" = $3 AND "id" = $4 FOR UPDATE`,
};

/** Of two who settle it at once, the second waits. @throws ApiError `not_found` */
export async function lockMail(
  tx: TenantTx,
  place: { studentId: Id; interviewId: Id; mailId: Id },
): Promise<MailRow> {
  const { rows } = await tx.query<MailRow & Record<string, unknown>>(LOCK, [
    tx.organizationId,
    place.studentId,
    place.interviewId,
    place.mailId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new ApiError('not_found');
  return row;
}

const SETTLE = {
  name: 'settle_mail',
  text: `UPDATE "InboundMail" SET "status" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

export async function setMailStatus(tx: TenantTx, id: Id, status: MailStatus): Promise<void> {
  await tx.query(SETTLE, [tx.organizationId, id, status]);
}

const ADDRESSEE = {
  name: 'addressee_of_mail',
  text: `SELECT "organizationId", "id" AS "outboxId", "personId" AS "studentId", "interviewId",
      "audience", "recipient", "payload"->>'messageId' AS "messageId"
    FROM "OutboxMessage" WHERE "organizationId" = $1 AND "id" = $2`,
};

/** The message that a stored mail answers. @throws ApiError `not_found` */
export async function addresseeOf(tx: TenantTx, outboxId: Id): Promise<Addressee> {
  const { rows } = await tx.query<Addressee & Record<string, unknown>>(ADDRESSEE, [
    tx.organizationId,
    outboxId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new ApiError('not_found');
  return row;
}
