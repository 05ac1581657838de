import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

const YEAR = 'public, max-age=31536000, immutable';

/** The last part of an address that names a file, such as `logo.svg`. */
const NAMES_FILE = /\.[A-Za-z0-9]{1,10}$/;

/** Set when the answer is there: `serveStatic` tells of a find only after it has made its answer. */
const kept = (rule: string) =>
  createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('cache-control')) c.header('cache-control', rule);
  });

/**
 * A built front end under `base` ("" or "/admin"). Files with a hash in their name never change;
 * every other address inside the app answers with its page. A file that is not there is not found:
 * a page in its place would be run as a script, or kept for a year.
 */
export function frontEnd(folder: string, base: string): Hono {
  const app = new Hono();
  const rewriteRequestPath = (path: string): string => path.slice(base.length) || '/';
  const file = serveStatic({ root: folder, rewriteRequestPath, precompressed: true });
  const page = serveStatic({ root: folder, path: 'index.html' });
  app.use(`${base}/assets/*`, kept(YEAR), file);
  app.use(`${base}/*`, kept('no-cache'), file);
  app.use(`${base}/*`, async (c, next) =>
    NAMES_FILE.test(c.req.path) ? c.notFound() : page(c, next),
  );
  return app;
}
