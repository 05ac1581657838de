import { html } from 'hono/html';
import {
  GUEST_LANGUAGES,
  guestLanguageCodes,
  guestLanguageOf,
  guestSay,
} from '@acquaint/core/phrases/guest/languages';
import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import type { Reader } from '../reader.ts';
import type { View } from './view.ts';
import { errorLine, problemList } from './fields.ts';
import { addressIn, layout, type Markup } from './layout.ts';

/** Somebody of whom nothing is known but what their browser asks for. */
export function stranger(acceptLanguage: string | undefined): Reader {
  const language = guestLanguageOf(acceptLanguage);
  const { locale, direction } = GUEST_LANGUAGES[language];
  const say = guestSay(language);
  const brand = { accentColour: null, logo: null };
  return { language, locale, direction, say, zone: 'UTC', studentZone: 'UTC', chosen: null, brand };
}

/** The same page whatever is wrong with a link: it names nobody and says nothing of what there was. */
export function plainPage(reader: Reader, phrase: GuestPhrase, title: GuestPhrase): Markup {
  const body = html`<p>${reader.say(phrase)}</p>`;
  return layout(reader, { title: reader.say(title), school: '', body, token: null });
}

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Language and zone of the page; stored with the link, for every device. */
export function readingPage(view: View): Markup {
  const { guest, reader, token, form, filled } = view;
  const { say } = reader;
  const zones = ZONES.includes(reader.zone) ? ZONES : [reader.zone, ...ZONES];
  const body = html`<form method="post" action="${addressIn(token, reader, 'reading')}">
      ${problemList(reader, filled)}
      <input type="hidden" name="_form" value="${form}" />
      <div class="field">
        <label for="language">${say('language')}</label
        ><select id="language" name="language">
          ${guestLanguageCodes.map(
            (code) =>
              html`<option
                value="${code}"
                lang="${code}"
                ${code === reader.language ? html` selected` : ''}
              >
                ${GUEST_LANGUAGES[code].name}
               `,
          )}
        </select>
      </div>
      <div class="field">
        <label for="zone">${say('zone')}</label>${errorLine(filled, 'zone')}<select
          id="zone"
          name="zone"
          dir="ltr"
        >
          ${zones.map((zone) => html`<option${zone === reader.zone ? html` selected` : ''}>${zone}`)}
        </select>
      </div>
      <button>${say('reading_save')}</button>
    </form>
    <p><a href="${addressIn(token, reader)}">${say('back')}</a></p>`;
  return layout(reader, { title: say('reading'), school: guest.dossier.school.name, body, token });
}
