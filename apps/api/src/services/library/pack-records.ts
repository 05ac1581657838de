import type { PackQuestion } from '@acquaint/core/library/question-pack';
import type { TemplateState } from '@acquaint/core/library/school-template';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

/** A school's own questions under one name, for everybody or for one cohort. */
export interface QuestionPack {
  id: Id;
  version: number;
  /** Name, language and cohort are the draft's for whoever writes it, else those in force. */
  name: string;
  language: string;
  cohortId: Id | null;
  cohortName: string | null;
  state: TemplateState;
  /** What is being written; null while nothing differs from what is in force. */
  draft: PackQuestion[] | null;
  /** What students see, and the number of that version. */
  published: PackQuestion[] | null;
  publishedNumber: number | null;
  /** The last words of a retired pack, while nobody writes new ones. */
  retired: PackQuestion[] | null;
  /** By whom it was signed, if it came in as a file. */
  signer: string | null;
  updatedAt: Instant;
}

/** What an editor goes on with. */
export const wordsOf = (pack: QuestionPack | null): PackQuestion[] =>
  pack?.draft ?? pack?.published ?? pack?.retired ?? [];

/** $2 tells whether the reader writes packs; for others only what is in force is there. */
const SELECT = `SELECT p."id", p."version", h."name", h."language", h."cohortId",
    co."name" AS "cohortName", p."publishedNumber", p."updatedAt",
    CASE h."state" WHEN 'draft' THEN h."questions" END AS "draft", f."questions" AS "published",
    CASE h."state" WHEN 'retired' THEN h."questions" END AS "retired",
    (SELECT v."signer" FROM "QuestionPackVersion" v WHERE v."organizationId" = $1
      AND v."packId" = p."id" AND v."signer" IS NOT NULL AND ($2 OR v."state" <> 'draft')
      ORDER BY v."number" DESC LIMIT 1) AS "signer",
    CASE WHEN p."publishedNumber" IS NOT NULL THEN 'published'
      WHEN EXISTS (SELECT FROM "QuestionPackVersion" v WHERE v."organizationId" = $1
        AND v."packId" = p."id" AND v."state" = 'retired') THEN 'retired' ELSE 'draft' END AS "state"
  FROM "QuestionPack" p
  JOIN LATERAL (SELECT v.* FROM "QuestionPackVersion" v
    WHERE v."organizationId" = $1 AND v."packId" = p."id" AND ($2 OR v."state" = 'published')
    ORDER BY array_position('{draft,published,retired}'::text[], v."state"), v."number" DESC
    LIMIT 1) h ON true
  LEFT JOIN "QuestionPackVersion" f ON f."organizationId" = $1 AND f."packId" = p."id"
    AND f."state" = 'published'
  LEFT JOIN "Cohort" co ON co."organizationId" = $1 AND co."id" = h."cohortId"
  WHERE p."organizationId" = $1`;

const LIST = { name: 'question_packs', text: `${SELECT} ORDER BY h."name", p."id"` };
const GET = { name: 'question_pack', text: `${SELECT} AND p."id" = $3` };
const OF_STUDENT = {
  name: 'question_packs_of_student',
  text: `${SELECT} AND (h."cohortId" IS NULL OR EXISTS (
      SELECT FROM "CohortMember" m WHERE m."organizationId" = $1 AND m."studentId" = $3
        AND m."cohortId" = h."cohortId" AND ${memberOnSql('m', schoolDaySql('$1', '$4'))} AND co."archivedAt" IS NULL))
    ORDER BY h."name", p."id"`,
};

type Row = QuestionPack & Record<string, unknown>;

/** @param withDrafts whether whoever asks may see what is still being written */
export async function listPacks(tx: TenantTx, withDrafts: boolean): Promise<QuestionPack[]> {
  return (await tx.query<Row>(LIST, [tx.organizationId, withDrafts])).rows;
}

/** What is in force for one student. */
export async function packsOfStudent(
  tx: TenantTx,
  studentId: Id,
  now: Instant,
): Promise<QuestionPack[]> {
  return (await tx.query<Row>(OF_STUDENT, [tx.organizationId, false, studentId, now])).rows;
}

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
