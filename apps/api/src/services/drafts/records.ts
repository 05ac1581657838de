import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Channel, Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** A text in the making; one for each kind of message in an interview. */
export interface DraftRow {
  id: Id;
  interviewId: Id;
  kind: MessageKind;
  channel: Channel | null;
  templateId: string | null;
  /** The version of the school's words that it was begun with; null for the built-in ones. */
  schoolTemplate: TemplateVersion | null;
  /** What was written into the template's slots, by variable. */
  values: Record<string, string>;
  subject: string | null;
  /** The whole text, when the student edits it by hand; empty while the template rules. */
  text: string;
  version: number;
  updatedAt: Instant;
}

const DRAFTS = {
  name: 'list_drafts',
  text: `SELECT "id", "interviewId", "kind", "channel", "templateId", "values", "subject", "text",
      "version", "updatedAt",
      CASE WHEN "schoolTemplateId" IS NOT NULL THEN jsonb_build_object('id', "schoolTemplateId",
        'version', "schoolTemplateVersion") END AS "schoolTemplate"
    FROM "Draft" WHERE "organizationId" = $1 AND "interviewId" = $2 ORDER BY "kind"`,
};

export async function listDrafts(tx: TenantTx, interviewId: Id): Promise<DraftRow[]> {
  const { rows } = await tx.query<DraftRow & Record<string, unknown>>(DRAFTS, [
    tx.organizationId,
    interviewId,
  ]);
  return rows;
}
