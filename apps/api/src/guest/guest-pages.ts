import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.ts';
import { countTry, limits } from '../services/sign-in/rate-limit.ts';
import { findGuest, type Guest } from './find-guest.ts';
import { formToken } from './form-token.ts';
import { guestHeaders } from './own-page.ts';
import { failed, ownFormOnly, page, plain } from './page.ts';
import { readerOf } from './reader.ts';
import { type Answered, sendAnswer } from './send-answer.ts';
import { css, cssName } from './style.ts';
import { ANSWER_VIEWS, answerPage } from './views/answer-pages.ts';
import { guestInvitation } from './views/calendar-file.ts';
import { contactPage } from './views/contact-page.ts';
import type { View } from './views/view.ts';
import { EMPTY, type Filled } from './views/fields.ts';
import { addressIn } from './views/layout.ts';
import { plainPage, readingPage } from './views/plain-pages.ts';
import { supervisorPage } from './views/supervisor-page.ts';

const YEAR = 'public, max-age=31536000, immutable';

export type AddressOf = (c: Context) => string;

/**
 * Pages for people without an account, at `/g/<token>`. GET shows and changes nothing, whoever opens
 * it; POST acts and leads back to the page.
 */
export function guestPages(deps: Deps, addressOf: AddressOf): Hono {
  const app = new Hono();
  app.use(guestHeaders);
  app.get(`/${cssName}`, (c) => {
    c.header('cache-control', YEAR);
    c.header('content-type', 'text/css; charset=utf-8');
    return c.body(css);
  });

  app.get('/:token', async (c) => {
    const guest = await findGuest(deps, c.req.param('token'));
    return guest === null ? closed(c) : show(c, viewOf(c, guest), 'page');
  });
  app.get('/:token/invitation.ics', async (c) => {
    const token = c.req.param('token');
    const guest = await findGuest(deps, token);
    const file = guest && guestInvitation(deps, guest, readerOf(guest, c.req.query('lang')), token);
    if (!file) return closed(c);
    c.header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH');
    c.header('content-disposition', `attachment; filename="${file.filename}"`);
    return c.body(file.ics);
  });
  app.get('/:token/:view', async (c) => {
    const guest = await findGuest(deps, c.req.param('token'));
    const view = c.req.param('view');
    if (guest === null || !hasView(guest, view)) return closed(c);
    return show(c, viewOf(c, guest), view);
  });

  app.post('/:token/:view', ...ownFormOnly(deps), async (c) => {
    await countTry(deps, limits.guestByAddress, addressOf(c));
    const token = c.req.param('token');
    const guest = await findGuest(deps, token);
    const view = c.req.param('view');
    if (guest === null || !hasForm(guest, view)) return closed(c);
    await countTry(deps, limits.guestByLink, guest.linkId);
    const body = new URLSearchParams(await c.req.text());
    const reader = readerOf(guest, c.req.query('lang'));
    const answered = await sendAnswer(deps, { guest, reader, token, view, body });
    deps.log.info({ link: guest.linkId, view, outcome: answered.kind }, 'guest answered');
    return answer(c, token, view, answered, { values: body, problems: [] });
  });
  app.all('*', (c) => closed(c));

  app.onError(failed(deps));

  function viewOf(c: Context, guest: Guest, filled: Filled = EMPTY, note?: GuestPhrase): View {
    const reader = readerOf(guest, c.req.query('lang'));
    const view: View = {
      guest,
      reader,
      token: c.req.param('token') ?? '',
      form: formToken(deps, guest),
      filled,
    };
    return note === undefined ? view : { ...view, note: reader.say(note) };
  }

  async function closed(c: Context): Promise<Response> {
    // Counted for those who have no page alone: whoever opens their own is never kept out.
    await countTry(deps, limits.strangerByAddress, addressOf(c));
    deps.log.info({ outcome: 'closed' }, 'guest page');
    return plain(c, 404, 'closed');
  }

  async function answer(
    c: Context,
    token: string,
    view: string,
    answered: Answered,
    filled: Filled,
  ): Promise<Response> {
    if (answered.kind === 'gone') {
      return page(c, 200, plainPage(answered.reader, 'erased', 'erase_title'));
    }
    if (answered.kind === 'done') {
      const guest = await findGuest(deps, token);
      return guest === null
        ? closed(c)
        : c.redirect(addressIn(token, readerOf(guest, c.req.query('lang'))), 303);
    }
    const guest = await findGuest(deps, token);
    if (guest === null) return closed(c);
    if (answered.kind === 'problems') {
      const again = { ...filled, problems: answered.problems };
      return show(
        c,
        viewOf(c, guest, again),
        view === 'pick' || view === 'answer' ? 'page' : view,
        422,
      );
    }
    const note = answered.kind === 'taken' ? 'slot_gone' : 'changed';
    return show(c, viewOf(c, guest, EMPTY, note), 'page', 409);
  }
  return app;
}

const isAnswerView = (view: string) => ANSWER_VIEWS.find((each) => each === view);

/** A supervisor has one page and its reading; another kind of page is not theirs. */
const hasView = ({ kind }: Guest, view: string): boolean =>
  view === 'reading' || (kind === 'contact' && isAnswerView(view) !== undefined);

const hasForm = (guest: Guest, view: string): boolean =>
  hasView(guest, view) || view === (guest.kind === 'contact' ? 'pick' : 'answer');

function show(
  c: Context,
  view: View,
  name: string,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const answer = isAnswerView(name);
  if (name === 'reading') return page(c, status, readingPage(view));
  if (answer !== undefined) return page(c, status, answerPage(view, answer));
  return page(c, status, view.guest.kind === 'contact' ? contactPage(view) : supervisorPage(view));
}
