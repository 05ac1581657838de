import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
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
import { answerHost, hostFormToken } from './answer-host.ts';
import { findHostGuest, type HostGuest } from './find-host-guest.ts';
import { hostReader } from './host-reader.ts';
import { HOST_VIEWS, hostAnswerPage, hostPage, type HostView } from './host-view.ts';

/**
 * Pages of hosts, at `/g/host/<token>`, built like those of contacts: GET shows and changes nothing,
 * POST acts and leads back to the page.
 */
export function hostPages(deps: Deps, addressOf: AddressOf): Hono {
  const app = new Hono();
  app.use(guestHeaders);

  app.get('/:token', async (c) => {
    const guest = await findHostGuest(deps, c.req.param('token'));
    return guest === null ? closed(c) : show(c, guest, 'page');
  });
  app.get('/:token/:view', async (c) => {
    const guest = await findHostGuest(deps, c.req.param('token'));
    const view = c.req.param('view');
    return guest === null || !isView(view) ? closed(c) : show(c, guest, view);
  });

  app.post('/:token/:view', ...ownFormOnly(deps), async (c) => {
    await countTry(deps, limits.guestByAddress, addressOf(c));
    const token = c.req.param('token') ?? '';
    const view = c.req.param('view') ?? '';
    const guest = await findHostGuest(deps, token);
    if (guest === null || !(isView(view) || view === 'save')) return closed(c);
    await countTry(deps, limits.guestByLink, guest.id);
    const body = new URLSearchParams(await c.req.text());
    const reader = hostReader(guest, c.req.query('lang'));
    const answered = await answerHost(deps, { guest, reader, token, view, body });
    deps.log.info({ link: guest.id, view, outcome: answered.kind }, 'host answered');
    if (answered.kind === 'gone') return page(c, 200, plainPage(reader, 'erased', 'erase_title'));
    if (answered.kind === 'done') return c.redirect(addressIn(`host/${token}`, reader), 303);
    const now = await findHostGuest(deps, token);
    if (now === null) return closed(c);
    if (answered.kind === 'changed') return show(c, now, 'page', { status: 409, note: 'changed' });
    const filled = { values: body, problems: answered.problems };
    return show(c, now, isView(view) ? view : 'page', { status: 422, filled });
  });
  app.all('*', (c) => closed(c));
  app.onError(failed(deps));

  function show(
    c: Context,
    guest: HostGuest,
    name: 'page' | (typeof HOST_VIEWS)[number],
    more: { status?: ContentfulStatusCode; filled?: Filled; note?: GuestPhrase } = {},
  ): Promise<Response> {
    const { status = 200, filled = EMPTY, note } = more;
    const reader = hostReader(guest, c.req.query('lang'));
    const view: HostView = {
      guest,
      reader,
      token: `host/${c.req.param('token') ?? ''}`,
      form: hostFormToken(deps, guest),
      filled,
      ...(note === undefined ? {} : { note: reader.say(note) }),
    };
    return page(c, status, name === 'page' ? hostPage(view) : hostAnswerPage(view, name));
  }

  async function closed(c: Context): Promise<Response> {
    // Counted for those who have no page alone: whoever opens their own is never kept out.
    await countTry(deps, limits.strangerByAddress, addressOf(c));
    deps.log.info({ outcome: 'closed' }, 'host page');
    return plain(c, 404, 'closed');
  }
  return app;
}

const isView = (view: string): view is (typeof HOST_VIEWS)[number] =>
  HOST_VIEWS.some((each) => each === view);
