import { html } from 'hono/html';
import { guestSaid, guestStage } from '@acquaint/core/guest/stage';
import { openSuggestion } from '@acquaint/core/guest/suggestion';
import { formatDayMonthYear } from '@acquaint/core/schedule/format';
import { momentFor } from '../reader.ts';
import { agreedPart } from './agreed.ts';
import { addressIn, layout, type Markup, nothing } from './layout.ts';
import { pickForm } from './pick-form.ts';
import type { View } from './view.ts';

/** Where the contact sees what is asked of them, and answers. */
export function contactPage(view: View): Markup {
  const { guest, reader, token, note } = view;
  const { dossier } = guest;
  const { say } = reader;
  const student = dossier.student.fullName;
  const stage = guestStage(dossier);
  const heading = say('title_contact', { student });
  const body = [note ? html`<p class="note" role="status">${note}</p>` : nothing];
  if (stage === 'stopped') {
    body.push(html`<p>${say('stopped', { school: dossier.school.name })}</p>`);
  } else if (stage === 'withdrawn') {
    body.push(html`<p>${say('withdrawn', { student })}</p>`);
  } else if (stage === 'over') {
    body.push(html`<p>${say('over')}</p>`);
  } else if (stage === 'agreed') {
    body.push(agreedPart(view), asking(view));
  } else {
    body.push(said(view), asking(view), pickForm(view), otherWays(view));
  }
  body.push(rights(view, stage === 'stopped'));
  return layout(reader, {
    title: heading,
    school: dossier.school.name,
    body,
    token,
  });
}

/** Who asks, why them, what was written, and the promise: only what was sent to them (G28). */
function asking({ guest, reader }: View): Markup {
  const { student, school, interview } = guest.dossier;
  const { say } = reader;
  const name = student.fullName;
  const sent = interview.messages.filter(
    ({ to, kind }) => to.kind === 'contact' && (kind === 'request' || offersTimes(kind)),
  );
  const request = sent.findLast(({ kind }) => kind === 'request');
  const whyYou = request?.slots.whyYou?.trim() ?? '';
  const minutes = interview.meeting?.minutes ?? request?.minutes ?? interview.minutes;
  const program = request === undefined ? '' : student.program;
  const who =
    program === ''
      ? say('who_short', { student: name, school: school.name })
      : say('who', { student: name, program, school: student.school || school.name });
  return html`<section>
    <p>${who}</p>
    ${
      whyYou === ''
        ? nothing
        : html`<h2>${say('why_you')}</h2>
            <p dir="auto">${whyYou}</p>`
    }
    ${
      sent.length === 0
        ? nothing
        : html`<details>
            <summary>${say('wrote', { student: name })}</summary>
            ${sent.map(({ subject, text }) => letter(subject, text))}
          </details>`
    }
    <h2>${say('promise')}</h2>
    <ul>
      <li>${say('promise_minutes', { minutes })}</li>
      <li>${say('promise_no_job')}</li>
      <li>${say('promise_privacy', { student: name })}</li>
      <li>${say('promise_stop')}</li>
    </ul>
  </section>`;
}

function letter(subject: string | null, text: string): Markup {
  const words = subject === null ? text : `${subject}\n\n${text}`;
  return html`<pre class="letter" dir="auto">${words}</pre>`;
}

const offersTimes = (kind: string): boolean =>
  kind === 'propose_times' || kind === 'confirmation' || kind === 'reschedule';

/** What they answered so far, what happens next, and that it can be changed. */
function said(view: View): Markup {
  const { guest, reader } = view;
  const { dossier } = guest;
  const { say } = reader;
  const last = guestSaid(dossier);
  if (last === null) return nothing;
  const student = dossier.student.fullName;
  const next = (phrase: Parameters<typeof say>[0]) =>
    html`<h2>${say('next_title')}</h2>
      <p>${say(phrase, { student })}</p>
      <p>${say('next_change')}</p>`;
  if (last === 'suggested') {
    const suggestion = openSuggestion(dossier.interview);
    return html`<section class="note" role="status">
      <p><strong>${say('you_suggested')}</strong></p>
      <ul>
        ${suggestion?.slots.map(({ start }) => html`<li>${momentFor(reader, start)}</li>`)}
      </ul>
      ${suggestion?.words ? html`<p dir="auto">${suggestion.words}</p>` : nothing}
      ${suggestion?.callNumber ? html`<p>${say('you_call', { number: suggestion.callNumber })}</p>` : nothing}
      ${next('next_suggested')}
    </section>`;
  }
  if (last === 'told') {
    return html`<section class="note" role="status">
      <p><strong>${say('you_told')}</strong></p>
      ${next('next_convenience')}
    </section>`;
  }
  const sentence = {
    declined: say('you_declined'),
    later: laterSentence(view),
    redirected: say('you_redirected', {
      name: dossier.interview.replies.findLast((r) => r.redirectTo)?.redirectTo?.name ?? '',
    }),
    cancelled: say('you_cancelled'),
  }[last];
  const phrase = {
    declined: 'next_declined',
    later: 'next_later',
    redirected: 'next_declined',
    cancelled: 'next_cancelled',
  } as const;
  return html`<section class="note" role="status">
    <p><strong>${sentence}</strong></p>
    ${next(phrase[last])}
    <p>${say('changed_mind')}</p>
  </section>`;
}

function laterSentence({ guest, reader }: View): string {
  const until = guest.dossier.interview.replies.findLast(
    ({ outcome }) => outcome === 'later',
  )?.until;
  return until
    ? reader.say('you_later', { date: formatDayMonthYear(until, reader.locale) })
    : reader.say('you_later_open');
}

function otherWays({ reader, token }: View): Markup {
  const { say } = reader;
  return html`<h2>${say('other_ways')}</h2>
    <ul class="go">
      <li><a href="${addressIn(token, reader, 'times')}">${say('to_times')}</a></li>
      <li><a href="${addressIn(token, reader, 'suits')}">${say('to_suits')}</a></li>
      <li><a href="${addressIn(token, reader, 'decline')}">${say('to_decline')}</a></li>
    </ul>`;
}

function rights({ reader, token }: View, stopped: boolean): Markup {
  const { say } = reader;
  return html`<h2>${say('rights')}</h2>
    <ul class="go">
      ${stopped ? nothing : html`<li><a href="${addressIn(token, reader, 'stop')}">${say('to_stop')}</a></li>`}
      <li><a href="${addressIn(token, reader, 'erase')}">${say('to_erase')}</a></li>
    </ul>`;
}
