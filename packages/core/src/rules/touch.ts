import { interactionsOf } from '../people/interactions.ts';
import { type TouchState, touchState } from '../people/touch.ts';
import { instantMs } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate } from '../workflow/records.ts';

/** Where student and contact stand, over all that passed between them. */
export function touchOf(dossier: Dossier): TouchState {
  const { contact, interview, interactions, now, student, school, policy } = dossier;
  const zone = student.timeZone || school.timeZone;
  const words = interactions ?? interactionsOf(contact.id, [interview], []);
  return touchState(contact, words, { now, zone, policy });
}

/**
 * The day for the next few lines. Where intervals are chosen, it moves with each word; a contact of
 * before there were intervals has the day that was chosen in the interview.
 */
export function nextTouchOn(dossier: Dossier): PlainDate | null {
  const { contact, interview } = dossier;
  if (contact.state !== 'active') return null;
  if (contact.touch === undefined) return contact.nextTouchAt ?? interview.keepInTouch.nextOn;
  return touchOf(dossier).idealOn;
}

/** Of several talks with one person the last one carries what is due to them. */
export function isLastTalk({ interview, others }: Dossier): boolean {
  const start = interview.meeting?.start;
  if (start === undefined) return false;
  return !others.some(
    ({ contactId, status, meeting }) =>
      contactId === interview.contactId &&
      status !== 'withdrawn' &&
      meeting?.status === 'held' &&
      instantMs(meeting.start) > instantMs(start),
  );
}
