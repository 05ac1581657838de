import { publicUrlFault } from '@acquaint/core/library/public-url';
import { urlPhrases } from '@acquaint/core/phrases/sources';
import { z } from 'zod';

/** Shapes that several routers share. Every text has an upper bound and a reason that helps. */
export const id = z.uuid({ error: 'That is not an id of ours.' });

export const idempotencyKey = z.uuid({ error: 'Each action needs a key of its own (a UUID).' });

export const text = (max: number, empty = 'Please fill this in.') =>
  z
    .string({ error: 'Please write text here.' })
    .trim()
    .min(1, { error: empty })
    .max(max, { error: `Please keep this to ${max} characters.` });

export const optionalText = (max: number) =>
  z
    .string({ error: 'Please write text here.' })
    .trim()
    .max(max, { error: `Please keep this to ${max} characters.` })
    .transform((value) => (value === '' ? null : value))
    .nullable();

export const email = z
  .string({ error: 'Please write an e-mail address.' })
  .trim()
  .max(254, { error: 'Please keep this to 254 characters.' })
  .pipe(z.email({ error: 'That is not an e-mail address.' }));

/** Years that calendars, the database and people all know. */
const inOurTimes = (value: string): boolean => value >= '1900' && value < '2200';

export const instant = z.iso
  .datetime({ error: 'Please give a moment in UTC, such as 2026-03-12T15:00:00.000Z.' })
  .refine(inOurTimes, { error: 'Please give a year between 1900 and 2199.' });

export const plainDate = z.iso
  .date({ error: 'Please give a date, such as 2026-03-12.' })
  .refine(inOurTimes, { error: 'Please give a year between 1900 and 2199.' });

const isLanguage = (value: string): boolean => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

/** A language or locale tag, such as `en` or `pt-BR`. */
export const language = z
  .string({ error: 'Please choose a language from the list.' })
  .max(35, { error: 'Please choose a language from the list.' })
  .refine(isLanguage, { error: 'Please choose a language from the list.' });

export const version = z
  .int({ error: 'Please send the version that you saw.' })
  .min(0, { error: 'Please send the version that you saw.' })
  .max(1_000_000, { error: 'Please send the version that you saw.' });

/** An address that everybody can open from anywhere. */
export const publicUrl = (max: number) =>
  text(max, urlPhrases.not_an_address).superRefine((typed, context) => {
    const fault = publicUrlFault(typed);
    if (fault !== null) context.addIssue({ code: 'custom', message: urlPhrases[fault] });
  });
