import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';

/** Names of procedures and our own fixed addresses; whatever else was typed stays out of the log. */
const KNOWN = /^\/(?:trpc\/[A-Za-z.,]{1,400}|healthz|readyz|robots\.txt|)$/;

/** One line for each request: no address of a person, no input, no name of a browser. */
export const logRequests = (log: Logger) =>
  createMiddleware(async (c, next) => {
    const begun = performance.now();
    await next();
    const { method, path } = c.req;
    const ms = Math.round(performance.now() - begun);
    const known = KNOWN.test(path) ? path : 'page';
    log.debug({ method, path: known, status: c.res.status, ms }, 'request');
  });
