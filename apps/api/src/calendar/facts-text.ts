import {
  type EventText,
  factLines,
  meetingEvent,
  type MeetingNames,
} from '@acquaint/core/calendar/meeting-event';
import { type CalendarWords, calendarWords } from '@acquaint/core/phrases/calendar-words';
import { fill } from '@acquaint/core/phrases/say';
import { DEFAULT_LOCALE } from '@acquaint/core/schedule/format';
import type { Meeting } from '@acquaint/core/workflow/interview';
import type { Zone } from '@acquaint/core/workflow/records';

export interface FactsTextInput {
  meeting: Meeting;
  names: MeetingNames;
  /** On whose clock the time is told as well, where it differs from the meeting's. */
  readerZone?: Zone;
  locale?: string;
  words?: CalendarWords;
  /** Where the calendar file can be fetched; null leaves the line out. */
  fileUrl: string | null;
}

/**
 * The block of facts below a confirmation, as plain text: calendars of people who do not know the
 * sender leave an attached invitation out, so date, time, place and links stand in the mail itself.
 */
export function factsText(input: FactsTextInput): string {
  const { meeting, names, readerZone = meeting.zone, locale = DEFAULT_LOCALE, fileUrl } = input;
  const { words = calendarWords.en } = input;
  const links = calendarLinks(meeting, names, { locale, words });
  return [
    ...factLines(meeting, names, { readerZone, locale, words }),
    '',
    words.lines.add,
    fill(words.lines.addGoogle, { url: links.google }),
    fill(words.lines.addOutlook, { url: links.outlook }),
    ...(fileUrl === null ? [] : [fill(words.lines.addFile, { url: fileUrl })]),
  ].join('\n');
}

export interface CalendarLinks {
  google: string;
  outlook: string;
}

/** Addresses that open the entry in a calendar on the web. Nothing is sent until they are opened. */
export function calendarLinks(
  meeting: Meeting,
  names: MeetingNames,
  text: EventText = {},
): CalendarLinks {
  const { summary, location, start, end } = meetingEvent(meeting, names, text);
  const google = new URL('https://calendar.google.com/calendar/render');
  google.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: summary,
    dates: `${compact(start)}/${compact(end)}`,
    ctz: meeting.zone,
    ...(location !== null && { location }),
  }).toString();
  const outlook = new URL('https://outlook.office.com/calendar/0/action/compose');
  outlook.search = new URLSearchParams({
    rru: 'addevent',
    subject: summary,
    startdt: whole(start),
    enddt: whole(end),
    ...(location !== null && { location }),
  }).toString();
  return { google: google.href, outlook: outlook.href };
}

/** "20260312T150000Z" */
const compact = (instant: string): string => whole(instant).replaceAll(/[-:]/g, '');

/** "2026-03-12T15:00:00Z" */
const whole = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');
