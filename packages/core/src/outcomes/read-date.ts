import { z } from 'zod';
import type { PlainDate } from '../workflow/records.ts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** As spreadsheets in the United States write it, where the survey comes from. */
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/;

const isDay = z.iso.date();

/** A day as files write it, `2026-05-14` or `5/14/2026`; null for what is none. */
export function readDate(text: string): PlainDate | null {
  const iso = ISO.exec(text);
  const us = iso === null ? MONTH_FIRST.exec(text) : null;
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : us
      ? [us[3], us[1], us[2]]
      : [undefined, undefined, undefined];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 31 April is no day.
  if (!isDay.safeParse(date).success) return null;
  return date >= '1900' && date < '2200' ? date : null;
}
