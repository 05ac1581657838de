import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** An entry as a calendar program understood it. */
export interface ReadEntry {
  uid: string;
  sequence: number;
  startMs: number;
  endMs: number;
  status: string;
  summary: string;
  location: string;
  description: string;
}

/**
 * By ical.js, which knows of a zone only what the file says about it. Each reader gets a file of
 * ours as bytes on the wire would give it.
 */
export function readByIcalJs(ics: string): ReadEntry[] {
  const calendar = ICAL.Component.fromString(ics);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.remove(String(zone.getFirstPropertyValue('tzid')));
    ICAL.TimezoneService.register(zone);
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      startMs: event.startDate.toUnixTime() * 1000,
      endMs: event.endDate.toUnixTime() * 1000,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary ?? '',
      location: event.location ?? '',
      description: event.description ?? '',
    };
  });
}

/** By node-ical, which goes by the name of the zone and the zone data of the machine. */
export function readByNodeIcal(ics: string): ReadEntry[] {
  const read = nodeIcal.sync.parseICS(ics);
  return Object.values(read).flatMap((entry) => {
    if (entry?.type !== 'VEVENT') return [];
    return [
      {
        uid: entry.uid,
        sequence: Number(entry.sequence),
        startMs: entry.start.getTime(),
        endMs: entry.end?.getTime() ?? Number.NaN,
        status: String(entry.status),
        summary: plain(entry.summary),
        location: plain(entry.location),
        description: plain(entry.description),
      },
    ];
  });
}

/** Both readings, when they are the same. */
export function readByBoth(ics: string): ReadEntry[] {
  const [one, other] = [readByIcalJs(ics), readByNodeIcal(ics)];
  const byUid = (a: ReadEntry, b: ReadEntry): number => (a.uid < b.uid ? -1 : 1);
  const [first, second] = [one.toSorted(byUid), other.toSorted(byUid)];
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error(
      `Two readers differ:\n${JSON.stringify(first, null, 1)}\n${JSON.stringify(second, null, 1)}`,
    );
  }
  return first;
}

/** A value that may come with parameters. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'val' in value) return plain(value.val);
  return '';
}
