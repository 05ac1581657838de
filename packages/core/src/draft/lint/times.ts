import { dateDays, DAY, daysDate, instantMs, isoWeekday } from '../../schedule/instant.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { LintLanguage, Span, StatedDate } from './language/types.ts';
import { meetingHits } from './meeting-repeated.ts';
import { always, isWritten, lintRule, type LintHit } from './lint-rule.ts';
import { inside, moved, places } from './scan.ts';
import type { Read } from './read.ts';
import { hasZoneBehind, isExplained, zoneAbbreviations } from './zones.ts';

/** Beyond this many days a date needs its weekday and its year (L35). */
const SOON_DAYS = 30;
/** Within this many days a date without a year can only mean one day. */
const NEARBY_DAYS = 60;

// Fractions, "24/7" and parts of addresses are no dates.
const NUMBER_DATES =
  /(?<![\w/.+\-–])(?!24\/7)(?:\d{1,2}\/\d{1,2}\/\d{2,4}|(?!(?:1\/[234]|2\/3|3\/4)(?!\d))\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{2}-\d{2})(?![\w/]|-\d)/g;

function isDate(found: string): boolean {
  const [a = 0, b = 0] = found.split(/[/.-]/).map(Number);
  return a >= 1000 || (a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12);
}

/** Days since 1970 of a stated date; without a year the one nearest to today. Null when impossible. */
function resolve(date: StatedDate, today: number): number | null {
  const thisYear = Number(daysDate(today).slice(0, 4));
  const years = date.year === null ? [thisYear - 1, thisYear, thisYear + 1] : [date.year];
  const candidates = years.flatMap((year) => {
    try {
      const text = `${String(year).padStart(4, '0')}-${pad(date.month)}-${pad(date.day)}`;
      return [dateDays(text)];
    } catch {
      return [];
    }
  });
  if (candidates.length === 0) return null;
  return candidates.reduce((best, day) =>
    Math.abs(day - today) < Math.abs(best - today) ? day : best,
  );
}

const pad = (value: number): string => String(value).padStart(2, '0');

function zonesOf({ contact, student, interview }: Dossier): string[] {
  const zones = [interview.meeting?.zone, contact.timeZone, student.timeZone];
  return zones.filter((zone) => typeof zone === 'string');
}

/** Texts with clock times that somebody else has to keep. A text from the way is about today. */
const givesTimes = (draft: DraftFacts): boolean => isWritten(draft);

export const timeRules = [
  lintRule({
    id: 'L14',
    step: 'confirm',
    severity: 'BLOCK',
    source: '4b, R57',
    applies: ({ kind, templateId }) =>
      kind === 'confirmation' ||
      kind === 'reminder' ||
      templateId === 'T18' ||
      templateId === 'T19',
    check: meetingHits,
  }),
  lintRule({
    id: 'L15',
    step: 'schedule',
    severity: 'BLOCK',
    source: 'D.5, R53, G19',
    applies: givesTimes,
    check: ({ text, language, dossier }) => {
      const hits: LintHit[] = [];
      const isTheirs = language?.yourTimeZone.test(text) === true;
      const zones = zonesOf(dossier);
      for (const time of isTheirs ? [] : (language?.times(text) ?? clockTimes(text))) {
        if (hasZoneBehind(text, time.end, language, zones)) continue;
        hits.push({
          code: 'no_zone',
          params: { found: text.slice(time.start, time.end) },
          span: time,
        });
      }
      for (const zone of zoneAbbreviations(text)) {
        if (!zone.ambiguous || isExplained(text, zone) || !isBesideTime(text, zone)) continue;
        hits.push({ code: 'ambiguous', params: { found: zone.found }, span: zone });
      }
      return hits;
    },
  }),
  lintRule({
    id: 'L35',
    step: 'schedule',
    severity: 'BLOCK',
    source: 'D.5, G19',
    applies: always,
    check: (read) => [...numberDates(read), ...farDates(read)],
  }),
];

const CLOCKS = /(?<![\d:.,+\-−–—/])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/g;

/** Clock times with a colon need no language. */
function clockTimes(text: string): Span[] {
  return places(CLOCKS, text);
}

/** "BST" is a zone beside a clock time; elsewhere it may be a degree or a club. */
function isBesideTime(text: string, { start }: Span): boolean {
  return /\d(?:\s?[ap]\.?m\.?)?[\s,(]{0,3}$/i.test(text.slice(Math.max(0, start - 10), start));
}

/** Addresses and numbers of the sender are no dates. */
function numberDates({ text, closing, header, draft }: Read): LintHit[] {
  const hits = places(NUMBER_DATES, text)
    .filter((one) => isDate(one.found))
    .filter((one) => !(closing && inside(one, closing)) && !(header && inside(one, header)))
    .map((one): LintHit => ({ code: 'numbers', params: { found: one.found }, span: one }));
  const [inSubject] = places(NUMBER_DATES, draft.subject ?? '').filter(({ found }) =>
    isDate(found),
  );
  if (inSubject) hits.push({ code: 'numbers', params: { found: inSubject.found, subject: 1 } });
  return hits;
}

function farDates({ text, body, bodyText, language, dossier, draft }: Read): LintHit[] {
  if (!language) return [];
  const today = Math.floor(instantMs(dossier.now) / DAY);
  return datesOf(bodyText, language).flatMap((inBody): LintHit[] => {
    const date = moved(inBody, body.start);
    const day = resolve(date, today);
    const found = text.slice(date.start, date.end);
    if (day === null) return [{ code: 'impossible', params: { found }, span: date }];
    if (isOwnDate(day, dossier)) return [];
    const { weekday } = date;
    const near = Math.abs(day - today) <= NEARBY_DAYS;
    // A confirmation compares with the record; there L14 speaks.
    const compared = draft.kind === 'confirmation' || draft.kind === 'reminder';
    if (weekday && weekday.day !== isoWeekday(day) && (date.year !== null || near) && !compared) {
      const span = moved(weekday.span, body.start);
      const params = { found, weekday: text.slice(span.start, span.end) };
      return [{ code: 'weekday', params, span }];
    }
    // "After 1 June 2026" names a stretch of time, not an appointment: there the year is enough.
    const isFrame = language.frames.test(text.slice(Math.max(0, date.start - 24), date.start));
    const isWhole = date.year !== null && (weekday !== null || isFrame);
    if (day - today <= SOON_DAYS || isWhole) return [];
    return [{ code: 'incomplete', params: { found }, span: date }];
  });
}

function datesOf(bodyText: string, language: LintLanguage): StatedDate[] {
  return /\d/.test(bodyText) ? language.dates(bodyText) : [];
}

/** The end of an internship is a fact about the student, no appointment. */
function isOwnDate(day: number, { internships }: Dossier): boolean {
  const date = daysDate(day);
  return internships.some(({ start, end }) => start === date || end === date);
}
