import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { GUEST_LANGUAGES, guestLanguageCodes } from '@acquaint/core/phrases/guest/languages';
import { guestVariables, logoAddress } from '@acquaint/core/branding/brand';
import type { Reader } from '../reader.ts';
import { cssName } from '../style.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
export const nothing = raw('');

/** Addresses inside one guest's pages; a language chosen by address goes along. */
export function addressIn(token: string, reader: Reader, view = ''): string {
  const path = view === '' ? `/g/${token}` : `/g/${token}/${view}`;
  return reader.chosen === null ? path : `${path}?lang=${reader.chosen}`;
}

interface Page {
  title: string;
  heading?: string;
  school: string;
  body: Markup | Markup[];
  /** `null` on a page that belongs to no link. */
  token: string | null;
  /** Whether there is a page for language and time zone beside it. */
  hasReading?: boolean;
}

/** What all pages share. Closed pages have no token and so no way anywhere. */
export function layout(reader: Reader, page: Page): Markup {
  const { title, heading = title, school, body, token, hasReading = true } = page;
  return html`<!doctype html>
    <html lang="${reader.language}" dir="${reader.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/g/${cssName}" />
      </head>
      <body${colourOf(reader)}>
        <div class="page">
          ${
            school === ''
              ? nothing
              : html`<header>
                  ${logoOf(reader)}
                  <p>${school}</p>
                </header>`
          }
          <main>
            <h1>${heading}</h1>
            ${body}
          </main>
          ${token === null ? nothing : footer(reader, token, { school, hasReading })}
        </div>
      </body>
    </html> `;
}

/** The sheet is one for all schools; what differs stands on the page. */
function colourOf({ brand }: Reader): Markup {
  const variables = guestVariables(brand.accentColour);
  return variables === '' ? nothing : html` style="${variables}"`;
}

const LOGO_PIXELS = { width: 160, height: 40 };

/** The name stands beside it, so the picture says nothing to those who hear the page. */
function logoOf({ brand: { logo } }: Reader): Markup {
  if (logo === null) return nothing;
  const { width, height } = logo;
  const scale = Math.min(LOGO_PIXELS.width / width, LOGO_PIXELS.height / height);
  return html`<img
    src="${logoAddress(logo)}"
    alt=""
    width="${Math.round(width * scale)}"
    height="${Math.round(height * scale)}"
  />`;
}

function footer(
  reader: Reader,
  token: string,
  { school, hasReading }: { school: string; hasReading: boolean },
): Markup {
  const { say } = reader;
  const others = guestLanguageCodes.filter((code) => code !== reader.language);
  return html`<footer>
    <nav aria-label="${say('reading')}">
      ${others.map(
        (code) =>
          html`<a
            href="/g/${token}?lang=${code}"
            lang="${code}"
            hreflang="${code}"
            dir="${GUEST_LANGUAGES[code].direction}"
            >${GUEST_LANGUAGES[code].name}</a
          > `,
      )}${hasReading ? html`<a href="${addressIn(token, reader, 'reading')}">${say('reading')}</a>` : nothing}
    </nav>
    <p class="soft">${say('made_by', { school })}</p>
  </footer>`;
}
