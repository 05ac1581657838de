import { parseZone, wallToInstant } from '@acquaint/core/schedule/zones';
import ICAL from 'ical.js';

const DAY_MS = 86_400_000;

type ToInstant = (time: ICAL.Time) => number;

/**
 * From clock times of a foreign file to instants. A name that the world knows goes by our own zone
 * data; another name by the file's own rules for it; no name at all by the student's zone.
 */
export class ZonedClock {
  readonly #zone: string;
  readonly #rules = new Map<string, ICAL.Component>();
  readonly #known = new Map<string, ToInstant>();

  constructor(calendar: ICAL.Component, zone: string) {
    this.#zone = zone;
    for (const block of calendar.getAllSubcomponents('vtimezone')) {
      this.#rules.set(String(block.getFirstPropertyValue('tzid')), block);
    }
  }

  /** @param property the one that holds the time, for the zone that it names */
  instant(time: ICAL.Time, property: ICAL.Property): number {
    if (time.isDate) return inZone(this.#zone)(time);
    if (time.zone === ICAL.Timezone.utcTimezone) return asUtc(time);
    return this.#clockOf(String(property.getFirstParameter('tzid') ?? ''))(time);
  }

  /** Every time that a property lists; of periods the start. */
  instants(property: ICAL.Property): number[] {
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      return time instanceof ICAL.Time ? [this.instant(time, property)] : [];
    });
  }

  /** The last instant of an UNTIL: a date counts to its end. */
  end(until: ICAL.Time, property: ICAL.Property): number {
    return this.instant(until, property) + (until.isDate ? DAY_MS - 1 : 0);
  }

  #clockOf(name: string): ToInstant {
    const known = this.#known.get(name);
    if (known) return known;
    const made = this.#makeClock(name);
    this.#known.set(name, made);
    return made;
  }

  #makeClock(name: string): ToInstant {
    const block = this.#rules.get(name);
    const location = String(block?.getFirstPropertyValue('x-lic-location') ?? '');
    // Some programs put a path before the name: /softwarestudio.org/Olson_…/Europe/Berlin.
    const tail = name.split('/').slice(-2).join('/');
    for (const candidate of [name, location, tail]) {
      // A short name such as EST may mean more in the file than in our data.
      if (block && !candidate.includes('/')) continue;
      const zone = parseZone(candidate);
      if (zone.ok) return inZone(zone.zone);
    }
    if (!block) return inZone(this.#zone);
    const rules = new ICAL.Timezone({ component: block, tzid: name });
    return (time) => asUtc(time) - rules.utcOffset(time) * 1000;
  }
}

/** The clock time as if it were one of UTC. */
export const asUtc = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const two = (value: number): string => String(value).padStart(2, '0');

/** An hour that the clocks skip becomes the first one after it. */
function inZone(zone: string): ToInstant {
  return ({ year, month, day, hour, minute, second }) => {
    const wall = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
    const found = wallToInstant(wall, zone);
    if (found.ok) return found.instant.epochMilliseconds + second * 1000;
    if (found.reason === 'gap') return found.suggestion.instant.epochMilliseconds;
    throw new RangeError('A time in the file does not exist.');
  };
}
