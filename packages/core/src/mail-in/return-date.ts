import { Temporal } from 'temporal-polyfill';

import type { PlainDate } from '../workflow/records.ts';
import { LONGEST_ABSENCE_DAYS } from './pause.ts';

/** Where an automatic answer says when somebody is back. */
const READ = 4_000;
/** A word such as "until" counts for what follows this closely. */
const NEAR = 60;

const CUES =
  /\b(?:until|till|through|back|return\w*|resume\w*|available|bis|zurück|wieder|ab|erreichbar|jusqu\p{L}*|retour|partir|reviens|reprend\w*)(?!\p{L})/iu;

const MONTHS: Readonly<Record<string, number>> = monthNames([
  'january jan januar jänner janvier janv',
  'february feb februar février fevrier févr fevr',
  'march mar märz maerz mär mars',
  'april apr avril avr',
  'may mai',
  'june jun juni juin',
  'july jul juli juillet juil',
  'august aug août aout',
  'september sept sep septembre',
  'october oct oktober okt octobre',
  'november nov novembre',
  'december dec dezember dez décembre decembre déc',
]);

function monthNames(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1])),
  );
}

interface Found {
  at: number;
  date: Temporal.PlainDate;
}

type Reading = (match: RegExpExecArray, guess: Guess) => Temporal.PlainDate | null;

interface Guess {
  today: Temporal.PlainDate;
  monthFirst: boolean;
}

const FORMS: readonly { pattern: RegExp; read: Reading }[] = [
  {
    pattern: /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g,
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    // 12.03.2026, 12.3.26, 12.3.
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d|\d\d(?![\d:]))?(?!\d)/g,
    read: ([, day, month, year], guess) => nearest(year, month, day, guess),
  },
  {
    // 03/12/2026 is read by the country's habit, or by the one reading that is to come.
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/])/g,
    read: ([, first, second, year], guess) => {
      const usual = guess.monthFirst
        ? nearest(year, first, second, guess)
        : nearest(year, second, first, guess);
      const other = guess.monthFirst
        ? nearest(year, second, first, guess)
        : nearest(year, first, second, guess);
      return usual !== null && isAhead(usual, guess) ? usual : (other ?? usual);
    },
  },
  {
    // 12 March 2026, 12th of March, 12. März, le 1er mars
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s(?:of\s)?(\p{L}{3,10})\.?,?(?:\s(20\d\d))?/giu,
    read: ([, day, month, year], guess) => byName(year, month, day, guess),
  },
  {
    // March 12, 2026; Mar. 12th
    pattern:
      /(?<!\p{L})(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.:]\d)(?:,?\s(20\d\d))?/giu,
    read: ([, month, day, year], guess) => byName(year, month, day, guess),
  },
];

/**
 * The day on which an automatic answer says that somebody is back, in English, German, French or
 * figures: the latest date to come after a word such as "until" or "back", else the latest of all.
 */
export function returnDateIn(
  text: string,
  today: PlainDate,
  country: string | null,
): PlainDate | null {
  const guess = { today: Temporal.PlainDate.from(today), monthFirst: country === 'US' };
  const head = text.normalize('NFC').slice(0, READ);
  const found = FORMS.flatMap(({ pattern, read }) =>
    [...head.matchAll(pattern)].flatMap((match): Found[] => {
      const date = read(match, guess);
      return date !== null && isAhead(date, guess) ? [{ at: match.index, date }] : [];
    }),
  );
  const told = found.filter(({ at }) => CUES.test(head.slice(Math.max(0, at - NEAR), at)));
  const [latest] = (told.length > 0 ? told : found).sort((a, b) =>
    Temporal.PlainDate.compare(b.date, a.date),
  );
  return latest?.date.toString() ?? null;
}

function isAhead(date: Temporal.PlainDate, { today }: Guess): boolean {
  const { days } = today.until(date, { largestUnit: 'days' });
  return days >= 0 && days <= LONGEST_ABSENCE_DAYS;
}

function byName(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  guess: Guess,
): Temporal.PlainDate | null {
  const number = MONTHS[(month ?? '').toLowerCase()];
  return number === undefined ? null : nearest(year, String(number), day, guess);
}

/** Without a year: the next such day. */
function nearest(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  { today }: Guess,
): Temporal.PlainDate | null {
  if (year !== undefined) return dateOf(year.length === 2 ? `20${year}` : year, month, day);
  const date = dateOf(String(today.year), month, day);
  return date !== null && Temporal.PlainDate.compare(date, today) < 0
    ? dateOf(String(today.year + 1), month, day)
    : date;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Temporal.PlainDate | null {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return null;
  }
}
