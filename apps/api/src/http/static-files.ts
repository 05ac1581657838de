import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * A built front end under `base` ("" or "/admin"). Files with a hash in their name never change;
 * every other address inside the app answers with its page.
 */
export function frontEnd(folder: string, base: string): Hono {
  const app = new Hono();
  const inFolder = (path: string): string => path.slice(base.length) || '/';
  app.use(
    `${base}/assets/*`,
    serveStatic({
      root: folder,
      rewriteRequestPath: inFolder,
      precompressed: true,
      onFound: (_, c) => c.header('cache-control', YEAR),
    }),
  );
  app.use(
    `${base}/*`,
    serveStatic({
      root: folder,
      rewriteRequestPath: inFolder,
      onFound: (_, c) => c.header('cache-control', 'no-cache'),
    }),
  );
  app.get(`${base}/*`, (c, next) =>
    c.req.path.startsWith(`${base}/assets/`)
      ? next()
      : serveStatic({
          root: folder,
          path: 'index.html',
          onFound: (_, context) => context.header('cache-control', 'no-cache'),
        })(c, next),
  );
  return app;
}
