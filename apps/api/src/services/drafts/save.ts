import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Channel, Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { requireKnownVersion } from '../library/known-version.ts';
import { type DraftRow, listDrafts } from './records.ts';

export interface DraftInput {
  interviewId: Id;
  kind: MessageKind;
  channel: Channel | null;
  templateId: string | null;
  schoolTemplate: TemplateVersion | null;
  values: Record<string, string>;
  subject: string | null;
  text: string;
  /** The version that the student saw; `null` for the first save. */
  version: number | null;
}

const INSERT = {
  name: 'insert_draft',
  text: `INSERT INTO "Draft" ("organizationId", "id", "interviewId", "kind", "channel",
      "templateId", "values", "subject", "text", "createdAt", "updatedAt", "schoolTemplateId",
      "schoolTemplateVersion", "version")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, 1) ON CONFLICT DO NOTHING`,
};

const UPDATE = {
  name: 'update_draft',
  text: `UPDATE "Draft" SET "channel" = $4, "templateId" = $5, "values" = $6, "subject" = $7,
      "text" = $8, "version" = "version" + 1, "updatedAt" = $9, "schoolTemplateId" = $10,
      "schoolTemplateVersion" = $11
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3 AND "version" = $12`,
};

/** Keeps what was typed. @throws ApiError `conflict` with the stored draft when it moved on */
export function saveDraft(deps: Deps, member: Member, input: DraftInput): Promise<DraftRow> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await getInterview(tx, member.userId, input.interviewId);
    await requireKnownVersion(tx, input.templateId, input.schoolTemplate);
    const saved = await write(deps, tx, input);
    const stored = (await listDrafts(tx, input.interviewId)).find(
      ({ kind }) => kind === input.kind,
    );
    if (!stored) throw new ApiError('not_found');
    if (saved || isSame(stored, input)) return stored;
    throw new ApiError('conflict', { present: stored });
  });
}

/** A repeated save of the same words is no conflict: the first answer may have been lost. */
const isSame = (stored: DraftRow, input: DraftInput): boolean =>
  stored.text === input.text &&
  stored.subject === input.subject &&
  stored.templateId === input.templateId &&
  stored.schoolTemplate?.id === input.schoolTemplate?.id &&
  stored.schoolTemplate?.version === input.schoolTemplate?.version &&
  stored.channel === input.channel &&
  Object.keys(stored.values).length === Object.keys(input.values).length &&
  Object.entries(input.values).every(([key, value]) => stored.values[key] === value);

async function write(deps: Deps, tx: TenantTx, input: DraftInput): Promise<boolean> {
  const { interviewId, kind, version, channel, templateId, subject, text } = input;
  const values = JSON.stringify(input.values);
  const { id: schoolId = null, version: schoolVersion = null } = input.schoolTemplate ?? {};
  const words = [templateId, values, subject, text];
  const content = [channel, ...words, deps.now(), schoolId, schoolVersion];
  const place = [tx.organizationId, interviewId, kind];
  if (version === null) {
    const [organizationId, ...rest] = place;
    const { rowCount } = await tx.query(INSERT, [
      organizationId,
      deps.newId(),
      ...rest,
      ...content,
    ]);
    return rowCount === 1;
  }
  const { rowCount } = await tx.query(UPDATE, [...place, ...content, version]);
  return rowCount === 1;
}

const DELETE = {
  name: 'delete_draft',
  text: `DELETE FROM "Draft" WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3`,
};

/** Throws a draft away; doing it twice is fine. */
export function discardDraft(
  deps: Deps,
  member: Member,
  input: { interviewId: Id; kind: MessageKind },
): Promise<{ discarded: MessageKind }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await getInterview(tx, member.userId, input.interviewId);
    await tx.query(DELETE, [tx.organizationId, input.interviewId, input.kind]);
    return { discarded: input.kind };
  });
}
