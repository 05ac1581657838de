import ICAL from 'ical.js';
import { FACTS_PROPERTY } from './calendar-file.ts';

export interface OwnEntry {
  uid: string;
  startMs: number;
  endMs: number;
  factsHash: string | null;
}

/** What a calendar program reads in a file of ours, by the zone rules in the file alone. */
export function readOwnFile(ics: string): OwnEntry[] {
  const calendar = ICAL.Component.fromString(ics);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const facts = component.getFirstPropertyValue(FACTS_PROPERTY.toLowerCase());
    return {
      uid: event.uid,
      startMs: event.startDate.toUnixTime() * 1000,
      endMs: event.endDate.toUnixTime() * 1000,
      factsHash: typeof facts === 'string' ? facts : null,
    };
  });
}
