import { trpcServer } from '@hono/trpc-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Deps } from './deps.ts';
import { readerPages } from './guest/review/reader-pages.ts';
import { guestPages } from './guest/guest-pages.ts';
import { hostPages } from './guest/host/host-pages.ts';
import { calendarRoutes } from './http/calendar-routes.ts';
import { behindProxies, clientAddress } from './http/client-address.ts';
import { cardPhotos } from './http/card-photos.ts';
import { logos } from './http/logos.ts';
import { rosterFiles } from './http/roster-files.ts';
import { limitBody } from './http/limit-body.ts';
import { logRequests } from './http/log-requests.ts';
import { probes } from './http/probes.ts';
import { oneCall } from './http/one-call.ts';
import { refuse } from './http/refuse.ts';
import { fromOwnPages, jsonByPost } from './http/same-origin.ts';
import { wakeAfterPost } from './http/wake-after-post.ts';
import { securityHeaders } from './http/security-headers.ts';
import { switchOffPage } from './http/switch-off-page.ts';
import { frontEnd } from './http/static-files.ts';
import { appRouter } from './router.ts';
import type { Context as CallContext } from './trpc/context.ts';
import { createContext } from './trpc/create-context.ts';

const MAX_BODY = 1_000_000;

export interface Folders {
  /** Built front ends; `null` where a development server serves them. */
  web: string | null;
  admin: string | null;
}

/** Builds the whole HTTP app. It reads no environment and opens no port. */
export function createApp(deps: Deps, folders: Folders): Hono {
  const app = new Hono();
  app.use(logRequests(deps.log));
  app.use(securityHeaders(deps.settings.publicUrl));
  app.use(compress());
  app.route('/', probes(deps));

  app.use('/trpc/*', fromOwnPages, jsonByPost);
  app.use('/trpc/*', limitBody(MAX_BODY));
  const contextOf = (c: Context, responseHeaders: Headers): Promise<CallContext> =>
    createContext(deps, {
      request: c.req.raw,
      responseHeaders,
      ip: addressOf(c, deps.settings.trustedProxies),
    });
  app.use('/trpc/*', oneCall(contextOf));
  app.use('/trpc/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use(
    '/trpc/*',
    trpcServer({
      endpoint: '/trpc',
      router: appRouter,
      allowMethodOverride: true,
      createContext: async ({ resHeaders }, c) => ({ ...(await contextOf(c, resHeaders)) }),
    }),
  );

  app.route('/', cardPhotos(deps));
  app.route('/', logos(deps));
  app.route('/', rosterFiles(deps));
  app.use('/g/*', wakeAfterPost(deps));
  app.route(
    '/g/host',
    hostPages(deps, (c) => addressOf(c, deps.settings.trustedProxies)),
  );
  app.route(
    '/g/review',
    readerPages(deps, (c) => addressOf(c, deps.settings.trustedProxies)),
  );
  app.route(
    '/g',
    guestPages(deps, (c) => addressOf(c, deps.settings.trustedProxies)),
  );
  app.route(
    '/u',
    switchOffPage(deps, (c) => addressOf(c, deps.settings.trustedProxies)),
  );

  app.route('/', calendarRoutes(deps));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  if (folders.admin) app.route('/', frontEnd(folders.admin, '/admin'));
  if (folders.web) app.route('/', frontEnd(folders.web, ''));
  app.onError((error, c) => {
    deps.log.error({ error: error.name }, 'failed outside a procedure');
    return refuse(c, 500, 'unexpected', 'Please try it again.');
  });
  return app;
}

/** In tests there is no socket behind a request. */
function addressOf(c: Context, proxies: number): string {
  let remote: string | undefined;
  try {
    remote = getConnInfo(c).remote.address;
  } catch {
    remote = undefined;
  }
  return clientAddress(behindProxies(remote, c.req.header('x-forwarded-for'), proxies));
}
