import { createMiddleware } from 'hono/factory';

/**
 * Whether a form was sent from another site. The address of the page is the only key to it and no
 * cookie is involved, so this is a second wall. Our referrer policy makes browsers send "null" as
 * the origin of our own forms; only a named foreign one counts.
 */
export function isForeign(headers: {
  site: string | undefined;
  origin: string | undefined;
  hosts: readonly string[];
}): boolean {
  const { site, origin, hosts } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === 'null') return false;
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/**
 * Nobody keeps, lists or passes on what stands here. Said before the page is made: headers that come
 * afterwards make Hono build the whole answer anew. `vary` is what `compress` would add that way.
 */
export const guestHeaders = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  c.header('vary', 'Accept-Encoding');
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('referrer-policy', 'no-referrer');
  await next();
});
