import type { TemplateVersion } from '@acquaint/core/library/school-template';
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
