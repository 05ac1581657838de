import { createMiddleware } from 'hono/factory';
import { refuse } from './refuse.ts';

/** More than any page of ours asks at once. */
const MAX_BATCH = 40;

/**
 * Refuses what another site started. Browsers send both headers; a caller without them is no browser
 * and carries no cookie by accident.
 */
export const fromOwnPages = createMiddleware(async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin =
    site === undefined && origin !== undefined && new URL(c.req.url).host !== hostOf(origin);
  if (foreignSite || foreignOrigin) {
    return refuse(c, 403, 'not_allowed', 'Please use this service from its own pages.');
  }
  return next();
});

/** For procedures: JSON by POST and nothing else. */
export const jsonByPost = createMiddleware(async (c, next) => {
  // Inputs travel in the body: addresses are logged on the way, and inputs hold personal data.
  if (c.req.method !== 'POST') {
    c.header('allow', 'POST');
    return refuse(c, 405, 'bad_input', 'Please send this with POST.');
  }
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse(c, 415, 'bad_input', 'Please send JSON.');
  if (c.req.path.split(',').length > MAX_BATCH) {
    return refuse(c, 413, 'too_large', 'Please send fewer calls at once.');
  }
  return next();
});

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;
