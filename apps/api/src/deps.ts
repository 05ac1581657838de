import type { Database } from '@acquaint/db/open-database';
import type { Logger } from 'pino';
import type { Auth } from './auth/auth.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Settings } from './settings.ts';

/** Everything the app needs from outside. Tests hand in a clock, an id source and a mailer. */
export interface Deps {
  database: Database;
  auth: Auth;
  mailer: Mailer;
  log: Logger;
  settings: Settings;
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now: () => string;
  /** A fresh UUIDv7. */
  newId: () => string;
}
