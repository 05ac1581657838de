import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { msInstant } from '../../schedule/instant.ts';
import { parseZone, wallToInstant } from '../../schedule/zones.ts';
import { LIMITS } from '../limits.ts';
import type { InvalidReason } from '../refusal-reasons.ts';

/** Marks an issue with one of our closed reasons. */
const because = (error: InvalidReason): { error: InvalidReason } => ({ error });

/** Control characters in a line break headers and lists; lone surrogates and NUL break storage. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const MANY_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const ID = /^[A-Za-z0-9_-]+$/;

/** One line, trimmed and in NFC. */
export const line = (max: number) =>
  z.string().trim().normalize('NFC').min(1).max(max).regex(ONE_LINE, because('bad_characters'));

/** Several lines, trimmed and in NFC; may be empty. */
export const text = (max: number) =>
  z.string().trim().normalize('NFC').max(max).regex(MANY_LINES, because('bad_characters'));

export const filledText = (max: number) => text(max).min(1);

/** A text kept character for character. Blank counts as empty. */
export const exactText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(MANY_LINES, because('bad_characters'))
    .refine((value) => value.trim() !== '', because('empty'));

export const id = z.string().min(1).max(LIMITS.id).regex(ID, because('bad_id'));

/** `talkNotes`, or the note or tick of a question by its key. */
export const captureField = line(LIMITS.id + 12).regex(
  /^(?:talkNotes|item:.+\.(?:note|asked))$/su,
  because('unknown_choice'),
);

export const name = line(LIMITS.name);
export const short = line(LIMITS.short);

/** In the stored form, UTC with milliseconds, whatever offset came in. */
export const instant = z.string().transform((value, context) => {
  try {
    if (INSTANT.test(value)) return msInstant(Temporal.Instant.from(value).epochMilliseconds);
  } catch {
    // Falls through to the refusal below: digits that no calendar has.
  }
  context.addIssue({ code: 'custom', message: 'bad_instant' satisfies InvalidReason });
  return z.NEVER;
});

export const date = z.string().refine((value) => {
  if (!DATE.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}, because('bad_date'));

export const zone = z
  .string()
  .max(LIMITS.name)
  .refine((value) => parseZone(value).ok, because('bad_zone'));

/** `YYYY-MM-DDTHH:mm`; whether the zone has it is asked together with the zone. */
export const wallTime = z.string().refine((value) => {
  if (!WALL_TIME.test(value)) return false;
  return wallToInstant(value, 'UTC').ok;
}, because('bad_wall_time'));

export const minutes = z.int().min(1).max(LIMITS.minutes);

export const link = z
  .string()
  .trim()
  .max(LIMITS.url)
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u, because('bad_link'));

/** A rule of the catalogue, as people name it (`R35`, `L06`, `G5`). */
export const ruleId = z
  .string()
  .regex(
    /^(R([1-9]|[1-8]\d|9[0-2])|L(0[1-9]|[1-3]\d|4[0-2])b?|G([1-9]|[1-3]\d|40)|S1)$/,
    because('bad_rule_id'),
  );

/** A list in which nothing stands twice. */
export const distinct = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, because('repeated'));
