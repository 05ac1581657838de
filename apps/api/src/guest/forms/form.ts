import { checkPhone } from '@acquaint/core/people/channels';
import type { GuestPhrase } from '@acquaint/core/phrases/guest/en';
import type { Params } from '@acquaint/core/rules/rule';
import { wallToInstant } from '@acquaint/core/schedule/zones';
import { instantMs, msInstant } from '@acquaint/core/schedule/instant';
import { zoneLabel } from '@acquaint/core/schedule/zone-label';
import { date as dateSchema, link as linkSchema } from '@acquaint/core/workflow/schemas/fields';
import type { Reader } from '../reader.ts';
import type { Parsed, Problems } from './problems.ts';

const YEAR_MS = 366 * 86_400_000;

/** Control characters break lists and headers, lone surrogates break storage. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const MANY_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** Reads a form field by field and gathers every problem, each in the reader's language. */
export class Form {
  readonly #body: URLSearchParams;
  readonly #reader: Reader;
  readonly #now: string;
  readonly #problems: { field: string; sentence: string }[] = [];

  constructor(body: URLSearchParams, reader: Reader, now: string) {
    this.#body = body;
    this.#reader = reader;
    this.#now = now;
  }

  get problems(): Problems {
    return this.#problems;
  }

  result<T>(value: T): Parsed<T> {
    return this.#problems.length > 0
      ? { ok: false, problems: this.#problems }
      : { ok: true, value };
  }

  refuse(field: string, phrase: GuestPhrase, params: Params = {}): null {
    this.#problems.push({ field, sentence: this.#reader.say(phrase, params) });
    return null;
  }

  raw(name: string): string {
    return this.#body.get(name)?.trim() ?? '';
  }

  has(name: string, value: string): boolean {
    return this.#body.getAll(name).includes(value);
  }

  /** One line; null when empty. */
  line(name: string, max: number): string | null {
    return this.#text(name, max, ONE_LINE);
  }

  words(name: string, max: number): string | null {
    return this.#text(name, max, MANY_LINES);
  }

  #text(name: string, max: number, shape: RegExp): string | null {
    const text = this.raw(name).normalize('NFC').replaceAll('\r\n', '\n');
    if (text === '') return null;
    if (text.length > max) return this.refuse(name, 'e_long', { max });
    return shape.test(text) ? text : this.refuse(name, 'e_characters');
  }

  /** One of these, or a problem. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | null {
    const value = this.raw(name);
    return allowed.find((each) => each === value) ?? this.refuse(name, 'e_choose');
  }

  /** Those of these that are ticked; what else came is not ours. */
  ticked<T extends string>(name: string, allowed: readonly T[]): T[] {
    const given = this.#body.getAll(name);
    return allowed.filter((each) => given.includes(each));
  }

  phone(name: string, country: string | null): string | null {
    const text = this.line(name, 60);
    if (text === null) return null;
    const checked = checkPhone(text, country);
    return checked.ok ? checked.value : this.refuse(name, 'e_phone');
  }

  link(name: string): string | null {
    const text = this.line(name, 2000);
    if (text === null) return null;
    const checked = linkSchema.safeParse(text);
    return checked.success ? checked.data : this.refuse(name, 'e_link');
  }

  date(name: string): string | null {
    const text = this.raw(name);
    if (text === '') return null;
    return dateSchema.safeParse(text).success ? text : this.refuse(name, 'e_date');
  }

  /** A clock time of the reader, as an instant. A time that comes twice is asked about once more. */
  moment(name: string): string | null {
    const wall = this.raw(name);
    if (wall === '') return null;
    const { zone } = this.#reader;
    const read = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)
      ? wallToInstant(wall, zone)
      : ({ ok: false, reason: 'bad_wall_time' } as const);
    if (!read.ok) {
      if (read.reason !== 'gap') return this.refuse(name, 'e_when');
      const suggestion = read.suggestion.wall.replace('T', ' ');
      return this.refuse(name, 'e_gap', { suggestion });
    }
    const { instant, laterInstant } = read;
    if (laterInstant !== null) {
      const which = this.raw(`${name}-which`);
      if (which === 'later') return this.#inTime(name, msInstant(laterInstant.epochMilliseconds));
      if (which !== 'earlier') return this.refuse(name, 'e_twice');
    }
    return this.#inTime(name, msInstant(instant.epochMilliseconds));
  }

  #inTime(name: string, instant: string): string | null {
    const ahead = instantMs(instant) - instantMs(this.#now);
    if (ahead <= 0) return this.refuse(name, 'e_past');
    return ahead > YEAR_MS ? this.refuse(name, 'e_far') : instant;
  }
}

/** Both readings of a clock time that comes twice, as a choice; null for any other. */
export function bothReadings(
  wall: string,
  reader: Reader,
): { earlier: string; later: string } | null {
  const read = wallToInstant(wall, reader.zone);
  if (!read.ok || read.laterInstant === null) return null;
  const { say, zone } = reader;
  return {
    earlier: say('e_twice_first', { tz: zoneLabel(read.instant, zone) }),
    later: say('e_twice_second', { tz: zoneLabel(read.laterInstant, zone) }),
  };
}
