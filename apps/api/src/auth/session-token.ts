import { createHash } from 'node:crypto';

/** What the database holds of a session token: a copy of the table opens no session. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
