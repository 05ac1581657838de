import { html } from 'hono/html';
import { readerStanding } from '@acquaint/core/review/review-guest';
import { dateIn } from '@acquaint/core/rules/moments';
import { formatDayMonthYear } from '@acquaint/core/schedule/format';
import { choices } from '../views/fields.ts';
import { addressIn, layout, type Markup, nothing } from '../views/layout.ts';
import { answerPart } from './answer-part.ts';
import { formOf, namesOn, type ReaderView } from './view-parts.ts';

/** Where somebody outside reads one text and says whether it may go out. */
export function readerPage(view: ReaderView): Markup {
  const { guest, reader, token, note } = view;
  const { say } = reader;
  const names = namesOn(view);
  const { school } = names;
  const standing = readerStanding(guest.status, guest.review.status);
  const told = note ? html`<p class="note" role="status">${note}</p>` : nothing;
  const show = (title: string, body: Markup): Markup =>
    layout(reader, { title, school, body: [told, body], token, hasReading: false });
  if (guest.isOffLimits) {
    const stopped = html`<p>${say('stopped', { school })}</p>
      ${rights(view, ['erase'])}`;
    return show(say('stop_title'), stopped);
  }
  const over = (sentence: string): Markup =>
    html`<p>${sentence}</p>
      ${rights(view, ['stop', 'erase'])}`;
  switch (standing) {
    case 'open':
      return show(
        say('review_title', names),
        html`${asking(view)} ${answerPart(view)} ${declining(view)}
        ${rights(view, ['stop', 'erase'])}`,
      );
    case 'answered':
      return show(say('review_thanks'), over(say(doneIn(guest.review.status), names)));
    case 'declined':
      return show(say('review_thanks'), over(say('review_declined', names)));
    case 'moved_on':
      return show(say('review_moved_on_title'), over(say('review_moved_on', names)));
    default:
      return show(say('review_thanks'), over(say('review_elsewhere')));
  }
}

/** Taken over, an offered wording is an approved one. */
function doneIn(status: string) {
  if (status === 'changes_needed') return 'review_done_changes';
  return status === 'edits_offered' ? 'review_done_edits' : 'review_done_approve';
}

function asking(view: ReaderView): Markup {
  const { guest, reader } = view;
  const { say, locale } = reader;
  const { review, note, expiresAt, school } = guest;
  const names = namesOn(view);
  const date = formatDayMonthYear(dateIn(expiresAt, school.timeZone), locale);
  const to = [review.contactTitle, review.contactEmployer].filter((part) => part !== '');
  return html`<p>${say('review_asked', names)}</p>
    <p>${say('review_until', { date })}</p>
    ${
      note === null
        ? nothing
        : html`<h2>${say('review_note', names)}</h2>
            <p class="letter" dir="auto">${note}</p>`
    }
    <h2>${say('review_letter')}</h2>
    ${
      to.length === 0
        ? nothing
        : html`<p class="soft">${say('review_to')}: <bdi>${to.join(', ')}</bdi></p>`
    }
    ${review.subject === null ? nothing : html`<p><strong dir="auto">${review.subject}</strong></p>`}
    <p class="letter" dir="auto">${review.text}</p>
    <h2>${say('review_look')}</h2>
    <ul>
      ${LOOK.map((phrase) => html`<li>${say(phrase, names)}</li>`)}
    </ul>`;
}

const LOOK = [
  'review_look_who',
  'review_look_why',
  'review_look_ask',
  'review_look_easy',
  'review_look_tone',
] as const;

const declining = (view: ReaderView): Markup =>
  formOf(view, 'decline', nothing, view.reader.say('review_decline'), 'quiet');

const RIGHTS = { stop: 'to_stop', erase: 'to_erase' } as const;

function rights({ reader, token }: ReaderView, which: readonly (keyof typeof RIGHTS)[]): Markup {
  const { say } = reader;
  return html`<nav aria-label="${say('rights')}">
    <h2>${say('rights')}</h2>
    <ul class="go">
      ${which.map(
        (name) =>
          html`<li><a href="${addressIn(token, reader, name)}">${say(RIGHTS[name])}</a></li>`,
      )}
    </ul>
  </nav>`;
}

export const READER_VIEWS = ['stop', 'erase'] as const;
export type ReaderViewName = (typeof READER_VIEWS)[number];

const TITLES = { stop: 'stop_title', erase: 'erase_title' } as const;

/** What is asked once more before it happens. */
export function readerAnswerPage(view: ReaderView, name: ReaderViewName): Markup {
  const { reader, token, filled, guest } = view;
  const { say } = reader;
  const school = guest.school.name;
  const sure = choices(filled, {
    kind: 'checkbox',
    name: 'sure',
    legend: say('erase_title'),
    choices: [{ value: 'yes', label: say('erase_tick') }],
  });
  const body = html`<p>${say(name === 'stop' ? 'stop_text' : 'erase_text', { school })}</p>
    ${
      name === 'stop'
        ? formOf(view, 'stop', nothing, say('stop_send'))
        : formOf(view, 'erase', sure, say('erase_send'))
    }
    <p><a href="${addressIn(token, reader)}">${say('back')}</a></p>`;
  return layout(reader, { title: say(TITLES[name]), school, body, token, hasReading: false });
}
