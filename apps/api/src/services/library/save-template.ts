import type { TemplateText } from '@acquaint/core/library/school-template';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findTemplate, type LibraryTemplate } from './records.ts';

export interface SaveTemplate extends TemplateText {
  id: Id;
  /** The version of the record that was seen; null for a new one. */
  version: number | null;
  /** Fixed once it is made: another language or audience is another template. */
  kind: string;
  language: string;
  cohortId: Id | null;
  name: string;
  idempotencyKey: string;
}

const COHORT = {
  name: 'library_cohort',
  text: `SELECT 1 FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $2 AND "archivedAt" IS NULL`,
};
const INSERT = {
  name: 'library_template_insert',
  text: `INSERT INTO "LibraryTemplate" ("organizationId", "id", "kind", "language", "cohortId",
      "name", "createdBy", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'library_template_update',
  text: `UPDATE "LibraryTemplate" SET "version" = "version" + 1, "name" = $3, "updatedAt" = $4
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $5`,
};
const WRITE_DRAFT = {
  name: 'library_draft_write',
  text: `INSERT INTO "LibraryTemplateVersion" ("organizationId", "templateId", "number", "subject",
      "body", "authorId", "createdAt", "updatedAt")
    SELECT $1, $2, coalesce(max("number"), 0) + 1, $3, $4, $5, $6, $6
      FROM "LibraryTemplateVersion" WHERE "organizationId" = $1 AND "templateId" = $2
    ON CONFLICT ("organizationId", "templateId", "state") WHERE "state" IN ('draft', 'published')
    DO UPDATE SET "subject" = $3, "body" = $4, "authorId" = $5, "updatedAt" = $6`,
};

/**
 * Keeps what an editor wrote as the version in the making; what students get does not change.
 * @throws ApiError `conflict` with the present template when somebody else changed it meanwhile
 */
export function saveTemplate(
  deps: Deps,
  member: Member,
  input: SaveTemplate,
): Promise<LibraryTemplate> {
  const { id, version, name, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'library.saveTemplate', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      if (version === null) await create(deps, tx, member, input);
      else {
        const { rowCount } = await tx.query(UPDATE, [tx.organizationId, id, name, now, version]);
        if (rowCount !== 1) {
          const present = await findTemplate(tx, id);
          throw present ? new ApiError('conflict', { present }) : new ApiError('not_found');
        }
      }
      const { subject, body } = input;
      await tx.query(WRITE_DRAFT, [tx.organizationId, id, subject, body, member.userId, now]);
      const present = await requireTemplate(tx, id);
      const { kind } = present;
      const subjectOf = { subjectKind: 'library_template', subjectId: id };
      const data = { kind };
      await audit(deps, tx, member, { action: 'library.save_template', ...subjectOf, data });
      return present;
    }),
  );
}

async function create(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { id, kind, language, cohortId, name }: SaveTemplate,
): Promise<void> {
  if (cohortId !== null) {
    const cohort = await tx.query(COHORT, [tx.organizationId, cohortId]);
    if (cohort.rowCount !== 1) throw badInput('cohortId', 'Please choose a cohort from the list.');
  }
  const { rowCount } = await tx.query(INSERT, [
    tx.organizationId,
    id,
    kind,
    language,
    cohortId,
    name,
    member.userId,
    deps.now(),
  ]);
  if (rowCount !== 1) throw new ApiError('conflict', { present: await findTemplate(tx, id) });
}

/** @throws ApiError `not_found` */
export async function requireTemplate(tx: TenantTx, id: Id): Promise<LibraryTemplate> {
  const found = await findTemplate(tx, id);
  if (found === null) throw new ApiError('not_found');
  return found;
}
