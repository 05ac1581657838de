import { html } from 'hono/html';
import { momentFor, zoneFor } from '../reader.ts';
import type { View } from './view.ts';
import { addressIn, type Markup, nothing } from './layout.ts';
import { forStudent } from './pick-form.ts';

/** The talk as both sides know it, and the ways to change it. */
export function agreedPart(view: View): Markup {
  const { guest, reader, token } = view;
  const { interview, student } = guest.dossier;
  const { meeting } = interview;
  const { say } = reader;
  if (meeting === null) return nothing;
  const name = student.fullName;
  const theirs = forStudent(view, meeting.start);
  return html`<section role="status">
    <h2>${say('agreed')}</h2>
    <p class="when"><time datetime="${meeting.start}">${momentFor(reader, meeting.start)}</time></p>
    <p>
      ${zoneFor(reader, meeting.start)}${theirs === null ? nothing : html`<small>${theirs}</small>`}
    </p>
    <p>${say('agreed_minutes', { minutes: meeting.minutes })}</p>
    ${placeLine(view)}
    <p>
      <a class="button" href="/g/${token}/invitation.ics" download="invitation.ics"
        >${say('calendar')}</a
      >
    </p>
    <h2>${say('next_title')}</h2>
    <p>${say('next_agreed', { student: name })}</p>
    <p>${say('next_change')}</p>
    <ul class="go">
      <li><a href="${addressIn(token, reader, 'how')}">${say('to_how')}</a></li>
      <li><a href="${addressIn(token, reader, 'move')}">${say('to_move')}</a></li>
      <li><a href="${addressIn(token, reader, 'cancel')}">${say('to_cancel')}</a></li>
    </ul>
  </section>`;
}

function placeLine({ guest, reader }: View): Markup {
  const { meeting } = guest.dossier.interview;
  const { say } = reader;
  if (meeting === null) return nothing;
  const { mode, setting, place } = meeting;
  const how =
    mode === 'telephone'
      ? say('how_call')
      : mode === 'video'
        ? say('how_video')
        : setting === 'coffee'
          ? say('how_coffee')
          : setting === 'lunch'
            ? say('how_lunch')
            : null;
  const where = place === null ? null : [place.text, place.meetingPoint].filter(Boolean).join(', ');
  const parts = [how, where].filter((part) => part !== null);
  return parts.length === 0 ? nothing : html`<p dir="auto">${parts.join(': ')}</p>`;
}
