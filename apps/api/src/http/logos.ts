import { LOGO } from '@acquaint/core/branding/logo';
import { brandPhrases } from '@acquaint/core/phrases/branding';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { readLogo, saveLogo } from '../services/brand/logo.ts';
import { answerFailure } from './answer-failure.ts';
import { memberOf } from './member-of.ts';
import { refuse } from './refuse.ts';
import { fromOwnPages } from './same-origin.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Logos of schools, in and out. Whoever has the address sees the picture: it stands on pages of people
 * outside. Its name holds a hash of what is in it, so a browser may keep it for ever.
 */
export function logos(deps: Deps): Hono {
  const app = new Hono();
  app.post(
    '/files/logos',
    fromOwnPages,
    bodyLimit({
      maxSize: LOGO.mostBytes,
      onError: (c) => refuse(c, 413, 'too_large', brandPhrases.too_heavy),
    }),
    async (c) => {
      try {
        const member = await memberOf(deps, c, 'organization.write');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        c.header('cache-control', 'no-store');
        return c.json(await saveLogo(deps, member, bytes));
      } catch (error) {
        return answerFailure(deps, c, 'brand.setLogo', error);
      }
    },
  );
  app.get('/files/logos/:file', async (c) => {
    const bytes = await readLogo(deps, c.req.param('file'));
    if (bytes === null) return c.notFound();
    // A copy of its own: the body must not be a view on a pool of memory.
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'image/webp',
      'cache-control': YEAR,
      'content-disposition': 'inline; filename="logo.webp"',
    });
  });
  return app;
}
