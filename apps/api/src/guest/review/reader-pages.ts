import { readerStanding } from '@acquaint/core/review/review-guest';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.ts';
import { countTry, limits } from '../../services/sign-in/rate-limit.ts';
import type { AddressOf } from '../guest-pages.ts';
import { guestHeaders } from '../own-page.ts';
import { failed, ownFormOnly, page, plain } from '../page.ts';
import { EMPTY, type Filled } from '../views/fields.ts';
import { addressIn } from '../views/layout.ts';
import { plainPage } from '../views/plain-pages.ts';
import { answerReader, readerFormToken } from './answer-reader.ts';
import { findReader, type ReaderGuest } from './find-reader.ts';
import { readerOfReview } from './reader-reader.ts';
import { READER_VIEWS, readerAnswerPage, readerPage } from './reader-view.ts';
import type { ReaderView } from './view-parts.ts';

/** A whole text and words about it, in letters that take six bytes each. */
const LONGEST_FORM = 96_000;

/**
 * Pages of people outside who read one text, at `/g/review/<token>`: GET shows and changes nothing,
 * POST acts and leads back to the page.
 */
export function readerPages(deps: Deps, addressOf: AddressOf): Hono {
  const app = new Hono();
  app.use(guestHeaders);

  app.get('/:token', async (c) => {
    const guest = await findReader(deps, c.req.param('token'));
    return guest === null ? closed(c) : show(c, guest, 'page');
  });
  app.get('/:token/:view', async (c) => {
    const guest = await findReader(deps, c.req.param('token'));
    const view = c.req.param('view');
    return guest === null || !isView(view) ? closed(c) : show(c, guest, view);
  });

  app.post('/:token/:view', ...ownFormOnly(deps, LONGEST_FORM), async (c) => {
    await countTry(deps, limits.guestByAddress, addressOf(c));
    const token = c.req.param('token') ?? '';
    const view = c.req.param('view') ?? '';
    const guest = await findReader(deps, token);
    if (guest === null || !(isView(view) || view === 'answer' || view === 'decline')) {
      return closed(c);
    }
    await countTry(deps, limits.guestByLink, guest.id);
    const body = new URLSearchParams(await c.req.text());
    const reader = readerOfReview(guest, c.req.query('lang'));
    const answered = await answerReader(deps, { guest, reader, token, view, body });
    deps.log.info({ link: guest.id, view, outcome: answered.kind }, 'reader answered');
    if (answered.kind === 'gone') return page(c, 200, plainPage(reader, 'erased', 'erase_title'));
    if (answered.kind === 'done') return c.redirect(addressIn(`review/${token}`, reader), 303);
    const now = await findReader(deps, token);
    if (now === null) return closed(c);
    const typed = { values: body, problems: [] };
    if (answered.kind === 'held') {
      const note = reader.say('review_held', { school: now.school.name });
      return show(c, now, 'page', { status: 409, note, filled: typed });
    }
    if (answered.kind === 'changed') {
      // A page that says by itself what has become of the text needs no second sentence.
      const isOpen = readerStanding(now.status, now.review.status) === 'open';
      const note = isOpen ? { note: reader.say('changed') } : {};
      return show(c, now, 'page', { status: 409, ...note });
    }
    const filled = { values: body, problems: answered.problems };
    return show(c, now, isView(view) ? view : 'page', { status: 422, filled });
  });
  app.all('*', (c) => closed(c));
  app.onError(failed(deps));

  function show(
    c: Context,
    guest: ReaderGuest,
    name: 'page' | (typeof READER_VIEWS)[number],
    more: { status?: ContentfulStatusCode; filled?: Filled; note?: string } = {},
  ): Promise<Response> {
    const { status = 200, filled = EMPTY, note } = more;
    const view: ReaderView = {
      guest,
      reader: readerOfReview(guest, c.req.query('lang')),
      token: `review/${c.req.param('token') ?? ''}`,
      form: readerFormToken(deps, guest),
      filled,
      ...(note === undefined ? {} : { note }),
    };
    return page(c, status, name === 'page' ? readerPage(view) : readerAnswerPage(view, name));
  }

  async function closed(c: Context): Promise<Response> {
    // Counted for those who have no page alone: whoever opens their own is never kept out.
    await countTry(deps, limits.strangerByAddress, addressOf(c));
    deps.log.info({ outcome: 'closed' }, 'reader page');
    return plain(c, 404, 'closed');
  }
  return app;
}

const isView = (view: string): view is (typeof READER_VIEWS)[number] =>
  READER_VIEWS.some((each) => each === view);
