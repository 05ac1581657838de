import { lintTemplate } from '@acquaint/core/library/lint-template';
import { siblingTexts } from '@acquaint/core/library/school-template';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { changeTemplate, type SeenTemplate } from './change-template.ts';
import { type LibraryTemplate, listTemplates } from './records.ts';
import { requireTemplate } from './save-template.ts';

const RETIRE_VERSIONS = {
  name: 'library_versions_retire',
  text: `UPDATE "LibraryTemplateVersion" SET "state" = 'retired', "retiredAt" = $3
    WHERE "organizationId" = $1 AND "templateId" = ANY($2::uuid[]) AND "state" = 'published'
    RETURNING "templateId"`,
};
const OUT_OF_FORCE = {
  name: 'library_templates_out_of_force',
  text: `UPDATE "LibraryTemplate" SET "publishedNumber" = NULL, "version" = "version" + 1,
      "updatedAt" = $3
    WHERE "organizationId" = $1 AND "id" = ANY($2::uuid[]) AND "publishedNumber" IS NOT NULL`,
};
const PUBLISH_VERSION = {
  name: 'library_version_publish',
  text: `UPDATE "LibraryTemplateVersion" SET "state" = 'published', "publishedBy" = $3,
      "publishedAt" = $4
    WHERE "organizationId" = $1 AND "templateId" = $2 AND "state" = 'draft' RETURNING "number"`,
};
const IN_FORCE = {
  name: 'library_template_in_force',
  text: `UPDATE "LibraryTemplate" SET "publishedNumber" = $3, "version" = $4, "updatedAt" = $5
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Puts the version in the making into force: new drafts use it, drafts begun earlier keep theirs, and
 * whatever stood in its place retires.
 *
 * @throws ApiError `bad_input` with each error of the check; `conflict` with the present template
 */
export function publishTemplate(
  deps: Deps,
  member: Member,
  seen: SeenTemplate,
): Promise<LibraryTemplate> {
  const asked = { seen, procedure: 'library.publishTemplate', answer: requireTemplate };
  return changeTemplate(deps, member, asked, async (tx, others) => {
    const now = deps.now();
    const { id, version } = seen;
    const template = await requireTemplate(tx, id);
    await refuseErrors(tx, template);
    const retired = await tx.query<{ templateId: Id }>(RETIRE_VERSIONS, [
      tx.organizationId,
      others,
      now,
    ]);
    const replaced = retired.rows.map(({ templateId }) => templateId).filter((one) => one !== id);
    await tx.query(OUT_OF_FORCE, [tx.organizationId, replaced, now]);
    const { rows } = await tx.query<{ number: number }>(PUBLISH_VERSION, [
      tx.organizationId,
      id,
      member.userId,
      now,
    ]);
    const number = rows[0]?.number ?? 0;
    await tx.query(IN_FORCE, [tx.organizationId, id, number, version + 1, now]);
    return { action: 'library.publish_template', data: { kind: template.kind, number } };
  });
}

/** Takes a template out of force: new drafts use the built-in words again. @throws ApiError `conflict` */
export function retireTemplate(
  deps: Deps,
  member: Member,
  seen: SeenTemplate,
): Promise<LibraryTemplate> {
  const asked = { seen, procedure: 'library.retireTemplate', answer: requireTemplate };
  return changeTemplate(deps, member, asked, async (tx) => {
    const now = deps.now();
    const template = await requireTemplate(tx, seen.id);
    const { kind, publishedNumber } = template;
    if (publishedNumber === null) throw new ApiError('conflict', { present: template });
    await tx.query(RETIRE_VERSIONS, [tx.organizationId, [seen.id], now]);
    await tx.query(OUT_OF_FORCE, [tx.organizationId, [seen.id], now]);
    return { action: 'library.retire_template', data: { kind, number: publishedNumber } };
  });
}

async function refuseErrors(tx: TenantTx, template: LibraryTemplate): Promise<void> {
  const draft = template.versions.find(({ state }) => state === 'draft');
  if (draft === undefined) {
    throw badInput('version', 'There is nothing new to publish: these words are in force already.');
  }
  const { kind, language } = template;
  const published = (await listTemplates(tx, false)).flatMap((one) => {
    const text = one.versions.find(({ state }) => state === 'published');
    return text ? [{ ...one, subject: text.subject, body: text.body }] : [];
  });
  const { subject, body } = draft;
  const siblings = siblingTexts(kind, published);
  const problems = lintTemplate({ kind, language, subject, body, siblings })
    .filter(({ severity }) => severity === 'error')
    .map(({ place, sentence }) => ({ field: place, reason: sentence }));
  if (problems.length > 0) throw new ApiError('bad_input', { problems });
}
