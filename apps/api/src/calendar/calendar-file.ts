import type { CalendarEvent } from '@acquaint/core/calendar/meeting-event';
import { offsetMs, wallAt } from '@acquaint/core/schedule/zone-offset';
import { wallToInstant } from '@acquaint/core/schedule/zones';
import {
  type ICalAttendeeData,
  ICalCalendar,
  type ICalCalendarMethod,
  type ICalDateTimeValue,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { hashFactsInput } from './facts-hash.ts';
import { blockAgrees, blockText, zoneBlock } from './zone-block.ts';

const PRODUCT = { company: 'Acquaint', product: 'Acquaint', language: 'EN' };

/** Where the facts' hash stands in a file, so that a later look can tell whether they still hold. */
export const FACTS_PROPERTY = 'X-ACQUAINT-FACTS';

/** A person as a calendar names them. */
export interface CalendarPerson {
  name: string;
  email: string;
}

export interface FileEvent extends CalendarEvent {
  organizer?: CalendarPerson;
  attendees?: ICalAttendeeData[];
  /** When it was last changed; else the file's own moment. */
  stamp?: string | null;
}

export interface CalendarFile {
  /** UIDs end in it: the host of the installation. */
  host: string;
  now: string;
  method: ICalCalendarMethod | null;
  events: readonly FileEvent[];
  /** A fixed name of ours, for feeds. */
  name?: string;
  refreshSeconds?: number;
}

/** The UID of an entry: the same in mail, download and feed. */
export const uidOf = (key: string, host: string): string => `${key}@${host}`;

/** A calendar file (RFC 5545): escaped, folded, with a VTIMEZONE for each zone that it names. */
export function calendarFile({ host, now, method, events, name, refreshSeconds }: CalendarFile) {
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method,
    // Without a name of its own the file writes no zone that is not used.
    timezone: { name: null, generator: blockText },
    name: name ?? null,
    ttl: refreshSeconds ?? null,
  });
  const stamp = new Date(now);
  for (const event of events) calendar.createEvent(entry(event, host, stamp));
  return `${calendar.toString()}\r\n`;
}

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function entry(event: FileEvent, host: string, stamp: Date): ICalEventData {
  const { organizer } = event;
  const facts = event.factsHashInput === null ? null : hashFactsInput(event.factsHashInput);
  return {
    id: uidOf(event.key, host),
    sequence: event.sequence,
    stamp: event.stamp ? new Date(event.stamp) : stamp,
    ...times(event),
    status: STATUS[event.status],
    transparency: event.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    summary: printable(event.summary),
    location: event.location === null ? null : printable(event.location),
    description: event.description === null ? null : printable(event.description),
    ...(organizer && { organizer: { name: printable(organizer.name), email: organizer.email } }),
    ...(event.attendees && { attendees: event.attendees }),
    ...(facts !== null && { x: [{ key: FACTS_PROPERTY, value: facts }] }),
  };
}

/**
 * The agreed clock time in its zone, or the bare instant where a clock time would not name it: the
 * second reading of an hour that comes twice, or a change that the zone's block does not know.
 */
function times(event: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  const { start, end, wall } = event;
  const inZone = wall === null ? null : wallTimes(wall, event);
  return inZone ?? { start: new Date(start), end: new Date(end), timezone: null };
}

function wallTimes(
  { time, zone }: NonNullable<CalendarEvent['wall']>,
  { start, end }: CalendarEvent,
): Pick<ICalEventData, 'start' | 'end' | 'timezone'> | null {
  const block = zoneBlock(zone);
  const until = wallAt(Date.parse(end), zone);
  if (block === null || !namesInstant(time, zone, start) || !namesInstant(until, zone, end)) {
    return null;
  }
  if (!blockAgrees(block, time, start) || !blockAgrees(block, until, end)) return null;
  return { start: onTheClock(time), end: onTheClock(until), timezone: block.tzid };
}

const NEAR_MS = 4 * 3_600_000;

/** Whether a reader of the clock time finds this instant and no other. */
function namesInstant(wall: string, zone: string, instant: string): boolean {
  const at = Date.parse(instant);
  const offset = offsetMs(at, zone);
  const isQuiet =
    offset === offsetMs(at - NEAR_MS, zone) && offset === offsetMs(at + NEAR_MS, zone);
  if (isQuiet) return wallAt(at, zone) === wall;
  // The clocks change nearby, and an hour may come twice: only the first reading counts.
  const found = wallToInstant(wall, zone);
  return found.ok && found.instant.epochMilliseconds === at;
}

/** A clock time that the library writes down as it is; a Date would pass through the server's zone. */
function onTheClock(wall: string): ICalDateTimeValue {
  const [date = '', time = ''] = wall.split('T');
  return {
    isValid: () => true,
    format: (form?: string) =>
      form === 'HHmmss' ? `${time.replace(':', '')}00` : date.replaceAll('-', ''),
    toDate: () => new Date(`${wall}:00Z`),
    toJSON: () => wall,
  };
}

/** Characters that no calendar can show, and that end lines in some readers, are left out. */
export const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/g, ' ');
