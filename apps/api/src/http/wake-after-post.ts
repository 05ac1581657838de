import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';

/** An answer of a guest may have made something due; nobody waits for the worker's next round. */
export const wakeAfterPost = (deps: Deps) =>
  createMiddleware(async (c, next) => {
    await next();
    if (c.req.method === 'POST' && c.res.status < 400) deps.wake?.();
  });
