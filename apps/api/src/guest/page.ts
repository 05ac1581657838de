import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { isForeign } from './own-page.ts';
import type { Markup } from './views/layout.ts';
import { plainPage, stranger } from './views/plain-pages.ts';

/** More than the longest form of ours, by far. */
const MAX_BODY = 32_000;

/** Takes a form of ours alone: from here, as a form, and not too long. */
export const ownFormOnly = (
  deps: Deps,
  maxSize = MAX_BODY,
): [MiddlewareHandler, MiddlewareHandler] => [
  async (c, next) => {
    const hosts = [new URL(c.req.url).host, new URL(deps.settings.publicUrl).host];
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    if (isForeign({ site, origin, hosts })) return plain(c, 403, 'not_from_here');
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/x-www-form-urlencoded') return plain(c, 415, 'not_from_here');
    return next();
  },
  bodyLimit({ maxSize, onError: (c) => plain(c, 413, 'too_large') }),
];

/** What a guest reads when something did not work; nothing of the fault itself. */
export const failed =
  (deps: Deps): ErrorHandler =>
  (error, c) => {
    if (error instanceof ApiError && error.code === 'too_many_requests') {
      c.header('retry-after', String(error.retryAfter ?? 60));
      return plain(c, 429, 'too_many');
    }
    deps.log.error({ error: error.name }, 'a guest page failed');
    return plain(c, 500, 'failed');
  };

export const plain = (
  c: Context,
  status: ContentfulStatusCode,
  phrase: GuestPhrase,
): Promise<Response> =>
  page(c, status, plainPage(stranger(c.req.header('accept-language')), phrase, 'title_closed'));

/** As plain text: a `String` object, which markup is, takes the server's slow way out. */
export const page = async (
  c: Context,
  status: ContentfulStatusCode,
  markup: Markup,
): Promise<Response> => c.html(String(await markup), status);
