import { can } from '@acquaint/core/access/can';
import type { PackQuestion } from '@acquaint/core/library/question-pack';
import type { TemplateState } from '@acquaint/core/library/school-template';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { listPacks, packsOfStudent, type QuestionPack } from './pack-records.ts';

/** Students get what is in force for them, staff what is in force, editors everything. */
export function readPacks(deps: Deps, member: Member): Promise<QuestionPack[]> {
  const { organizationId, role, userId } = member;
  return inTenant(deps.database, { organizationId }, (tx) =>
    role === 'student'
      ? packsOfStudent(tx, userId, deps.now())
      : listPacks(tx, can(role, 'library.write')),
  );
}

/** One version of a pack, with who wrote it and for whom it was. */
export interface PackVersionRow {
  number: number;
  state: TemplateState;
  name: string;
  language: string;
  cohortId: Id | null;
  cohortName: string | null;
  questions: PackQuestion[];
  /** Null where nobody kept who wrote it. */
  author: string | null;
  /** Who signed the file that it set out from. */
  signer: string | null;
  updatedAt: Instant;
  publishedAt: Instant | null;
  retiredAt: Instant | null;
}

// A key that nobody confirmed here is the school's own.
const VERSIONS = {
  name: 'question_pack_versions',
  text: `SELECT v."number", v."state", v."name", v."language", v."cohortId",
      co."name" AS "cohortName", v."questions", u."name" AS "author",
      CASE WHEN v."signer" IS NOT NULL THEN coalesce(s."name", o."name") END AS "signer",
      v."updatedAt", v."publishedAt", v."retiredAt"
    FROM "QuestionPackVersion" v
    JOIN "Organization" o ON o."id" = v."organizationId"
    LEFT JOIN "User" u ON u."id" = v."authorId"
    LEFT JOIN "Cohort" co ON co."organizationId" = $1 AND co."id" = v."cohortId"
    LEFT JOIN "PackSigner" s ON s."organizationId" = $1 AND s."fingerprint" = v."signer"
    WHERE v."organizationId" = $1 AND v."packId" = $2 AND ($3 OR v."state" <> 'draft')
    ORDER BY v."number" DESC`,
};

/** All that a pack says and said, the newest first. The past is for staff: students get none. */
export function readPackVersions(deps: Deps, member: Member, id: Id): Promise<PackVersionRow[]> {
  const { organizationId, role } = member;
  if (role === 'student') return Promise.resolve([]);
  const values = [organizationId, id, can(role, 'library.write')];
  return inTenant(deps.database, { organizationId }, async (tx) => {
    return (await tx.query<PackVersionRow & Record<string, unknown>>(VERSIONS, values)).rows;
  });
}
