import { can } from '@acquaint/core/access/can';
import { type Context, Hono } from 'hono';
import { privateFeed } from '../calendar/private-feed.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { meetingFile } from '../services/calendar/meeting-file.ts';
import { memberBy } from '../trpc/create-context.ts';
import { refuse } from './refuse.ts';

const TYPE = 'text/calendar; charset=utf-8';

/** Calendar files, fetched by address: a private feed by its token, one meeting by the session. */
export function calendarRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/calendar/meetings/:file', async (c) => {
    const id = /^([0-9a-f-]{36})\.ics$/.exec(c.req.param('file'))?.[1];
    const member = await memberBy(deps, c.req.raw.headers);
    if (!member) return refuse(c, 401, 'not_signed_in', '');
    if (!can(member.role, 'interview.read')) return refuse(c, 403, 'not_allowed', '');
    const file = id === undefined ? null : await meetingFile(deps, member, id).catch(notThere);
    if (!file) return refuse(c, 404, 'not_found', '');
    c.header('content-disposition', `attachment; filename="${file.filename}"`);
    c.header('cache-control', 'no-store');
    return c.body(file.ics, 200, { 'content-type': TYPE });
  });
  app.get('/calendar/:file', async (c) => {
    const token = /^(.{1,64})\.ics$/.exec(c.req.param('file'))?.[1] ?? '';
    const feed = await privateFeed(deps, token);
    if (!feed) {
      deps.log.info('a calendar feed was refused');
      return refuse(c, 404, 'not_found', '');
    }
    c.header('etag', feed.etag);
    // Kept by the program that reads it, and asked about each time; never by anything between.
    c.header('cache-control', 'private, no-cache, no-transform');
    c.header('x-robots-tag', 'noindex');
    if (isKept(c, feed.etag)) return c.body(null, 304);
    return c.body(feed.body(), 200, { 'content-type': TYPE });
  });
  return app;
}

const isKept = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);

function notThere(error: unknown): null {
  if (error instanceof ApiError && error.code === 'not_found') return null;
  throw error;
}
