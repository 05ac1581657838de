import ICAL from 'ical.js';
import { asUtc, ZonedClock } from './zoned-clock.ts';

/** A time that is taken, in milliseconds since 1970. */
export interface Block {
  start: number;
  end: number;
}

export interface ReadRequest {
  ics: string;
  /** For entries that name no zone, and for whole days. */
  zone: string;
  from: number;
  until: number;
}

export type ReadBusy = { ok: true; blocks: Block[] } | { ok: false; problem: BusyProblem };
export type BusyProblem = 'not_a_calendar' | 'too_large';

const MAX_BLOCKS = 5000;
const MAX_EVENTS = 20_000;
/** Steps of all repetitions together: a daily entry since 1970 takes 20,000. */
const MAX_STEPS = 300_000;
const DAY_MS = 86_400_000;

class TooLarge extends Error {}

/**
 * When somebody is busy, from a calendar file: no words, no names. Entries that are cancelled or
 * shown as free do not count.
 */
export function readBusy(request: ReadRequest): ReadBusy {
  let calendars: ICAL.Component[];
  try {
    calendars = parse(request.ics);
  } catch {
    return { ok: false, problem: 'not_a_calendar' };
  }
  if (calendars.length === 0) return { ok: false, problem: 'not_a_calendar' };
  try {
    const reader = new Reader(request);
    for (const calendar of calendars) reader.read(calendar);
    return { ok: true, blocks: merge(reader.blocks) };
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, problem: 'too_large' };
    return { ok: false, problem: 'not_a_calendar' };
  }
}

/** One file may hold several calendars. */
function parse(ics: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(ics.replace(/^\uFEFF/, ''));
  if (!Array.isArray(parsed)) return [];
  // One component is [name, …], several are a list of such.
  const list: unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return (
    list
      .filter((one) => Array.isArray(one) && one[0] === 'vcalendar')
      // The shape was looked at just above; the parser's types say "object" for both forms.
      .map((one) => new ICAL.Component(one as unknown[]))
  );
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #request: ReadRequest;
  #steps = 0;
  #events = 0;

  constructor(request: ReadRequest) {
    this.#request = request;
  }

  read(calendar: ICAL.Component): void {
    const clock = new ZonedClock(calendar, this.#request.zone);
    const events = calendar.getAllSubcomponents('vevent');
    this.#events += events.length;
    if (this.#events > MAX_EVENTS) throw new TooLarge();
    const replaced = replacements(events, clock);
    let broken = 0;
    for (const event of events) {
      try {
        this.#event(event, clock, replaced);
      } catch (error) {
        if (error instanceof TooLarge) throw error;
        broken += 1;
      }
    }
    // One entry that makes no sense is left out; a file of such entries is none.
    if (broken > 0 && broken === events.length) throw new Error('No entry could be read.');
    for (const list of calendar.getAllSubcomponents('vfreebusy')) this.#freeBusy(list, clock);
  }

  #event(event: ICAL.Component, clock: ZonedClock, replaced: Map<string, Set<number>>): void {
    const starts = event.getFirstProperty('dtstart');
    if (!starts || !takesTime(event)) return;
    const first = timeOf(starts);
    if (first === null) return;
    const start = clock.instant(first, starts);
    const length = lengthOf(event, clock, start, first);
    if (length <= 0) return;
    if (event.hasProperty('recurrence-id')) {
      this.#add(start, start + length);
      return;
    }
    const left = new Set(event.getAllProperties('exdate').flatMap((one) => clock.instants(one)));
    for (const moved of replaced.get(uidOf(event)) ?? []) left.add(moved);
    const begun = new Set([start]);
    for (const one of event.getAllProperties('rdate')) {
      for (const at of clock.instants(one)) begun.add(at);
    }
    for (const rule of event.getAllProperties('rrule')) {
      this.#repeat(rule, first, starts, clock, length, begun);
    }
    for (const at of begun) if (!left.has(at)) this.#add(at, at + length);
  }

  /** Each step counts, also one that lies before the window: a rule without end may have begun long ago. */
  #repeat(
    property: ICAL.Property,
    first: ICAL.Time,
    starts: ICAL.Property,
    clock: ZonedClock,
    length: number,
    begun: Set<number>,
  ): void {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) return;
    const last = rule.until ? clock.end(rule.until, starts) : Number.POSITIVE_INFINITY;
    // The end is compared as an instant here; the library compares clock times of two zones.
    rule.until = null;
    const repeated = rule.iterator(first);
    for (let next = repeated.next(); next; next = repeated.next()) {
      this.#steps += 1;
      if (this.#steps > MAX_STEPS) throw new TooLarge();
      // Far from the window the clock time alone says enough, and is quick.
      if (asUtc(next) + length + 2 * DAY_MS < this.#request.from) continue;
      const at = clock.instant(next, starts);
      if (at > last || at >= this.#request.until) return;
      if (at + length > this.#request.from) begun.add(at);
      if (begun.size > MAX_BLOCKS) throw new TooLarge();
    }
  }

  #freeBusy(list: ICAL.Component, clock: ZonedClock): void {
    for (const property of list.getAllProperties('freebusy')) {
      if (property.getFirstParameter('fbtype') === 'FREE') continue;
      for (const value of property.getValues()) {
        if (!(value instanceof ICAL.Period)) continue;
        this.#add(clock.instant(value.start, property), clock.instant(value.getEnd(), property));
      }
    }
  }

  #add(start: number, end: number): void {
    const { from, until } = this.#request;
    if (!(end > from && start < until)) return;
    this.blocks.push({ start: Math.max(start, from), end: Math.min(end, until) });
    if (this.blocks.length > MAX_BLOCKS) throw new TooLarge();
  }
}

function takesTime(event: ICAL.Component): boolean {
  const word = (name: string): string =>
    String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    word('status') !== 'CANCELLED' &&
    word('transp') !== 'TRANSPARENT' &&
    word('x-microsoft-cdo-busystatus') !== 'FREE'
  );
}

/** Which occurrences of a repetition stand elsewhere in the file, moved or cancelled, by its UID. */
function replacements(
  events: readonly ICAL.Component[],
  clock: ZonedClock,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const event of events) {
    const which = event.getFirstProperty('recurrence-id');
    if (!which) continue;
    const uid = uidOf(event);
    const moved = found.get(uid) ?? new Set();
    for (const at of clock.instants(which)) moved.add(at);
    found.set(uid, moved);
  }
  return found;
}

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '');

const timeOf = (property: ICAL.Property): ICAL.Time | null => {
  const value = property.getFirstValue();
  return value instanceof ICAL.Time ? value : null;
};

/** By DTEND or DURATION; a whole day when only a date is given (RFC 5545, 3.6.1). */
function lengthOf(
  event: ICAL.Component,
  clock: ZonedClock,
  start: number,
  first: ICAL.Time,
): number {
  const ends = event.getFirstProperty('dtend');
  const end = ends && timeOf(ends);
  if (ends && end) return clock.instant(end, ends) - start;
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000;
  return first.isDate ? DAY_MS : 0;
}

/** In order of time, with what touches joined. */
function merge(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const next of blocks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else merged.push({ ...next });
  }
  return merged;
}
