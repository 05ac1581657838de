import { noticeSentence } from '@acquaint/core/notify/sentence';
import {
  MEMBER_LANGUAGES,
  memberLanguage,
  type MemberLanguage,
} from '@acquaint/core/phrases/member/languages';
import { memberWords } from '@acquaint/core/phrases/member/words';
import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { guestHeaders } from '../guest/own-page.ts';
import { cssName } from '../guest/style.ts';
import { switchOffKind } from '../services/notices/preferences.ts';
import { readItems } from '../services/outbox/message.ts';
import { mailOfSwitchOff } from '../services/outbox/switch-off-link.ts';
import { countTry, limits } from '../services/sign-in/rate-limit.ts';

interface Suggestion {
  organizationId: Id;
  userId: Id;
  code: string;
  sentence: string;
  language: MemberLanguage;
}

interface Found extends Record<string, unknown> {
  organizationId: Id;
  personId: Id | null;
  payload: unknown;
  language: string | null;
}

const FIND = {
  name: 'switch_off_find',
  text: `SELECT o."organizationId", o."personId", o."payload", n."data"->>'language' AS "language"
    FROM "OutboxMessage" o LEFT JOIN "NoticePreference" n
      ON n."organizationId" = o."organizationId" AND n."userId" = o."personId"
    WHERE o."id" = $1 AND o."audience" = 'member' AND o."kind" = 'nudge'`,
};

/**
 * The link at the foot of a suggestion, at `/u/<token>`. GET shows a button, whoever opens it, also a
 * scanner of links; POST acts, from the page or from the mail program itself (RFC 8058), which sends
 * no origin and no cookie.
 */
export function switchOffPage(deps: Deps, addressOf: (c: Context) => string): Hono {
  const app = new Hono();
  app.use(guestHeaders);
  app.use(async (c, next) => {
    await countTry(deps, limits.switchOffByAddress, addressOf(c));
    return next();
  });
  app.get('/:token', async (c) => {
    const found = await find(deps, c.req.param('token'));
    return found === null ? unknown(c, deps) : c.html(askPage(found));
  });
  app.post('/:token', bodyLimit({ maxSize: 1000 }), async (c) => {
    const found = await find(deps, c.req.param('token'));
    if (found === null) return unknown(c, deps);
    const { organizationId, userId, code, language } = found;
    await inTenant(deps.database, { organizationId }, (tx) => switchOffKind(tx, userId, code));
    deps.log.info({ userId, code }, 'suggestions switched off');
    return c.html(page(deps, 'done', language));
  });
  app.onError((error, c) => {
    if (error instanceof ApiError && error.code === 'too_many_requests') {
      c.header('retry-after', String(error.retryAfter ?? 60));
      return c.html(page(deps, 'unknown'), 429);
    }
    deps.log.error({ error: error.name }, 'a link to switch suggestions off failed');
    return c.html(page(deps, 'unknown'), 500);
  });
  return app;
}

async function find(deps: Deps, token: string): Promise<Suggestion | null> {
  const outboxId = mailOfSwitchOff(deps.settings, token);
  if (outboxId === null) return null;
  return asSystem(deps.database, { reason: 'a link to switch suggestions off' }, async (tx) => {
    const { rows } = await tx.query<Found>(FIND, [outboxId]);
    const [row] = rows;
    const [item] = row ? readItems(row.payload) : [];
    if (!row || row.personId === null || item === undefined) return null;
    const language = memberLanguage(row.language);
    const sentence = noticeSentence(item, { zone: 'UTC', locale: 'en-GB', language }) ?? '';
    const { organizationId, personId: userId } = row;
    return { organizationId, userId, code: item.code, sentence, language };
  });
}

const unknown = (c: Context, deps: Deps) => c.html(page(deps, 'unknown'), 404);

const frame = (language: MemberLanguage, body: ReturnType<typeof html>) => {
  const { title } = memberWords[language].switchOff;
  return html`<!doctype html>
    <html lang="${language}" dir="${MEMBER_LANGUAGES[language].direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/g/${cssName}" />
      </head>
      <body>
        <div class="page">
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
      </body>
    </html>`;
};

const askPage = ({ sentence, language }: Suggestion) => {
  const phrases = memberWords[language].switchOff;
  return frame(
    language,
    html`<p>${phrases.ask}</p>
      <p class="note" dir="auto">${sentence}</p>
      <form method="post"><button>${phrases.act}</button></form>`,
  );
};

const page = ({ settings }: Deps, code: 'done' | 'unknown', language: MemberLanguage = 'en') => {
  const phrases = memberWords[language].switchOff;
  return frame(
    language,
    html`<p role="status">${phrases[code]}</p>
      <p><a href="${settings.publicUrl}/settings">${phrases.settings}</a></p>`,
  );
};
