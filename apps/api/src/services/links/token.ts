import { createHash, createHmac } from 'node:crypto';

/** 128 bits: as many as nobody can try. */
const BYTES = 16;

/**
 * A token that the server can always write down again and never stores: only its hash is kept. A
 * higher generation makes another token of the same thing, and the earlier one stops to count.
 */
export const deriveToken = (
  secret: string,
  purpose: string,
  id: string,
  generation: number,
): string =>
  createHmac('sha256', secret)
    .update(`${purpose}:${id}:${generation}`)
    .digest()
    .subarray(0, BYTES)
    .toString('base64url');

/** What is stored of a token, and looked up by. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
