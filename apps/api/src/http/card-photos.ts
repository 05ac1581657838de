import { isUuid } from '@acquaint/db/uuid7';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { badInput } from '../errors.ts';
import { readCardPhoto } from '../services/card-photos/read.ts';
import { saveCardPhoto } from '../services/card-photos/save.ts';
import { answerFailure } from './answer-failure.ts';
import { memberOf } from './member-of.ts';
import { refuse } from './refuse.ts';
import { fromOwnPages } from './same-origin.ts';

const MOST_BYTES = 8_000_000;

/** Photos of business cards, in and out: the picture is the body, private to its student. */
export function cardPhotos(deps: Deps): Hono {
  const app = new Hono();
  app.use('/files/card-photos/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.post(
    '/files/card-photos',
    fromOwnPages,
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => refuse(c, 413, 'too_large', 'A photo may have eight million bytes at most.'),
    }),
    async (c) => {
      try {
        const member = await memberOf(deps, c, 'card_photo.write');
        const id = idOf('id', c.req.query('id'));
        const interviewId = idOf('interviewId', c.req.query('interviewId'));
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        return c.json(await saveCardPhoto(deps, member, { id, interviewId, bytes }));
      } catch (error) {
        return answerFailure(deps, c, 'cardPhotos.save', error);
      }
    },
  );
  app.get('/files/card-photos/:id', async (c) => {
    try {
      const member = await memberOf(deps, c, 'card_photo.read');
      const { bytes, mediaType } = await readCardPhoto(deps, member, idOf('id', c.req.param('id')));
      // A copy of its own: the body must not be a view on a pool of memory.
      return c.body(new Uint8Array(bytes).buffer, 200, {
        'content-type': mediaType,
        'content-disposition': 'inline; filename="card.jpg"',
        'cross-origin-resource-policy': 'same-origin',
      });
    } catch (error) {
      return answerFailure(deps, c, 'cardPhotos.read', error);
    }
  });
  return app;
}

function idOf(field: string, value: string | undefined): string {
  if (value === undefined || !isUuid(value)) throw badInput(field, 'That is not an id of ours.');
  return value;
}
