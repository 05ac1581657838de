import { can } from '@acquaint/core/access/can';
import { checkPack, type PackQuestion } from '@acquaint/core/library/question-pack';
import type { TemplateState } from '@acquaint/core/library/school-template';
import { packPhrases } from '@acquaint/core/phrases/packs';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

/** A school's own questions under one name, for everybody or for one cohort. */
export interface QuestionPack {
  id: Id;
  version: number;
  name: string;
  language: string;
  cohortId: Id | null;
  cohortName: string | null;
  state: TemplateState;
  /** What is being written; null while nothing differs from what is in force. */
  draft: PackQuestion[] | null;
  /** What students see. */
  published: PackQuestion[] | null;
  /** By whom it was signed, if it came in as a file. */
  signer: string | null;
  updatedAt: Instant;
}

/** A column of the pack: for whoever writes it ($2) as the draft has it, for others as it is in force. */
const headOf = (column: string, cast = ''): string =>
  `CASE WHEN $2 AND p."draftHead" IS NOT NULL THEN (p."draftHead"->>'${column}')${cast}
    ELSE p."${column}" END`;

const SELECT = `SELECT p."id", p."version", ${headOf('name')} AS "name",
    ${headOf('language')} AS "language", ${headOf('cohortId', '::uuid')} AS "cohortId",
    co."name" AS "cohortName", p."published", p."signer", p."updatedAt",
    CASE WHEN $2 THEN p."draft" END AS "draft",
    CASE WHEN p."published" IS NOT NULL THEN 'published' WHEN p."retiredAt" IS NOT NULL
      THEN 'retired' ELSE 'draft' END AS "state"
  FROM "QuestionPack" p
  LEFT JOIN "Cohort" co ON co."organizationId" = p."organizationId" AND co."id" = ${headOf('cohortId', '::uuid')}
  WHERE p."organizationId" = $1`;

const LIST = { name: 'question_packs', text: `${SELECT} ORDER BY p."name", p."id"` };
const GET = { name: 'question_pack', text: `${SELECT} AND p."id" = $3` };
const OF_STUDENT = {
  name: 'question_packs_of_student',
  text: `${SELECT} AND p."published" IS NOT NULL AND (p."cohortId" IS NULL OR EXISTS (
      SELECT FROM "CohortMember" m WHERE m."organizationId" = $1 AND m."studentId" = $3
        AND m."cohortId" = p."cohortId" AND ${memberOnSql('m', schoolDaySql('$1', '$4'))} AND co."archivedAt" IS NULL))
    ORDER BY p."name", p."id"`,
};

type Row = QuestionPack & Record<string, unknown>;

export async function findPack(
  tx: TenantTx,
  id: Id,
  withDraft = true,
): Promise<QuestionPack | null> {
  return (await tx.query<Row>(GET, [tx.organizationId, withDraft, id])).rows[0] ?? null;
}

/** @throws ApiError `not_found` */
export async function requirePack(tx: TenantTx, id: Id, withDraft = true): Promise<QuestionPack> {
  const pack = await findPack(tx, id, withDraft);
  if (pack === null) throw new ApiError('not_found');
  return pack;
}

/** Students get what is in force for them, staff what is in force, editors everything. */
export function readPacks(deps: Deps, member: Member): Promise<QuestionPack[]> {
  const { organizationId, role, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    if (role === 'student') {
      return (await tx.query<Row>(OF_STUDENT, [organizationId, false, userId, deps.now()])).rows;
    }
    const isEditor = can(role, 'library.write');
    const { rows } = await tx.query<Row>(LIST, [organizationId, isEditor]);
    return rows.filter(({ published }) => isEditor || published !== null);
  });
}

export interface SavePack {
  id: Id;
  /** The version that was seen; null for a new one. */
  version: number | null;
  name: string;
  language: string;
  cohortId: Id | null;
  questions: PackQuestion[];
  idempotencyKey: string;
}

const COHORT = {
  name: 'question_pack_cohort',
  text: `SELECT 1 FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $2`,
};
const INSERT = {
  name: 'question_pack_insert',
  text: `INSERT INTO "QuestionPack" ("organizationId", "id", "name", "language", "cohortId",
      "draft", "createdBy", "createdAt", "updatedAt", "signer")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) ON CONFLICT DO NOTHING`,
};
// Beside a pack in force all of it waits: its name, language and cohort too.
const isWaiting = `"published" IS NOT NULL`;
const UPDATE = {
  name: 'question_pack_update',
  text: `UPDATE "QuestionPack" SET "version" = "version" + 1,
      "name" = CASE WHEN ${isWaiting} THEN "name" ELSE $3 END,
      "language" = CASE WHEN ${isWaiting} THEN "language" ELSE $4 END,
      "cohortId" = CASE WHEN ${isWaiting} THEN "cohortId" ELSE $5::uuid END,
      "draftHead" = CASE WHEN ${isWaiting} THEN jsonb_build_object('name', $3::text,
        'language', $4::text, 'cohortId', $5::uuid) END,
      "draft" = $6, "updatedAt" = $7, "signer" = coalesce($8, "signer")
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $9`,
};

/** Writes the pack in the caller's transaction. @throws ApiError `conflict` with the present pack */
export async function writePack(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { id, version, name, language, cohortId, questions }: Omit<SavePack, 'idempotencyKey'>,
  signer: string | null = null,
): Promise<QuestionPack> {
  const { organizationId } = tx;
  if (cohortId !== null && (await tx.query(COHORT, [organizationId, cohortId])).rowCount !== 1) {
    throw badInput('cohortId', 'Please choose a cohort from the list.');
  }
  const fields = [organizationId, id, name, language, cohortId, JSON.stringify(questions)];
  const { rowCount } =
    version === null
      ? await tx.query(INSERT, [...fields, member.userId, deps.now(), signer])
      : await tx.query(UPDATE, [...fields, deps.now(), signer, version]);
  if (rowCount !== 1) {
    const present = await findPack(tx, id);
    throw present ? new ApiError('conflict', { present }) : new ApiError('not_found');
  }
  return requirePack(tx, id);
}

/** Keeps what an editor wrote; what students see does not change. */
export function savePack(deps: Deps, member: Member, input: SavePack): Promise<QuestionPack> {
  return change(deps, member, 'save_pack', input, (tx) => writePack(deps, tx, member, input));
}

interface Seen {
  id: Id;
  version: number;
  idempotencyKey: string;
}

const TAKE_HEAD = `"name" = coalesce("draftHead"->>'name', "name"),
      "language" = coalesce("draftHead"->>'language', "language"),
      "cohortId" = CASE WHEN "draftHead" IS NULL THEN "cohortId"
        ELSE ("draftHead"->>'cohortId')::uuid END, "draftHead" = NULL`;
const PUBLISH = {
  name: 'question_pack_publish',
  text: `UPDATE "QuestionPack" SET "version" = "version" + 1, "published" = "draft",
      "draft" = NULL, ${TAKE_HEAD}, "publishedAt" = $3, "retiredAt" = NULL, "updatedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $4`,
};
const RETIRE = {
  name: 'question_pack_retire',
  text: `UPDATE "QuestionPack" SET "version" = "version" + 1,
      "draft" = coalesce("draft", "published"), ${TAKE_HEAD}, "published" = NULL, "retiredAt" = $3,
      "updatedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $4 AND "published" IS NOT NULL`,
};

/** @throws ApiError `bad_input` naming each question at fault; `conflict` with the present pack */
export function publishPack(deps: Deps, member: Member, seen: Seen): Promise<QuestionPack> {
  return change(deps, member, 'publish_pack', seen, async (tx) => {
    const { draft } = await requirePack(tx, seen.id);
    if (draft === null) throw badInput('version', packPhrases.nothing_new);
    if (draft.length === 0) throw badInput('questions', packPhrases.empty);
    const problems = checkPack(draft)
      .filter(({ severity }) => severity === 'error')
      .map(({ questionId, sentence }) => ({
        field: `questions.${draft.findIndex(({ id }) => id === questionId)}.text`,
        reason: sentence,
      }));
    if (problems.length > 0) throw new ApiError('bad_input', { problems });
    return update(deps, tx, PUBLISH, seen);
  });
}

/** Students no longer see it; agendas keep the words that they took from it. */
export function retirePack(deps: Deps, member: Member, seen: Seen): Promise<QuestionPack> {
  return change(deps, member, 'retire_pack', seen, async (tx) => {
    await requirePack(tx, seen.id);
    return update(deps, tx, RETIRE, seen);
  });
}

async function update(
  deps: Deps,
  tx: TenantTx,
  statement: typeof PUBLISH,
  { id, version }: Seen,
): Promise<QuestionPack> {
  const { rowCount } = await tx.query(statement, [tx.organizationId, id, deps.now(), version]);
  const present = await requirePack(tx, id);
  if (rowCount !== 1) throw new ApiError('conflict', { present });
  return present;
}

/** One write on a pack: once for its key, and on record. */
export function change<Input extends { id: Id; idempotencyKey: string }>(
  deps: Deps,
  member: Member,
  action: string,
  input: Input,
  write: (tx: TenantTx) => Promise<QuestionPack>,
): Promise<QuestionPack> {
  const { id, idempotencyKey: key } = input;
  const request = { member, key, procedure: `library.${action}`, input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const pack = await write(tx);
      const subject = { subjectKind: 'question_pack', subjectId: id };
      await audit(deps, tx, member, { action: `library.${action}`, ...subject });
      return pack;
    }),
  );
}
