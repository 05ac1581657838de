import { libraryPhrases } from '@acquaint/core/phrases/library-refusals';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { changeTemplate, type SeenTemplate } from './change-template.ts';
import { findTemplate, type LibraryTemplate } from './records.ts';
import { requireTemplate } from './save-template.ts';

const TOUCH = {
  name: 'library_template_touch',
  text: `UPDATE "LibraryTemplate" SET "version" = "version" + 1, "updatedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2`,
};
const BEGIN = {
  name: 'library_draft_begin',
  text: `INSERT INTO "LibraryTemplateVersion" ("organizationId", "templateId", "number", "subject",
      "body", "authorId", "createdAt", "updatedAt")
    SELECT $1, $2, (SELECT max("number") + 1 FROM "LibraryTemplateVersion"
        WHERE "organizationId" = $1 AND "templateId" = $2), "subject", "body", $4, $5, $5
    FROM "LibraryTemplateVersion"
    WHERE "organizationId" = $1 AND "templateId" = $2 AND "number" = $3`,
};

/**
 * Takes the words of an earlier version up again as a new draft.
 * @throws ApiError `bad_input` while there is a draft already, or for a number that is not there
 */
export function redraftTemplate(
  deps: Deps,
  member: Member,
  seen: SeenTemplate & { number: number },
): Promise<LibraryTemplate> {
  const { id, number } = seen;
  const asked = { seen, procedure: 'library.redraftTemplate', answer: requireTemplate };
  return changeTemplate(deps, member, asked, async (tx) => {
    const now = deps.now();
    const { kind, versions } = await requireTemplate(tx, id);
    if (versions.some(({ state }) => state === 'draft')) {
      throw badInput('version', libraryPhrases.draft_first);
    }
    const values = [tx.organizationId, id, number, member.userId, now];
    if ((await tx.query(BEGIN, values)).rowCount !== 1) {
      throw badInput('number', libraryPhrases.no_such_version);
    }
    await tx.query(TOUCH, [tx.organizationId, id, now]);
    return { action: 'library.redraft_template', data: { kind, number } };
  });
}

const DISCARD = {
  name: 'library_draft_discard',
  text: `DELETE FROM "LibraryTemplateVersion"
    WHERE "organizationId" = $1 AND "templateId" = $2 AND "state" = 'draft' RETURNING "number"`,
};
const REMOVE_EMPTY = {
  name: 'library_template_remove_empty',
  text: `DELETE FROM "LibraryTemplate" t WHERE t."organizationId" = $1 AND t."id" = $2
    AND NOT EXISTS (SELECT FROM "LibraryTemplateVersion" v
      WHERE v."organizationId" = $1 AND v."templateId" = t."id")`,
};

/**
 * Throws the version in the making away; what was published stays. A template that never was goes whole.
 * @returns null when nothing of the template is left
 * @throws ApiError `bad_input` where there is no draft; `conflict` with the present template
 */
export function discardTemplateDraft(
  deps: Deps,
  member: Member,
  seen: SeenTemplate,
): Promise<LibraryTemplate | null> {
  const { id } = seen;
  const asked = { seen, procedure: 'library.discardTemplateDraft', answer: findTemplate };
  return changeTemplate(deps, member, asked, async (tx) => {
    const { kind } = await requireTemplate(tx, id);
    const { rows } = await tx.query<{ number: number }>(DISCARD, [tx.organizationId, id]);
    const [gone] = rows;
    if (!gone) throw badInput('version', libraryPhrases.no_draft);
    await tx.query(REMOVE_EMPTY, [tx.organizationId, id]);
    await tx.query(TOUCH, [tx.organizationId, id, deps.now()]);
    return { action: 'library.discard_template', data: { kind, number: gone.number } };
  });
}
