import type { Span, StatedDate, StatedMinutes, StatedTime } from './types.ts';

const NUMBERS =
  /(?<![\d.,:])(\d{1,3})(?:\s*(?:-|–|—|to)\s*(\d{1,3}))?\s*(?:-\s*)?min(?:ute)?s?(?!\p{L})/giu;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
};
const WORD_MINUTES =
  /\b(twenty[- ]five|forty[- ]five|ten|fifteen|twenty|thirty|forty|sixty|ninety)[- ]minutes?\b/gi;
// "At an hour that suits you" speaks of a time of day.
const PHRASES =
  /\b(half an hour|half[- ]hour|three[- ]quarters of an hour|(?:a )?quarter of an hour|an hour and a half|(?<!\bat )an hour(?! (?:that|which|when|you|of your choice)\b))/gi;
const PHRASE_MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^half/i, 30],
  [/^three/i, 45],
  [/quarter/i, 15],
  [/and a half$/i, 90],
  [/^an hour$/i, 60],
];

/** "20 minutes", "20–30 min", "twenty minutes", "half an hour" (L11). */
export function englishMinutes(text: string): StatedMinutes[] {
  const found: StatedMinutes[] = [];
  for (const match of text.matchAll(NUMBERS)) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    found.push({ from, to, start: match.index, end: match.index + match[0].length });
  }
  const add = (match: RegExpExecArray, minutes: number | undefined): void => {
    if (minutes === undefined) return;
    const { index } = match;
    found.push({ from: minutes, to: minutes, start: index, end: index + match[0].length });
  };
  for (const match of text.matchAll(WORD_MINUTES)) {
    add(match, NUMBER_WORDS[(match[1] ?? '').toLowerCase().replace(' ', '-')]);
  }
  for (const match of text.matchAll(PHRASES)) {
    add(match, PHRASE_MINUTES.find(([pattern]) => pattern.test(match[0]))?.[1]);
  }
  return found.sort((a, b) => a.start - b.start);
}

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS =
  'Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?';
const DAY_STARTS = 'mon tue wed thu fri sat sun'.split(' ');
const ORDINAL = '(?:st|nd|rd|th)?';
const DATES = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})${ORDINAL}(?: of)? (${MONTHS})|(${MONTHS})\\.? (?:the )?(\\d{1,2})${ORDINAL}(?![\\d:]))(?![\\p{L}])\\.?(?:,? (\\d{4})(?!\\d))?`,
  'gu',
);
const DAY_BEFORE = new RegExp(`(?<!\\p{L})(${DAYS})\\.?,? (?:the )?$`, 'u');
const DAY_AFTER = new RegExp(`^,? ?\\(?(${DAYS})(?!\\p{L})`, 'u');
const FULL_DAYS = /(?<!\p{L})(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\p{L})/gu;

const isoDay = (name: string): number => DAY_STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** "Tuesday, March 10", "10 March 2026", "the 10th of March": capital letters only (L14, L35). */
export function englishDates(text: string): StatedDate[] {
  const found: StatedDate[] = [];
  for (const match of text.matchAll(DATES)) {
    const day = Number(match[1] ?? match[4]);
    const name = (match[2] ?? match[3] ?? '').slice(0, 3).toLowerCase();
    if (day < 1 || day > 31) continue;
    // A full stop behind the date ends the sentence; it is no part of the date.
    const whole = match[0].replace(/\.$/, '');
    const start = match.index;
    const end = start + whole.length;
    found.push({
      start,
      end,
      day,
      month: MONTH_STARTS.indexOf(name) + 1,
      year: match[5] === undefined ? null : Number(match[5]),
      weekday: weekdayBeside(text, start, end),
    });
  }
  return found;
}

function weekdayBeside(text: string, start: number, end: number): StatedDate['weekday'] {
  const from = Math.max(0, start - 16);
  const before = DAY_BEFORE.exec(text.slice(from, start));
  if (before?.[1]) {
    const at = from + before.index;
    return { day: isoDay(before[1]), span: { start: at, end: at + before[1].length } };
  }
  const after = DAY_AFTER.exec(text.slice(end, end + 16));
  if (!after?.[1]) return null;
  const at = end + after[0].length - after[1].length;
  return { day: isoDay(after[1]), span: { start: at, end: at + after[1].length } };
}

export function englishWeekdays(text: string): (Span & { day: number })[] {
  return [...text.matchAll(FULL_DAYS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    day: isoDay(match[0]),
  }));
}

// The sign before a time belongs to an offset ("UTC+5:30") or to a range, which its start names.
const TIMES =
  /(?<![\d:.,+\-−–—/])(?:([01]?\d|2[0-3]):([0-5]\d)(?:\s?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9])(?:\.([0-5]\d))?\s?([ap])\.?m\b\.?)(?![\d:])/gi;

/** "15:00", "3 pm", "3.30 p.m." (L14, L15). */
export function englishTimes(text: string): StatedTime[] {
  return [...text.matchAll(TIMES)].map((match) => {
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[5] ?? 0);
    const half = (match[3] ?? match[6])?.toLowerCase();
    const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
    const start = match.index;
    return { start, end: start + match[0].length, minutes: hours * 60 + minute };
  });
}
