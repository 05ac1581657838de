import { fold } from '../../people/fold.ts';
import { dateDays, instantMs, isoWeekday } from '../../schedule/instant.ts';
import { zoneAbbreviation, zoneCity } from '../../schedule/zone-label.ts';
import type { Meeting, MeetingPlace } from '../../workflow/interview.ts';
import type { LintLanguage, Span } from './language/types.ts';
import type { LintHit } from './lint-rule.ts';
import type { Read } from './read.ts';
import { moved } from './scan.ts';
import { offsetMinutesAt, statedOffsets } from './zones.ts';

/** What a confirmation or reminder says otherwise than the record, or leaves out (L14, R57). */
export function meetingHits({ draft, dossier, body, bodyText, language }: Read): LintHit[] {
  const { meeting } = dossier.interview;
  if (meeting === null || meeting.start === '') return [];
  const hits = [
    ...(language ? dayHits(bodyText, meeting, language) : []),
    ...(language ? timeHits(bodyText, meeting, language) : []),
    ...zoneHits(bodyText, meeting),
    ...(meeting.place && !holdsPlace(bodyText, meeting.place, language)
      ? [{ code: 'place', params: { place: meeting.place.text } }]
      : []),
    ...(language && draft.kind === 'confirmation' ? minuteHits(bodyText, meeting, language) : []),
  ];
  return hits.map((hit) => (hit.span ? { ...hit, span: moved(hit.span, body.start) } : hit));
}

function dayHits(text: string, meeting: Meeting, language: LintLanguage): LintHit[] {
  const date = meeting.wallTime.slice(0, 10);
  const [year, month, day] = date.split('-').map(Number);
  const weekday = isoWeekday(dateDays(date));
  const dates = language.dates(text);
  const right = dates.filter(
    (one) => one.day === day && one.month === month && (one.year === null || one.year === year),
  );
  const hits: LintHit[] = [];
  if (right.length === 0) {
    const [other] = dates;
    hits.push(other ? differs('date_differs', other, text) : { code: 'no_date' });
  }
  const beside = right.find((one) => one.weekday && one.weekday.day !== weekday)?.weekday;
  if (beside) hits.push(differs('weekday_differs', beside.span, text));
  else if (!right.some((one) => one.weekday)) {
    const named = language.weekdays(text);
    const [other] = named;
    if (!other) hits.push({ code: 'no_weekday' });
    else if (!named.some((one) => one.day === weekday)) {
      hits.push(differs('weekday_differs', other, text));
    }
  }
  return hits;
}

function differs(code: string, span: Span, text: string): LintHit {
  return { code, params: { found: text.slice(span.start, span.end) }, span };
}

function timeHits(text: string, meeting: Meeting, language: LintLanguage): LintHit[] {
  const [hour = 0, minute = 0] = meeting.wallTime.slice(11).split(':').map(Number);
  const times = language.times(text);
  if (times.some((time) => time.minutes === hour * 60 + minute)) return [];
  const [other] = times;
  const time = meeting.wallTime.slice(11, 16);
  if (!other) return [{ code: 'no_time', params: { time } }];
  return [
    {
      ...differs('time_differs', other, text),
      params: { found: text.slice(other.start, other.end), time },
    },
  ];
}

function zoneHits(text: string, meeting: Meeting): LintHit[] {
  const ahead = offsetMinutesAt(instantMs(meeting.start), meeting.zone);
  const offsets = statedOffsets(text);
  if (offsets.some(({ minutes }) => minutes === ahead)) return [];
  const [other] = offsets;
  if (other) return [differs('zone_differs', other, text)];
  const city = zoneCity(meeting.zone);
  if (city !== null && text.includes(city)) return [];
  const short = zoneAbbreviation(meeting.start, meeting.zone);
  const named = short !== null && new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'u').test(text);
  return named ? [] : [{ code: 'no_zone' }];
}

/** The words of the place in any order, or the digits of the number as people write it. */
function holdsPlace(text: string, place: MeetingPlace, language: LintLanguage | null): boolean {
  if (place.kind === 'number') {
    const digits = place.text.replaceAll(/\D/g, '');
    return digits !== '' && text.replaceAll(/\D/g, '').includes(digits.replace(/^00/, ''));
  }
  if (place.kind === 'link') return text.includes(place.text.trim());
  const folded = fold(text);
  if (folded.includes(fold(place.text))) return true;
  const words = fold(place.text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(fold(withoutTimes(text, language)).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length > 0 && words.every((word) => said.has(word));
}

/** The day of a date is no house number. */
function withoutTimes(text: string, language: LintLanguage | null): string {
  if (!language) return text;
  const spans = [...language.dates(text), ...language.times(text), ...language.minutes(text)];
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function minuteHits(text: string, meeting: Meeting, language: LintLanguage): LintHit[] {
  const stated = language.minutes(text);
  if (stated.some(({ from, to }) => from <= meeting.minutes && meeting.minutes <= to)) return [];
  const { minutes } = meeting;
  const [other] = stated;
  if (!other) return [{ code: 'no_minutes', params: { minutes } }];
  const found = text.slice(other.start, other.end);
  return [{ code: 'minutes_differ', params: { found, minutes }, span: other }];
}
