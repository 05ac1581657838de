import { templateById } from '../library/templates.ts';
import { dayPhrases } from '../phrases/day.ts';
import { formatClock } from '../schedule/format.ts';
import { studentClock } from '../rules/talk.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Meeting } from '../workflow/interview.ts';
import type { Instant } from '../workflow/records.ts';
import type { Values } from './fields.ts';
import { render } from './render.ts';
import { textOf } from './segments.ts';
import { templateValues } from './values.ts';

/** The words for a text when nobody answers the call (T20, R79). */
export function lateText({ student }: Dossier, meeting: Meeting, arrival: Instant): string {
  const zone = studentClock(meeting, student);
  return written('T20', {
    'student.name': student.fullName,
    'meeting.time': formatClock(meeting.start, zone),
    eta: formatClock(arrival, zone),
  });
}

/** The words for somebody whom one cannot meet today after all (T21). */
export function cannotMakeItText(dossier: Dossier): string {
  const values = templateValues(dossier, { reasonShort: dayPhrases.somethingUrgent });
  return written('T21', { ...values, slots: dayPhrases.anyTimeSoon });
}

/** Empty while a value is missing: half a message helps nobody. */
function written(templateId: string, values: Values): string {
  const template = templateById(templateId);
  const made = template && render(template, values);
  return made?.ok ? textOf(made.body) : '';
}

const dialable = (number: string): string => number.replaceAll(/[^\d+]/g, '');

/** The number that the student may ring: the agreed one, theirs at work, or one they gave (G28). */
export function numberToCall({ contact }: Dossier, { place }: Meeting): string | null {
  const { workPhone, privatePhone, privateGivenByContact } = contact.channels;
  const agreed = place?.kind === 'number' ? place.text : null;
  return agreed ?? workPhone ?? (privateGivenByContact ? privatePhone : null);
}

export const callLink = (number: string): string => `tel:${dialable(number)}`;

export const textLink = (number: string, text: string): string =>
  `sms:${dialable(number)}?body=${encodeURIComponent(text)}`;
