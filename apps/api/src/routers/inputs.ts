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

export const instant = z.iso.datetime({
  error: 'Please give a moment in UTC, such as 2026-03-12T15:00:00.000Z.',
});

export const plainDate = z.iso.date({ error: 'Please give a date, such as 2026-03-12.' });

export const version = z
  .int({ error: 'Please send the version that you saw.' })
  .min(0, { error: 'Please send the version that you saw.' })
  .max(1_000_000, { error: 'Please send the version that you saw.' });
