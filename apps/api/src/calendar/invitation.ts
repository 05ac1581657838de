import { meetingEvent } from '@acquaint/core/calendar/meeting-event';
import type { CalendarWords } from '@acquaint/core/phrases/calendar-words';
import type { Meeting } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
} from 'ical-generator';
import type { Settings } from '../settings.ts';
import { calendarFile, type CalendarPerson, printable } from './calendar-file.ts';

export type InvitationMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface InvitationInput {
  meeting: Meeting;
  interviewId: Id;
  /** The organisation's address under the student's name: who the mail comes from. */
  organizer: CalendarPerson;
  /** The contact; without a mail address there is nobody to invite. */
  attendee: { name: string; email: string | null };
  student: CalendarPerson;
  /** For the words of date and time; the contact's, else the student's. */
  locale: string;
  /** In their language; English without them. */
  words?: CalendarWords;
  /** REQUEST and CANCEL go by mail to the contact, PUBLISH is a plain file to keep. */
  method: InvitationMethod;
  /** The host in UIDs; `calendarHost` of the settings. */
  host: string;
  now: string;
  /** The guest's page, where they can move or cancel it. */
  changeUrl?: string | null;
}

export interface Invitation {
  method: InvitationMethod;
  ics: string;
  filename: string;
}

/** The host in UIDs. It must not change while an installation lives, else entries come twice. */
export const calendarHost = (settings: Pick<Settings, 'publicUrl'>): string =>
  new URL(settings.publicUrl).hostname;

/** The organisation's own address under the student's name. */
export function organizerOf(
  settings: Pick<Settings, 'mailFrom'>,
  studentName: string,
): CalendarPerson {
  const email = /<([^<>]+)>/.exec(settings.mailFrom)?.[1] ?? settings.mailFrom;
  return { name: studentName, email: email.trim() };
}

/**
 * The meeting as a calendar file for the contact or the student: the same UID each time, a SEQUENCE
 * that rises with each change, no alarm.
 */
export function invitationFor(input: InvitationInput): Invitation {
  const { meeting, organizer, attendee, student, locale, words, host, now } = input;
  const names = { student: student.name, contact: attendee.name };
  const cancels = input.method === 'CANCEL' || meeting.status === 'cancelled';
  const invites = input.method !== 'PUBLISH' && attendee.email !== null;
  const method = invites ? (cancels ? 'CANCEL' : 'REQUEST') : 'PUBLISH';
  const changeUrl = cancels ? null : (input.changeUrl ?? null);
  const event = meetingEvent(meeting, names, { locale, changeUrl, ...(words && { words }) });
  const people = invites ? { organizer, attendees: attendees(input) } : {};
  const status = cancels ? 'cancelled' : event.status;
  const ics = calendarFile({
    host,
    now,
    method: ICalCalendarMethod[method],
    events: [{ ...event, status, busy: !cancels, ...people }],
  });
  return { method, ics, filename: cancels ? 'cancelled.ics' : 'invitation.ics' };
}

/**
 * Nobody is asked to answer by their calendar (RSVP): such answers go to the organiser's address,
 * which people may not read. The page and a plain reply are for that.
 */
function attendees({ meeting, attendee, student }: InvitationInput): ICalAttendeeData[] {
  const agreed = meeting.evidence !== null;
  const contact = attendee.email === null ? [] : [{ name: attendee.name, email: attendee.email }];
  const both = [
    ...contact.map((person) => ({ ...person, status: agreed ? ACCEPTED : NEEDS_ACTION })),
    { ...student, status: ACCEPTED },
  ];
  return both.map(({ name, email, status }) => ({
    name: printable(name) || email,
    email,
    status,
    role: ICalAttendeeRole.REQ,
    rsvp: false,
  }));
}

const { ACCEPTED, NEEDSACTION: NEEDS_ACTION } = ICalAttendeeStatus;
