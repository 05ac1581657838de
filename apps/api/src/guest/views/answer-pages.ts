import { html } from 'hono/html';
import { DAY_PARTS, FORMATS } from '@acquaint/core/guest/answers';
import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import { formatWeekday } from '@acquaint/core/schedule/format';
import { OWN_TIMES } from '../forms/contact-answers.ts';
import { bothReadings } from '../forms/form.ts';
import { zoneFor } from '../reader.ts';
import type { View } from './view.ts';
import { area, choices, field, problemList } from './fields.ts';
import { addressIn, layout, type Markup, nothing } from './layout.ts';
import { formatName, howFields, pickForm } from './pick-form.ts';

export const ANSWER_VIEWS = [
  'times',
  'suits',
  'how',
  'move',
  'cancel',
  'decline',
  'stop',
  'erase',
] as const;
export type AnswerView = (typeof ANSWER_VIEWS)[number];

const TITLES: Readonly<Record<AnswerView, GuestPhrase>> = {
  times: 'times_title',
  suits: 'suits_title',
  how: 'how_title',
  move: 'move_title',
  cancel: 'cancel_title',
  decline: 'decline_title',
  stop: 'stop_title',
  erase: 'erase_title',
};

const BODIES: Readonly<Record<AnswerView, (view: View) => Markup>> = {
  times: timesBody,
  suits: suitsBody,
  how: howBody,
  move: moveBody,
  cancel: cancelBody,
  decline: declineBody,
  stop: stopBody,
  erase: eraseBody,
};

/** One form a page, so that each stays short on a phone. */
export function answerPage(view: View, name: AnswerView): Markup {
  const { guest, reader, token } = view;
  const title = reader.say(TITLES[name]);
  const body = html`${BODIES[name](view)}
    <p><a href="${addressIn(token, reader)}">${reader.say('back')}</a></p>`;
  return layout(reader, { title, school: guest.dossier.school.name, body, token });
}

/** A form of its own page: its problems, its token, and one button. */
function formOf(view: View, name: string, body: Markup, button: string): Markup {
  const { reader, token, form, filled } = view;
  return html`<form method="post" action="${addressIn(token, reader, name)}">
    ${problemList(reader, filled)}
    <input type="hidden" name="_form" value="${form}" />
    ${body}
    <button>${button}</button>
  </form>`;
}

function timesBody(view: View): Markup {
  const { say } = view.reader;
  return html`<p class="soft">
      ${say('times_hint', { zone: zoneFor(view.reader, view.guest.dossier.now) })}
    </p>
    ${formOf(view, 'times', ownTimes(view), say('send'))}`;
}

function ownTimes({ reader, filled }: View): Markup {
  const { say } = reader;
  return html`${OWN_TIMES.map((name, n) => {
    const wall = filled.values.get(name) ?? '';
    const both = bothReadings(wall, reader);
    return html`${field(reader, filled, {
      name,
      label: say('time_n', { n: n + 1 }),
      type: 'datetime-local',
    })}${
      both === null
        ? nothing
        : choices(filled, {
            kind: 'radio',
            name: `${name}-which`,
            legend: say('e_twice'),
            choices: [
              { value: 'earlier', label: both.earlier },
              { value: 'later', label: both.later },
            ],
          })
    }`;
  })}
  ${area(filled, { name: 'words', label: say('words'), max: 1000 })}
  ${field(reader, filled, { name: 'number', label: say('call_me'), type: 'tel', autocomplete: 'tel' })}`;
}

/** 2026-03-02 was a Monday. */
const weekday = (iso: number, locale: string): string =>
  formatWeekday(`2026-03-0${iso + 1}`, locale);

function suitsBody(view: View): Markup {
  const { reader, filled, guest } = view;
  const { say, locale } = reader;
  const student = guest.dossier.student.fullName;
  return html`<p class="soft">${say('suits_hint', { student })}</p>
    ${formOf(
      view,
      'suits',
      html`${choices(filled, {
        kind: 'checkbox',
        name: 'parts',
        legend: say('parts'),
        choices: DAY_PARTS.map((part) => ({ value: part, label: say(`part_${part}`) })),
      })}
      ${choices(filled, {
        kind: 'checkbox',
        name: 'days',
        legend: say('days'),
        choices: [1, 2, 3, 4, 5].map((day) => ({
          value: String(day),
          label: weekday(day, locale),
        })),
      })}
      ${choices(filled, {
        kind: 'checkbox',
        name: 'formats',
        legend: say('formats'),
        choices: FORMATS.map((format) => ({ value: format, label: formatName(reader, format) })),
      })}
      ${field(reader, filled, { name: 'not-before', label: say('not_before'), type: 'date' })}
      ${area(filled, { name: 'words', label: say('words'), max: 1000 })}`,
      say('send'),
    )}`;
}

function howBody(view: View): Markup {
  const { reader, guest } = view;
  const start = guest.dossier.interview.meeting?.start ?? '';
  return formOf(
    view,
    'how',
    html`<input type="hidden" name="slot" value="${start}" />${howFields(view)}`,
    reader.say('save'),
  );
}

function moveBody(view: View): Markup {
  const { reader, filled } = view;
  const { say } = reader;
  return html`<p class="soft">${say('move_hint')}</p>
    ${pickForm(view, true)}
    <h2>${say('times_title')}</h2>
    <p class="soft">${say('times_hint', { zone: zoneFor(reader, view.guest.dossier.now) })}</p>
    ${formOf(
      { ...view },
      'times',
      html`${ownTimes(view)}${area(filled, { name: 'reason', label: say('reason'), max: 1000 })}`,
      say('send'),
    )}`;
}

function cancelBody(view: View): Markup {
  const { reader, filled, guest } = view;
  const { say } = reader;
  const student = guest.dossier.student.fullName;
  return html`<p>${say('cancel_hint', { student })}</p>
    ${formOf(view, 'cancel', area(filled, { name: 'reason', label: say('reason'), max: 1000 }), say('cancel_send'))}`;
}

function declineBody(view: View): Markup {
  const { reader, filled, guest } = view;
  const { say } = reader;
  const student = guest.dossier.student.fullName;
  const redirect = html`${field(reader, filled, { name: 'name', label: say('redirect_name') })}
  ${field(reader, filled, { name: 'employer', label: say('redirect_employer') })}
  ${field(reader, filled, { name: 'detail', label: say('redirect_detail') })}`;
  return formOf(
    view,
    'decline',
    html`${choices(filled, {
      kind: 'radio',
      name: 'decline',
      legend: say('decline_title'),
      choices: [
        { value: 'no', label: say('decline_no') },
        {
          value: 'later',
          label: say('decline_later'),
          more: field(reader, filled, { name: 'from', label: say('later_from'), type: 'date' }),
        },
        { value: 'redirect', label: say('decline_redirect'), more: redirect },
      ],
    })}${area(filled, { name: 'words', label: say('decline_words', { student }), max: 1000 })}`,
    say('send'),
  );
}

function stopBody(view: View): Markup {
  const { say } = view.reader;
  const school = view.guest.dossier.school.name;
  return html`<p>${say('stop_text', { school })}</p>
    ${formOf(view, 'stop', nothing, say('stop_send'))}`;
}

function eraseBody(view: View): Markup {
  const { reader, filled, guest } = view;
  const { say } = reader;
  const school = guest.dossier.school.name;
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
