import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  type AnyTRPCProcedure,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { createMiddleware } from 'hono/factory';
import type { Context as HttpContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { appRouter } from '../router.ts';
import type { Context } from '../trpc/context.ts';

const PREFIX = '/trpc/';
/** Below this a compressed answer is hardly shorter, in characters. */
const WORTH_COMPRESSING = 1024;
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/;
const compressed = promisify(gzip);
/** tRPC keeps them under their whole names. */
const procedures = new Map<string, unknown>(Object.entries(appRouter._def.procedures));
const isProcedure = (value: unknown): value is AnyTRPCProcedure =>
  typeof value === 'function' && '_def' in value;

/**
 * Answers a call of one procedure as tRPC's own server does, word for word, without the objects of a
 * fetch that it makes for streams and batches. Those go on to it. See
 * docs/decisions/0025-one-call-without-fetch.md.
 */
export const oneCall = (
  contextOf: (c: HttpContext, responseHeaders: Headers) => Promise<Context>,
) =>
  createMiddleware(async (c, next) => {
    const path = c.req.path.slice(PREFIX.length);
    const procedure = procedures.get(path);
    if (!isProcedure(procedure) || c.req.raw.url.includes('?') || asksForStream(c)) return next();
    const { type } = procedure._def;
    const set = new Headers();
    const input = readOnce(() => c.req.json<unknown>());
    let ctx: Context | undefined;
    let status = 200;
    let answer: object;
    try {
      ctx = await contextOf(c, set);
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path,
        type,
        ctx,
        getRawInput: input,
        batchIndex: 0,
        signal: undefined,
      });
      answer = { result: { data } };
    } catch (thrown) {
      const error = getTRPCErrorFromUnknown(thrown);
      const config = appRouter._def._config;
      status = getHTTPStatusCodeFromError(error);
      answer = { error: getTRPCErrorShape({ config, error, type, path, ctx, input: undefined }) };
    }
    return respond(c, JSON.stringify(answer), status as ContentfulStatusCode, set);
  });

const asksForStream = (c: HttpContext): boolean =>
  c.req.header('trpc-accept') !== undefined || c.req.header('accept') === 'application/jsonl';

/** Several middlewares read the input; the body can be read once. */
function readOnce(read: () => Promise<unknown>): () => Promise<unknown> {
  let reading: Promise<unknown> | undefined;
  return () =>
    (reading ??= read().catch((cause: unknown) => {
      throw new TRPCError({ code: 'BAD_REQUEST', cause });
    }));
}

async function respond(
  c: HttpContext,
  text: string,
  status: ContentfulStatusCode,
  set: Headers,
): Promise<Response> {
  const headers: Record<string, string | string[]> = {
    'content-type': 'application/json',
    vary: 'trpc-accept, accept, Accept-Encoding',
    'cache-control': 'no-store',
  };
  const cookies = set.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  const isLong = text.length >= WORTH_COMPRESSING;
  if (!isLong || !TAKES_GZIP.test(c.req.header('accept-encoding') ?? ''))
    return c.body(text, status, headers);
  headers['content-encoding'] = 'gzip';
  return c.body(new Uint8Array(await compressed(text)), status, headers);
}
