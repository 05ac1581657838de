import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refuse } from './refuse.ts';

/**
 * Refuses a body of more than `maxSize` bytes. Of a request that says its length the body is not
 * touched here: a look at it would build the whole request of a fetch.
 */
export function limitBody(maxSize: number) {
  const counting = bodyLimit({ maxSize, onError: tooLarge });
  return createMiddleware(async (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
      return counting(c, next);
    }
    return Number(length) > maxSize ? tooLarge(c) : next();
  });
}

const tooLarge = (c: Parameters<typeof refuse>[0]): Response =>
  refuse(c, 413, 'too_large', 'A request may carry one million bytes at the most.');
