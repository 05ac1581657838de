import { type SchoolTemplate, type TemplateState } from '@acquaint/core/library/school-template';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** One version of a template, with who wrote it. */
export interface TemplateVersionRow {
  number: number;
  state: TemplateState;
  subject: string | null;
  body: string;
  author: string;
  updatedAt: Instant;
  publishedAt: Instant | null;
  retiredAt: Instant | null;
}

/** A template of the school with all that it said and says, the newest version first. */
export interface LibraryTemplate {
  id: Id;
  version: number;
  kind: string;
  language: string;
  cohortId: Id | null;
  cohortName: string | null;
  name: string;
  publishedNumber: number | null;
  updatedAt: Instant;
  versions: TemplateVersionRow[];
}

const SELECT = `SELECT t."id", t."version", t."kind", t."language", t."cohortId",
    co."name" AS "cohortName", t."name", t."publishedNumber", t."updatedAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', v."number", 'state', v."state",
        'subject', v."subject", 'body', v."body", 'author', u."name",
        'updatedAt', to_char(v."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'publishedAt', to_char(v."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'retiredAt', to_char(v."retiredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        ORDER BY v."number" DESC)
      FROM "LibraryTemplateVersion" v JOIN "User" u ON u."id" = v."authorId"
      WHERE v."organizationId" = t."organizationId" AND v."templateId" = t."id"
        AND ($2 OR v."state" <> 'draft')), '[]') AS "versions"
  FROM "LibraryTemplate" t
  LEFT JOIN "Cohort" co ON co."organizationId" = t."organizationId" AND co."id" = t."cohortId"`;

const LIST = {
  name: 'library_templates',
  text: `${SELECT} WHERE t."organizationId" = $1 ORDER BY t."kind", t."language", t."name", t."id"`,
};
const GET = {
  name: 'library_template',
  text: `${SELECT} WHERE t."organizationId" = $1 AND t."id" = $3`,
};

type Row = LibraryTemplate & Record<string, unknown>;

/** @param withDrafts whether whoever asks may see what is still being written */
export async function listTemplates(tx: TenantTx, withDrafts: boolean): Promise<LibraryTemplate[]> {
  const { rows } = await tx.query<Row>(LIST, [tx.organizationId, withDrafts]);
  return rows.filter(({ versions }) => withDrafts || versions.length > 0);
}

export async function findTemplate(tx: TenantTx, id: Id): Promise<LibraryTemplate | null> {
  const { rows } = await tx.query<Row>(GET, [tx.organizationId, true, id]);
  return rows[0] ?? null;
}

const FOR_STUDENT = {
  name: 'library_templates_of_student',
  text: `SELECT t."id", v."number" AS "version", t."kind", t."language", t."cohortId", v."subject",
      v."body", v."publishedAt", v."state" = 'published' AS "isCurrent"
    FROM "LibraryTemplate" t JOIN "LibraryTemplateVersion" v
      ON v."organizationId" = t."organizationId" AND v."templateId" = t."id"
    WHERE t."organizationId" = $1 AND (
      (v."state" = 'published' AND (t."cohortId" IS NULL OR EXISTS (
        SELECT FROM "CohortMember" m JOIN "Cohort" co
          ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
        WHERE m."organizationId" = $1 AND m."studentId" = $2 AND m."cohortId" = t."cohortId"
          AND ${memberOnSql('m', schoolDaySql('$1', '$4'))}
          AND co."archivedAt" IS NULL)))
      OR EXISTS (SELECT FROM "Draft" d WHERE d."organizationId" = $1 AND d."interviewId" = $3
        AND d."schoolTemplateId" = t."id" AND d."schoolTemplateVersion" = v."number"))
    ORDER BY t."id", v."number"`,
};

/** What is in force for one student, and the versions that their drafts of one interview began with. */
export async function templatesOfStudent(
  tx: TenantTx,
  about: { studentId: Id; interviewId: Id; now: Instant },
): Promise<SchoolTemplate[]> {
  const { rows } = await tx.query<SchoolTemplate & Record<string, unknown>>(FOR_STUDENT, [
    tx.organizationId,
    about.studentId,
    about.interviewId,
    about.now,
  ]);
  return rows;
}

const KNOWN = {
  name: 'library_version_known',
  text: `SELECT 1 FROM "LibraryTemplate" t JOIN "LibraryTemplateVersion" v
      ON v."organizationId" = t."organizationId" AND v."templateId" = t."id"
    WHERE t."organizationId" = $1 AND t."id" = $2 AND v."number" = $3 AND t."kind" = $4
      AND v."state" <> 'draft'`,
};

/** Whether a text of this kind may say that it was made with this version. */
export async function isKnownVersion(
  tx: TenantTx,
  kind: string,
  { id, version }: { id: Id; version: number },
): Promise<boolean> {
  const { rowCount } = await tx.query(KNOWN, [tx.organizationId, id, version, kind]);
  return rowCount === 1;
}
