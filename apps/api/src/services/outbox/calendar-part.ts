import { calendarWords } from '@acquaint/core/phrases/calendar-words';
import { languageOf } from '@acquaint/core/phrases/mail';
import { GUEST_LANGUAGES } from '@acquaint/core/phrases/guest/languages';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import { factsText } from '../../calendar/facts-text.ts';
import { calendarHost, invitationFor, organizerOf } from '../../calendar/invitation.ts';
import type { Deps } from '../../deps.ts';
import type { Calendar } from '../../mail/compose.ts';
import type { PersonalMessage } from './personal-message.ts';

export interface CalendarPart {
  calendar: Calendar;
  /** The same facts in words, for programs that leave invitations of strangers out. */
  block: string | null;
}

interface Around {
  interview: InterviewState;
  contact: Contact;
  /** Kinds of the messages that went out before. */
  earlierKinds: readonly string[];
  changeUrl: string;
}

/**
 * The invitation that goes with a message: with a confirmation the meeting as it stands, under a
 * SEQUENCE that rises with each change; with word of a cancelled one its end, if they ever got it.
 */
export function calendarPart(
  deps: Deps,
  { kind, audience, recipient, payload }: PersonalMessage,
  { interview, contact, earlierKinds, changeUrl }: Around,
): CalendarPart | null {
  const { meeting } = interview;
  if (audience !== 'contact' || meeting === null) return null;
  const invites = kind === 'confirmation';
  const ends = meeting.status === 'cancelled' && earlierKinds.includes('confirmation');
  if (!invites && !ends) return null;
  const student = { name: payload.from?.name ?? '', email: payload.replyTo ?? '' };
  const language = languageOf(contact.language);
  const { locale } = GUEST_LANGUAGES[language];
  const words = calendarWords[language];
  const { method, ics, filename } = invitationFor({
    meeting,
    interviewId: interview.id,
    organizer: organizerOf(deps.settings, student.name),
    attendee: { name: recipient.name, email: recipient.address },
    student,
    locale,
    words,
    method: invites ? 'REQUEST' : 'CANCEL',
    host: calendarHost(deps.settings),
    now: deps.now(),
    changeUrl,
  });
  const names = { student: student.name, contact: recipient.name };
  const readerZone = contact.timeZone ?? meeting.zone;
  return {
    calendar: { method: method === 'CANCEL' ? 'CANCEL' : 'REQUEST', content: ics, filename },
    block: invites ? factsText({ meeting, names, readerZone, locale, words, fileUrl: null }) : null,
  };
}
