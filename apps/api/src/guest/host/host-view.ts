import { html } from 'hono/html';
import { HOST_LIMITS } from '@acquaint/core/hosts/host';
import { isPaused } from '@acquaint/core/hosts/pause';
import { formatDayMonthYear } from '@acquaint/core/schedule/format';
import type { Reader } from '../reader.ts';
import { area, choices, field, type Filled, problemList } from '../views/fields.ts';
import { addressIn, layout, type Markup, nothing } from '../views/layout.ts';
import type { HostGuest } from './find-host-guest.ts';

export interface HostView {
  guest: HostGuest;
  reader: Reader;
  /** Address of the page below `/g/`. */
  token: string;
  /** Stands in each form. */
  form: string;
  filled: Filled;
  note?: string;
}

/** Where somebody says whether students may ask them, about what, and how many. */
export function hostPage(view: HostView): Markup {
  const { guest, reader, token, note } = view;
  const { say } = reader;
  const school = guest.school.name;
  const isHost = guest.status === 'agreed' && !guest.isOffLimits;
  const title = say(isHost ? 'host_title_yes' : 'host_title', { school });
  const body: Markup[] = [note ? html`<p class="note" role="status">${note}</p>` : nothing];
  if (guest.isOffLimits) {
    body.push(html`<p>${say('stopped', { school })}</p>`, rights(view));
    return layout(reader, { title, school, body, token, hasReading: false });
  }
  body.push(standing(view), asking(view), hostForm(view), ways(view));
  return layout(reader, { title, school, body, token, hasReading: false });
}

/** How it stands now, for whoever has answered before. */
function standing({ guest, reader }: HostView): Markup {
  const { say } = reader;
  const { status, left, fields, today } = guest;
  if (status === 'asked') return nothing;
  const sentence =
    status === 'ended'
      ? say('host_ended_now')
      : isPaused(fields.pause, today)
        ? say('host_paused_now')
        : say('host_yes_now', { left, capacity: fields.capacity });
  return html`<p class="note">${sentence}</p>`;
}

function asking({ guest, reader }: HostView): Markup {
  const { say, locale } = reader;
  const { origin, askerName, notedOn } = guest;
  const school = guest.school.name;
  const why =
    notedOn !== null
      ? say('host_noted', { school, date: formatDayMonthYear(notedOn, locale) })
      : origin === 'student'
        ? say('host_asked_student', { student: askerName, school })
        : say('host_asked_office', { school });
  return html`<p>${why}</p>
    <h2>${say('promise')}</h2>
    <ul>
      <li>${say('host_promise_capacity')}</li>
      <li>${say('host_promise_names')}</li>
      <li>${say('promise_no_job')}</li>
      <li>${say('host_promise_link')}</li>
    </ul>`;
}

function hostForm(view: HostView): Markup {
  const { guest, reader, filled } = view;
  const { say } = reader;
  const { fields, status } = guest;
  const line = (name: string, label: string, value: string, autocomplete?: string): Markup =>
    field(reader, filled, {
      name,
      label,
      value,
      max: name === 'email' ? 254 : 200,
      ...(autocomplete === undefined ? {} : { autocomplete }),
    });
  return formOf(
    view,
    'save',
    html`<h2>${say('host_about')}</h2>
      ${line('name', say('host_name'), fields.fullName, 'name')}
      ${line('role', say('host_role'), fields.jobTitle, 'organization-title')}
      ${line('employer', say('host_employer'), fields.employer, 'organization')}
      ${line('email', say('host_email'), fields.email, 'email')}
      ${area(filled, {
        name: 'topics',
        label: say('host_topics'),
        hint: say('host_topics_hint', { max: HOST_LIMITS.topics }),
        max: HOST_LIMITS.topics * HOST_LIMITS.topic,
        value: fields.topics.join('\n'),
      })}
      ${choices(filled, {
        kind: 'checkbox',
        name: 'formats',
        legend: say('host_formats'),
        chosen: fields.formats,
        choices: [
          { value: 'telephone', label: say('how_call') },
          { value: 'video', label: say('how_video') },
          { value: 'in_person', label: say('how_office') },
          { value: 'observational_visit', label: say('host_visit') },
        ],
      })}
      ${field(reader, filled, {
        name: 'languages',
        label: say('host_languages'),
        hint: 'host_languages_hint',
        value: fields.languages.join(', '),
      })}
      ${field(reader, filled, {
        name: 'capacity',
        label: say('host_capacity'),
        type: 'number',
        min: 1,
        max: HOST_LIMITS.capacity,
        value: String(fields.capacity),
      })}
      ${area(filled, {
        name: 'words',
        label: say('host_words'),
        max: HOST_LIMITS.words,
        value: fields.words ?? '',
      })}
      <h2>${say('host_pause')}</h2>
      <div class="row">
        ${field(reader, filled, { name: 'from', label: say('host_pause_from'), type: 'date', value: fields.pause.from ?? '' })}
        ${field(reader, filled, { name: 'until', label: say('host_pause_until'), type: 'date', value: fields.pause.until ?? '' })}
      </div>`,
    say(status === 'agreed' ? 'host_save' : 'host_say_yes'),
  );
}

function ways(view: HostView): Markup {
  const { guest, reader, token } = view;
  const { say } = reader;
  const { status } = guest;
  return html`<nav aria-label="${say('rights')}">
    <h2>${say('rights')}</h2>
    <ul class="go">
      ${
        status === 'ended'
          ? nothing
          : html`<li>
              <a href="${addressIn(token, reader, 'end')}"
                >${say(status === 'agreed' ? 'host_to_end' : 'host_to_no')}</a
              >
            </li>`
      }
      <li><a href="${addressIn(token, reader, 'stop')}">${say('to_stop')}</a></li>
      <li><a href="${addressIn(token, reader, 'erase')}">${say('to_erase')}</a></li>
    </ul>
  </nav>`;
}

function rights({ reader, token }: HostView): Markup {
  const { say } = reader;
  return html`<ul class="go">
    <li><a href="${addressIn(token, reader, 'erase')}">${say('to_erase')}</a></li>
  </ul>`;
}

export const HOST_VIEWS = ['end', 'stop', 'erase'] as const;
export type HostViewName = (typeof HOST_VIEWS)[number];

const TITLES = { end: 'host_end_title', stop: 'stop_title', erase: 'erase_title' } as const;

/** What is asked once more before it happens. */
export function hostAnswerPage(view: HostView, name: HostViewName): Markup {
  const { guest, reader, token } = view;
  const { say } = reader;
  const school = guest.school.name;
  const body = html`${bodyOf(view, name)}
    <p><a href="${addressIn(token, reader)}">${say('back')}</a></p>`;
  return layout(reader, { title: say(TITLES[name]), school, body, token, hasReading: false });
}

function bodyOf(view: HostView, name: HostViewName): Markup {
  const { guest, reader, filled } = view;
  const { say } = reader;
  const school = guest.school.name;
  if (name === 'end') {
    return html`<p>${say('host_end_text')}</p>
      ${formOf(view, 'end', nothing, say('host_end_send'))}`;
  }
  if (name === 'stop') {
    return html`<p>${say('stop_text', { school })}</p>
      ${formOf(view, 'stop', nothing, say('stop_send'))}`;
  }
  return html`<p>${say('erase_text', { school })}</p>
    ${formOf(
      view,
      'erase',
      choices(filled, {
        kind: 'checkbox',
        name: 'sure',
        legend: say('erase_title'),
        choices: [{ value: 'yes', label: say('erase_tick') }],
      }),
      say('erase_send'),
    )}`;
}

const formOf = (view: HostView, action: string, body: Markup, button: string): Markup =>
  html`<form method="post" action="${addressIn(view.token, view.reader, action)}" novalidate>
    ${problemList(view.reader, view.filled)}
    <input type="hidden" name="_form" value="${view.form}" />
    ${body}
    <button>${button}</button>
  </form>`;
