import { createMiddleware } from 'hono/factory';

/**
 * Refuses writes that another site started. Browsers send both headers; a caller without them is no
 * browser and carries no cookie by accident.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin =
    site === undefined && origin !== undefined && new URL(c.req.url).host !== hostOf(origin);
  if (foreignSite || foreignOrigin)
    return c.json({ error: 'Please use this service from its own pages.' }, 403);
  if (
    c.req.method === 'POST' &&
    !(c.req.header('content-type') ?? '').startsWith('application/json')
  ) {
    return c.json({ error: 'Please send JSON.' }, 415);
  }
  return next();
});

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;
