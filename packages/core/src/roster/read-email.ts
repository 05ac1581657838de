import { z } from 'zod';

const schema = z.email();

/** An address as accounts keep it, in small letters; null for what is none. */
export function readEmail(text: string): string | null {
  const address = text.toLowerCase();
  return schema.safeParse(address).success ? address : null;
}
