import type { InstantLike } from './time.ts';
import { msOf, offsetMs } from './zone-offset.ts';

/**
 * Abbreviations that name several zones, with what they may mean (L15). A text may use them only
 * beside a UTC offset. EST, MST and PST are absent: other countries have dropped them in writing.
 */
export const AMBIGUOUS_ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ADT: ['Atlantic Daylight Time', 'Arabia Daylight Time'],
  AMT: ['Amazon Time', 'Armenia Time'],
  AST: ['Atlantic Standard Time', 'Arabia Standard Time'],
  BST: ['British Summer Time', 'Bangladesh Standard Time', 'Bougainville Standard Time'],
  BT: ['Bhutan Time', 'Baghdad Time'],
  CDT: ['Central Daylight Time', 'Cuba Daylight Time'],
  CST: ['Central Standard Time', 'China Standard Time', 'Cuba Standard Time'],
  ECT: ['Ecuador Time', 'Eastern Caribbean Time'],
  GST: ['Gulf Standard Time', 'South Georgia Time'],
  IST: ['India Standard Time', 'Irish Standard Time', 'Israel Standard Time'],
  LHST: ['Lord Howe Standard Time', 'Lord Howe Summer Time'],
  SST: ['Samoa Standard Time', 'Singapore Standard Time'],
  WST: ['Western Standard Time', 'West Samoa Time'],
};

export function isAmbiguousAbbreviation(abbreviation: string): boolean {
  return Object.hasOwn(AMBIGUOUS_ABBREVIATIONS, abbreviation.toUpperCase());
}

const CENTRAL_EUROPE =
  'Amsterdam Andorra Barcelona Belgrade Berlin Bratislava Brussels Budapest Copenhagen Ljubljana Luxembourg Madrid Malta Monaco Oslo Paris Podgorica Prague Rome San_Marino Sarajevo Skopje Stockholm Tirane Vaduz Vatican Vienna Warsaw Zagreb Zurich';
const EASTERN_EUROPE = 'Athens Bucharest Helsinki Kiev Kyiv Mariehamn Riga Sofia Tallinn Vilnius';

// Our own table, not the runtime's: two runtimes with different locale data name zones differently.
const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ...forZones(europe(CENTRAL_EUROPE), { 60: 'CET', 120: 'CEST' }),
  ...forZones(europe(EASTERN_EUROPE), { 120: 'EET', 180: 'EEST' }),
  ...forZones(['Europe/Lisbon'], { 0: 'WET', 60: 'WEST' }),
  ...forZones(['Europe/London', 'Europe/Dublin', 'Atlantic/Reykjavik', 'Africa/Accra'], {
    0: 'GMT',
  }),
  ...forZones(['America/New_York', 'America/Toronto', 'America/Detroit', 'US/Eastern'], {
    [-300]: 'EST',
    [-240]: 'EDT',
  }),
  ...forZones(['America/Denver', 'America/Edmonton', 'US/Mountain'], {
    [-420]: 'MST',
    [-360]: 'MDT',
  }),
  ...forZones(['America/Phoenix', 'US/Arizona'], { [-420]: 'MST' }),
  ...forZones(['America/Los_Angeles', 'America/Vancouver', 'US/Pacific'], {
    [-480]: 'PST',
    [-420]: 'PDT',
  }),
  ...forZones(['Asia/Tokyo', 'Japan'], { 540: 'JST' }),
  ...forZones(['Asia/Seoul'], { 540: 'KST' }),
  ...forZones(['Asia/Hong_Kong'], { 480: 'HKT' }),
  ...forZones(['Australia/Sydney', 'Australia/Melbourne', 'Australia/Hobart'], {
    600: 'AEST',
    660: 'AEDT',
  }),
  ...forZones(['Australia/Brisbane'], { 600: 'AEST' }),
  ...forZones(['Pacific/Auckland'], { 720: 'NZST', 780: 'NZDT' }),
  ...forZones(['Africa/Johannesburg'], { 120: 'SAST' }),
};

function europe(cities: string): string[] {
  return cities.split(' ').map((city) => `Europe/${city}`);
}

function forZones<T>(zones: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(zones.map((zone) => [zone, value]));
}

/** The zone's abbreviation at that instant where only one zone is meant by it; else null (L15). */
export function zoneAbbreviation(instant: InstantLike, zone: string): string | null {
  return ABBREVIATIONS[zone]?.[offsetMinutes(instant, zone)] ?? null;
}

/** Minutes east of UTC at that instant. */
export function offsetMinutes(instant: InstantLike, zone: string): number {
  return Math.round(offsetMs(msOf(instant), zone) / 60_000);
}

/** "UTC", "UTC+1", "UTC-5", "UTC+5:30". The hyphen is the plain one, so that mail programs find it. */
export function offsetLabel(instant: InstantLike, zone: string): string {
  const minutes = offsetMinutes(instant, zone);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${tail}`;
}

const PRESENT_NAMES: Readonly<Record<string, string>> = {
  Calcutta: 'Kolkata',
  Dacca: 'Dhaka',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
};
const CITY_AREAS =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** The city a zone is named after ("Berlin", "Buenos Aires"), or null when it names none. */
export function zoneCity(zone: string): string | null {
  const last = zone.split('/').at(-1) ?? zone;
  const words = (PRESENT_NAMES[last] ?? last).replaceAll('_', ' ');
  if (CITY_AREAS.test(zone)) return words;
  if (/^(?:US|Canada)\//.test(zone)) return zone.replace('/', ' ').replaceAll('_', ' ');
  return /^[A-Z][a-z]{3,}$/.test(zone) && zone !== 'Zulu' && zone !== 'Universal' ? words : null;
}

/**
 * How texts name a zone at an instant: "UTC+1, Berlin"; with `abbreviation` "CET, UTC+1, Berlin".
 * The offset comes first so that it stands within 12 characters of the clock time (L15).
 */
export function zoneLabel(
  instant: InstantLike,
  zone: string,
  options: { abbreviation?: boolean } = {},
): string {
  const offset = offsetLabel(instant, zone);
  const abbreviation = options.abbreviation === true ? zoneAbbreviation(instant, zone) : null;
  const city = zoneCity(zone);
  return [abbreviation, offset, city].filter((part) => part !== null).join(', ');
}
