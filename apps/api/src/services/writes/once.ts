import { createHash } from 'node:crypto';
import { canonicalJson } from '@acquaint/core/json/canonical';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

export interface WriteRequest {
  /** Who asks: a member, or a guest by the id of their link. */
  member: Pick<Member, 'userId'>;
  /** Minted by the client, one for each action. */
  key: string;
  /** What was asked; another content under the same key is refused. */
  procedure: string;
  input: unknown;
  now: string;
}

const CLAIM = {
  name: 'idempotency_claim',
  text: `INSERT INTO "IdempotencyKey"
    ("organizationId", "actorId", "key", "requestHash", "answer", "createdAt")
    VALUES ($1, $2, $3, $4, 'null', $5) ON CONFLICT DO NOTHING RETURNING "key"`,
};

const FIND = {
  name: 'idempotency_find',
  text: `SELECT "requestHash", "answer" FROM "IdempotencyKey"
    WHERE "organizationId" = $1 AND "actorId" = $2 AND "key" = $3`,
};

const SETTLE = {
  name: 'idempotency_settle',
  text: `UPDATE "IdempotencyKey" SET "answer" = $4
    WHERE "organizationId" = $1 AND "actorId" = $2 AND "key" = $3`,
};

/**
 * Runs a write once for its key. The claim is part of the write's own transaction: a second click
 * waits for the first and gets its answer; a crash leaves neither claim nor effect.
 *
 * @throws ApiError `key_reused` when the key came with other content before
 */
export async function once<Answer>(
  tx: TenantTx,
  request: WriteRequest,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const { member, key, procedure, input, now } = request;
  const hash = createHash('sha256')
    .update(`${procedure}\n${canonicalJson(JSON.parse(JSON.stringify(input)))}`)
    .digest('base64url');
  const place = [tx.organizationId, member.userId, key];
  const claim = await tx.query(CLAIM, [...place, hash, now]);
  if (claim.rowCount === 1) {
    const answer = await write();
    await tx.query(SETTLE, [...place, JSON.stringify(answer ?? null)]);
    return answer;
  }
  const { rows } = await tx.query<{ requestHash: string; answer: Answer }>(FIND, place);
  const [earlier] = rows;
  if (!earlier || earlier.requestHash !== hash) throw new ApiError('key_reused');
  return earlier.answer;
}
