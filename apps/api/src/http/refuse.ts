import type { ErrorCode } from '@acquaint/core/phrases/errors';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { shaped, transportCodes } from '../trpc/shape-error.ts';

/**
 * A refusal before any procedure runs, in the form that procedures answer with: clients read one
 * kind of error only.
 */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  code: ErrorCode,
  reason: string,
): Response {
  const data = shaped(code, { problems: [{ field: '', reason }] });
  const error = { message: code, code: TRPC_ERROR_CODES_BY_KEY[transportCodes[code]], data };
  return c.json({ error }, status);
}
