import { ROSTER_BYTES } from '@acquaint/core/roster/read-table';
import { isUuid } from '@acquaint/db/uuid7';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { badInput } from '../errors.ts';
import { uploadRoster } from '../services/roster/upload.ts';
import { answerFailure } from './answer-failure.ts';
import { memberOf } from './member-of.ts';
import { refuse } from './refuse.ts';
import { fromOwnPages } from './same-origin.ts';

/** Lists of students: the file is the body. */
export function rosterFiles(deps: Deps): Hono {
  const app = new Hono();
  app.post(
    '/files/roster',
    fromOwnPages,
    bodyLimit({
      maxSize: ROSTER_BYTES,
      onError: (c) => refuse(c, 413, 'too_large', 'A list may have twenty million bytes at most.'),
    }),
    async (c) => {
      c.header('cache-control', 'no-store');
      try {
        const member = await memberOf(deps, c, 'roster.write');
        const id = c.req.query('id') ?? '';
        if (!isUuid(id)) throw badInput('id', 'That is not an id of ours.');
        const fileName = shownName(c.req.query('name') ?? '');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        return c.json(await uploadRoster(deps, member, { id, fileName, bytes }));
      } catch (error) {
        return answerFailure(deps, c, 'roster.upload', error);
      }
    },
  );
  return app;
}

/** The name is for people to recognise the file by, and for nothing else. */
function shownName(name: string): string {
  const shown = name
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 200);
  return shown === '' ? 'students.csv' : shown;
}
