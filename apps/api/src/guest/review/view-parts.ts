import { html } from 'hono/html';
import type { Reader } from '../reader.ts';
import { type Filled, problemList } from '../views/fields.ts';
import { addressIn, type Markup, nothing } from '../views/layout.ts';
import type { ReaderGuest } from './find-reader.ts';

export interface ReaderView {
  guest: ReaderGuest;
  reader: Reader;
  /** Address of the page below `/g/`. */
  token: string;
  /** Stands in each form. */
  form: string;
  filled: Filled;
  note?: string;
}

/** Names as they stand in every sentence of the page. */
export const namesOn = ({ guest }: ReaderView) => ({
  student: guest.studentName,
  advisor: guest.advisorName,
  school: guest.school.name,
});

export const formOf = (
  view: ReaderView,
  action: string,
  body: Markup,
  button: string,
  look: 'loud' | 'quiet' = 'loud',
): Markup =>
  html`<form method="post" action="${addressIn(view.token, view.reader, action)}" novalidate>
    ${look === 'loud' ? problemList(view.reader, view.filled) : nothing}
    <input type="hidden" name="_form" value="${view.form}" />
    ${body}
    <button${look === 'quiet' ? html` class="quiet"` : nothing}>${button}</button>
  </form>`;
