import { calendarPhrases, settingPhrases, whoStartsPhrases } from '../phrases/calendar.ts';
import type { CalendarWords } from '../phrases/calendar-words.ts';
import { fill } from '../phrases/say.ts';
import { DEFAULT_LOCALE, inBothZones } from '../schedule/format.ts';
import { MINUTE, shift } from '../schedule/instant.ts';
import { meetingFactsHashInput, type MeetingInput } from '../schedule/meeting-facts.ts';
import type { Meeting, MeetingFacts } from '../workflow/interview.ts';
import type { Instant, Zone } from '../workflow/records.ts';

/** One entry of a calendar, before it becomes a file. Start and end are what the people agreed. */
export interface CalendarEvent {
  /** Stable for as long as it is the same entry; an UID is made of it. */
  key: string;
  /** Rises whenever start, place or status changes. */
  sequence: number;
  start: Instant;
  end: Instant;
  /** In whose zone it is written, and the clock time agreed there; null for moments without one. */
  wall: { time: string; zone: Zone } | null;
  status: 'confirmed' | 'tentative' | 'cancelled';
  summary: string;
  location: string | null;
  description: string | null;
  /** Whether it takes the time up. */
  busy: boolean;
  /** What a hash of the facts is made of; null where no facts were agreed. */
  factsHashInput: string | null;
}

export interface MeetingNames {
  student: string;
  contact: string;
}

/**
 * The agreed facts in the form that texts, files and hashes are made of (R54, R59). `who` is the
 * code of who starts: words may be improved, agreements may not.
 */
export function meetingInput(meeting: MeetingFacts): MeetingInput {
  return {
    startInstant: meeting.start,
    zone: meeting.zone,
    minutes: meeting.minutes,
    place: placeLine(meeting),
    who: meeting.whoStarts ?? '',
    mode: meeting.mode,
  };
}

/** What a hash of the agreed facts is made of. */
export const factsHashInputOf = (meeting: MeetingFacts): string =>
  meetingFactsHashInput(meetingInput(meeting));

/** Address with room, number or link, in one line; empty while there is none. */
export function placeLine({ place }: MeetingFacts): string {
  if (place === null) return '';
  const parts = place.kind === 'address' ? [place.text, place.meetingPoint] : [place.text];
  return parts
    .map((part) => (part ?? '').trim().replaceAll(/\s*\n\s*/g, ', '))
    .filter((part) => part !== '')
    .join(', ');
}

const ENGLISH: CalendarWords = {
  lines: calendarPhrases,
  whoStarts: whoStartsPhrases,
  settings: settingPhrases,
};

/** Date, time with zone, place and who begins, one a line. */
export function factLines(
  meeting: MeetingFacts,
  names: MeetingNames,
  {
    readerZone = meeting.zone,
    locale = DEFAULT_LOCALE,
    words = ENGLISH,
  }: { readerZone?: Zone; locale?: string; words?: CalendarWords } = {},
): string[] {
  const { first: own, second: viewer } = inBothZones(
    meeting.start,
    meeting.zone,
    readerZone,
    locale,
  );
  const place = placeLine(meeting) || words.settings[meeting.setting];
  const lines = [
    fill(words.lines.date, { date: own.longDate }),
    fill(words.lines.time, { time: own.time, zone: own.tz, minutes: meeting.minutes }),
    viewer &&
      fill(words.lines.theirTime, {
        date: viewer.longDate,
        time: viewer.time,
        zone: viewer.tz,
      }),
    fill(words.lines.place, { place }),
    meeting.place &&
      meeting.whoStarts &&
      fill(words.whoStarts[meeting.place.kind][meeting.whoStarts], { ...names }),
  ];
  return lines.filter((line) => line !== null);
}

const STATUS = {
  to_confirm: 'tentative',
  confirmed: 'confirmed',
  held: 'confirmed',
  cancelled: 'cancelled',
  missed: 'cancelled',
} as const satisfies Record<Meeting['status'], CalendarEvent['status']>;

export interface EventText {
  locale?: string;
  /** English without them. */
  words?: CalendarWords;
  /** Where the reader can move or cancel it. */
  changeUrl?: string | null;
}

/** The meeting as an entry of anybody's calendar. */
export function meetingEvent(
  meeting: Meeting,
  names: MeetingNames,
  { locale = DEFAULT_LOCALE, words = ENGLISH, changeUrl = null }: EventText = {},
): CalendarEvent {
  const status = STATUS[meeting.status];
  const lines = [
    ...factLines(meeting, names, { locale, words }),
    ...(status === 'confirmed' ? [] : [words.lines[status]]),
    ...(changeUrl === null ? [] : [fill(words.lines.change, { url: changeUrl })]),
  ];
  return {
    key: meeting.id,
    sequence: meeting.sequence,
    start: meeting.start,
    end: shift(meeting.start, meeting.minutes * MINUTE),
    wall: { time: meeting.wallTime.slice(0, 16), zone: meeting.zone },
    status,
    summary: fill(words.lines.summary, { ...names }),
    location: placeLine(meeting) || null,
    description: lines.join('\n'),
    busy: status !== 'cancelled',
    factsHashInput: factsHashInputOf(meeting),
  };
}
