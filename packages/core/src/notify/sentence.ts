import { localeIn, type MemberLanguage } from '../phrases/member/languages.ts';
import { noticeIn } from '../phrases/member/words.ts';
import { fill } from '../phrases/say.ts';
import type { Params } from '../rules/rule.ts';
import { DEFAULT_LOCALE, formatLongDate, formatMoment } from '../schedule/format.ts';
import type { Zone } from '../workflow/records.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

const DAY = /^\d{4}-\d\d-\d\d$/;

export interface NoticeReader {
  zone: Zone;
  /** Their own country's; how dates are written where it speaks the language. */
  locale: string;
  language?: MemberLanguage;
}

/**
 * A notice as its reader reads it: in their language, times on their own clock. Null for a code of
 * another version. A day under `<name>On` stands in for the words under `<name>`, which were written
 * in English.
 */
export function noticeSentence(
  { code, params }: { code: string; params: Params },
  { zone, locale, language = 'en' }: NoticeReader,
): string | null {
  const phrase = noticeIn(language, code);
  if (phrase === undefined) return null;
  const written = localeIn(language, locale);
  const dates = written === 'en' ? DEFAULT_LOCALE : written;
  const words = Object.entries(params).map(([key, value]) => {
    const day = params[`${key}On`];
    if (typeof day === 'string' && DAY.test(day)) return [key, formatLongDate(day, dates)];
    if (typeof value !== 'string' || !INSTANT.test(value)) return [key, value];
    return [key, formatMoment(value, zone, dates)];
  });
  return fill(phrase, Object.fromEntries(words));
}
