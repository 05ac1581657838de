import type { TemplateVersion } from '@acquaint/core/library/template-version';
import type { TenantTx } from '@acquaint/db/tenant';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { isKnownVersion } from './records.ts';

const wanted = z.object({
  kind: z.string().max(20),
  id: z.uuid(),
  version: z.int().min(1).max(1_000_000),
});

/** @throws ApiError `bad_input` for words that this school never published for such a message */
export async function requireKnownVersion(
  tx: TenantTx,
  kind: string | null,
  named: TemplateVersion | null,
): Promise<void> {
  if (named === null) return;
  const read = wanted.safeParse({ ...named, kind });
  if (read.success && (await isKnownVersion(tx, read.data.kind, read.data))) return;
  throw badInput('schoolTemplate', 'That version is not in your school’s library.');
}

const item = z.object({
  questionId: z.uuid(),
  pack: z.object({ id: z.uuid(), version: z.int().min(1).max(1_000_000) }),
});
const taken = z.array(z.unknown());
const lists = z.object({
  agenda: z.object({ core: taken, closing: taken, reserve: taken }),
});

const UNKNOWN_QUESTIONS = {
  name: 'pack_versions_unknown',
  text: `SELECT 1 FROM unnest($2::uuid[], $3::int[], $4::text[]) AS t("pack", "number", "question")
    WHERE NOT EXISTS (SELECT FROM "QuestionPackVersion" v WHERE v."organizationId" = $1
      AND v."packId" = t."pack" AND v."number" = t."number" AND v."state" <> 'draft'
      AND v."questions" @> jsonb_build_array(jsonb_build_object('id', t."question"))) LIMIT 1`,
};

/**
 * @param data of `setAgenda`, not parsed yet: what is no list of questions the core refuses by itself
 * @throws ApiError `bad_input` for a question that this school never published in such a version
 */
export async function requireKnownPacks(tx: TenantTx, data: unknown): Promise<void> {
  const read = lists.safeParse(data);
  if (!read.success) return;
  const { core, closing, reserve } = read.data.agenda;
  const named = [...core, ...closing, ...reserve].filter(
    (one) => typeof one === 'object' && one !== null && 'pack' in one && one.pack != null,
  );
  if (named.length === 0) return;
  const found = z.array(item).safeParse(named);
  if (found.success) {
    const { rowCount } = await tx.query(UNKNOWN_QUESTIONS, [
      tx.organizationId,
      found.data.map(({ pack }) => pack.id),
      found.data.map(({ pack }) => pack.version),
      found.data.map(({ questionId }) => questionId),
    ]);
    if (rowCount === 0) return;
  }
  throw badInput('agenda', 'Such a version of a pack is not in your school’s library.');
}
