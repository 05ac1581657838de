import { html } from 'hono/html';
import { FORMATS, type Format } from '@acquaint/core/guest/answers';
import { offeredSlots } from '@acquaint/core/guest/open-slots';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import { momentFor, type Reader, studentMoment, zoneFor } from '../reader.ts';
import type { View } from './view.ts';
import { area, choices, field, problemList } from './fields.ts';
import { addressIn, type Markup, nothing } from './layout.ts';

/** The times on offer, each with its whole date in its name, and how to talk. */
export function pickForm(view: View, moves = false): Markup {
  const { guest, reader, token, form, filled } = view;
  const { dossier } = guest;
  const { say } = reader;
  const agreed = moves ? dossier.interview.meeting?.start : null;
  const slots = offeredSlots(dossier).filter(
    ({ state, start }) => state !== 'past' && start !== agreed,
  );
  const open = slots.filter(({ state }) => state === 'open');
  const [first] = open;
  if (first === undefined) return moves ? nothing : html`<p>${say('no_slots')}</p>`;
  return html`<form method="post" action="${addressIn(token, reader, 'pick')}">
    ${problemList(reader, filled)}
    <input type="hidden" name="_form" value="${form}" />
    ${choices(filled, {
      kind: 'radio',
      name: 'slot',
      legend: say('pick'),
      hint: say('pick_hint', { zone: zoneFor(reader, first.start) }),
      choices: slots.map(({ start, state }) => ({
        value: start,
        label: momentFor(reader, start),
        hint: state === 'gone' ? say('gone') : forStudent(view, start),
        disabled: state === 'gone',
      })),
    })}
    ${howFields(view)}
    ${moves ? area(filled, { name: 'reason', label: say('reason'), max: 1000 }) : nothing}
    <button>${say('pick_send')}</button>
  </form>`;
}

export function forStudent({ guest, reader }: View, start: string): string | null {
  const time = studentMoment(reader, start);
  return time === null
    ? null
    : reader.say('yours', { time, student: guest.dossier.student.firstName });
}

/** How to talk; each way asks for the one thing that it needs, and takes no for an answer. */
export function howFields({ guest, reader, filled }: View): Markup {
  const { say } = reader;
  const { interview } = guest.dossier;
  const place = interview.meeting?.place ?? null;
  const known = (kind: string): string => (place?.kind === kind ? place.text : '');
  const more = (format: Format): Markup => {
    if (format === 'call') {
      const label = say('number');
      return field(reader, filled, {
        name: 'number',
        label,
        type: 'tel',
        hint: 'optional',
        value: known('number'),
        autocomplete: 'tel',
      });
    }
    if (format === 'video') {
      const label = say('link');
      return field(reader, filled, {
        name: 'link',
        label,
        type: 'url',
        hint: 'optional',
        value: known('link'),
      });
    }
    return html`${field(reader, filled, {
      name: `where-${format}`,
      label: say('where'),
      hint: 'optional',
      value: known('address'),
    })}${field(reader, filled, {
      name: `point-${format}`,
      label: say('meeting_point'),
      value: place?.kind === 'address' ? (place.meetingPoint ?? '') : '',
    })}`;
  };
  return choices(filled, {
    kind: 'radio',
    name: 'how',
    legend: say('how'),
    chosen: [usual(interview)],
    choices: FORMATS.map((format) => ({
      value: format,
      label: formatName(reader, format),
      more: more(format),
    })),
  });
}

export const formatName = ({ say }: Reader, format: Format): string => say(`how_${format}`);

/** What the request spoke of comes ticked. */
function usual({ meeting, mode, setting }: InterviewState): Format {
  const agreed = meeting?.status === 'to_confirm' || meeting?.status === 'confirmed';
  const chosen = agreed ? meeting.setting : setting;
  if (chosen === 'coffee' || chosen === 'lunch') return chosen;
  const way = agreed ? meeting.mode : mode;
  if (way === 'telephone') return 'call';
  return way === 'video' ? 'video' : 'office';
}
