import {
  type Invitation,
  calendarHost,
  invitationFor,
  organizerOf,
} from '../../calendar/invitation.ts';
import type { Deps } from '../../deps.ts';
import { calendarWords } from '@acquaint/core/phrases/calendar-words';
import { isAgreed } from '@acquaint/core/rules/talk';
import type { Guest } from '../find-guest.ts';
import type { Reader } from '../reader.ts';

/** The agreed talk as a file for the guest's own calendar; null while none is agreed. */
export function guestInvitation(
  deps: Deps,
  guest: Guest,
  reader: Reader,
  token: string,
): Invitation | null {
  const { settings } = deps;
  const { interview, contact, student, now } = guest.dossier;
  const { meeting } = interview;
  if (guest.kind !== 'contact' || !isAgreed(meeting)) return null;
  return invitationFor({
    meeting,
    interviewId: interview.id,
    organizer: organizerOf(settings, student.fullName),
    attendee: { name: contact.fullName.value, email: null },
    student: { name: student.fullName, email: student.email },
    locale: reader.locale,
    words: calendarWords[reader.language],
    method: 'PUBLISH',
    host: calendarHost(settings),
    now,
    changeUrl: `${settings.publicUrl}/g/${token}`,
  });
}
