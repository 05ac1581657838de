import { HOUR, MINUTE, instantMs, msInstant } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Meeting, MeetingFacts } from '../workflow/interview.ts';
import type { Contact, Instant, Mode, Student, Zone } from '../workflow/records.ts';
import type { Params } from './rule.ts';

/** How the contact is spoken of in sentences: "Dr. Okafor", "Amara" after a switch, else in full. */
export function nameOf(contact: Contact): string {
  if (contact.addressForm === 'first_name' && contact.givenName !== null) return contact.givenName;
  const { value } = contact.salutation;
  if (value !== null && value.kind !== 'none' && contact.addressName !== null) {
    return `${value.title} ${contact.addressName}`;
  }
  return contact.fullName.value;
}

/** The parameter that most sentences need. */
export function named(dossier: Dossier): Params {
  return { name: nameOf(dossier.contact) };
}

/** A meeting that is agreed and has not started yet, with its start in milliseconds. */
export interface Ahead {
  meeting: Meeting;
  startMs: number;
  nowMs: number;
}

export function ahead(dossier: Dossier): Ahead | null {
  const { meeting } = dossier.interview;
  if (meeting === null || (meeting.status !== 'to_confirm' && meeting.status !== 'confirmed')) {
    return null;
  }
  const startMs = startOf(meeting);
  const nowMs = instantMs(dossier.now);
  return startMs !== null && nowMs < startMs ? { meeting, startMs, nowMs } : null;
}

/** Start in milliseconds; null while the record holds no usable start. */
export function startOf(meeting: Pick<MeetingFacts, 'start'>): number | null {
  return meeting.start === '' ? null : instantMs(meeting.start);
}

export type AgreedMeeting = Meeting & { status: 'to_confirm' | 'confirmed' };

/** Agreed and neither over nor called off, whatever the clock says. */
export function isAgreed(meeting: Meeting | null): meeting is AgreedMeeting {
  return meeting !== null && (meeting.status === 'to_confirm' || meeting.status === 'confirmed');
}

/** When the talk ended, in milliseconds; null while it has not taken place. */
export function heldUntil(dossier: Dossier): number | null {
  const { meeting } = dossier.interview;
  if (meeting?.status !== 'held') return null;
  return meeting.endedAt ? instantMs(meeting.endedAt) : plannedEnd(meeting);
}

/** Start plus the agreed minutes. */
export function plannedEnd(meeting: MeetingFacts): number {
  return instantMs(meeting.start) + meeting.minutes * MINUTE;
}

export function goesThere(mode: Mode): boolean {
  return mode === 'in_person' || mode === 'observational_visit';
}

/** The clock that the student looks at: the place's own when they go there, else their own. */
export function studentClock(meeting: MeetingFacts, student: Student): Zone {
  return goesThere(meeting.mode) ? meeting.zone : student.timeZone;
}

/** Minutes of travel as entered for this meeting, else as known for the contact (R76). */
export function travelOf(dossier: Dossier): number | null {
  return dossier.interview.plan.travelMinutes ?? dossier.contact.travelMinutes;
}

export function hoursAfter(ms: number, hours: number): Instant {
  return msInstant(ms + hours * HOUR);
}

/** There is an agenda to look at, and the talk is still to come. */
export function isPreparing({ interview }: Dossier): boolean {
  return interview.agenda !== null && interview.meeting?.status !== 'held';
}
