import type { Id, Instant, Mode, PlainDate, Zone } from '../workflow/records.ts';

/** "None fit": times of the contact's own, words, or a number to call (C2). */
export interface TimeSuggestion {
  id: Id;
  at: Instant;
  slots: { start: Instant; minutes: number }[];
  /** The clock that the contact named the times on. */
  zone: Zone;
  words: string | null;
  callNumber: string | null;
}

export const DAY_PARTS = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Hours of each part on the contact's clock. */
export const DAY_PART_HOURS: Readonly<Record<DayPart, { from: string; until: string }>> = {
  morning: { from: '08:00', until: '12:00' },
  midday: { from: '11:30', until: '14:00' },
  afternoon: { from: '13:30', until: '17:30' },
  evening: { from: '17:00', until: '20:00' },
};

export const FORMATS = ['office', 'coffee', 'lunch', 'call', 'video'] as const;
export type Format = (typeof FORMATS)[number];

/** The way of talking that each format is. */
export const FORMAT_MODE: Readonly<Record<Format, Mode>> = {
  office: 'in_person',
  coffee: 'in_person',
  lunch: 'in_person',
  call: 'telephone',
  video: 'video',
};

/** When and how it suits the contact at all, before any time is named (R50). */
export interface Convenience {
  parts: DayPart[];
  /** ISO weekdays, 1 = Monday. */
  days: number[];
  notBefore: PlainDate | null;
  formats: Format[];
  words: string | null;
}

/** The hours that the chosen parts of the day span; null where any hour suits. */
export function hoursOf(parts: readonly DayPart[]): { from: string | null; until: string | null } {
  if (parts.length === 0) return { from: null, until: null };
  const hours = parts.map((part) => DAY_PART_HOURS[part]);
  return {
    from: hours.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    until: hours.map(({ until }) => until).reduce((a, b) => (a > b ? a : b)),
  };
}

/** The wishes as the contact's record holds them. What the student noted of a place stays. */
export function wishesOf({ parts, days, notBefore, formats, words }: Convenience) {
  const modes = [...new Set(formats.map((format) => FORMAT_MODE[format]))];
  return { days, ...hoursOf(parts), notBefore, modes, words };
}
