import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** A time zone as a calendar file describes it. */
export interface ZoneBlock {
  /** The name that the file uses; for an old name the present one. */
  tzid: string;
  /** The whole VTIMEZONE. */
  text: string;
  rules: ICAL.Timezone;
}

const blocks = new Map<string, ZoneBlock | null>();

/** The library's description of a zone, or null where it has none. */
export function zoneBlock(zone: string): ZoneBlock | null {
  const known = blocks.get(zone);
  if (known !== undefined) return known;
  const made = readBlock(zone);
  blocks.set(zone, made);
  return made;
}

/** The block again, by the name that a file uses. */
export const blockText = (tzid: string): string | null => zoneBlock(tzid)?.text ?? null;

function readBlock(zone: string): ZoneBlock | null {
  const [text, name] = tzlib_get_ical_block(zone);
  const tzid = name?.replace(/^TZID=/, '');
  if (!text?.startsWith('BEGIN:VTIMEZONE') || !tzid) return null;
  const component = ICAL.Component.fromString(text);
  return { tzid, text, rules: new ICAL.Timezone({ component, tzid }) };
}

/**
 * Whether a reader who knows nothing but the block finds this very instant by the clock time. A
 * block holds one yearly rule, so it misses exceptions that our own zone data knows.
 */
export function blockAgrees({ rules }: ZoneBlock, wall: string, instant: string): boolean {
  const time = ICAL.Time.fromDateTimeString(`${wall}:00`);
  return Date.parse(`${wall}:00Z`) - rules.utcOffset(time) * 1000 === Date.parse(instant);
}
