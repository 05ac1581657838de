import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { Deps } from '../deps.ts';
import { logFailure } from '../trpc/log-failure.ts';
import { publicError, toTransport } from '../trpc/shape-error.ts';

/** A failure outside of procedures in the form that procedures answer with. */
export function answerFailure(deps: Deps, c: Context, what: string, thrown: unknown): Response {
  const error = toTransport(thrown);
  logFailure(deps.log, what, error);
  const data = publicError(error);
  // The library's own number of a status is always one that may carry a body.
  const status = getHTTPStatusCodeFromError(error) as ContentfulStatusCode;
  const code = TRPC_ERROR_CODES_BY_KEY[error.code];
  return c.json({ error: { message: data.code, code, data } }, status);
}
