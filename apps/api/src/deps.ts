import type { Database } from '@acquaint/db/open-database';
import type { Logger } from 'pino';
import type { Auth } from './auth/auth.ts';
import type { FileStore } from './files/store.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { Mailer } from './mail/mailer.ts';
import { theInternet } from './outside/guarded-get.ts';
import type { Outside } from './outside/outside.ts';
import type { Settings } from './settings.ts';

/** Everything the app needs from outside. Tests hand in a clock, an id source and a mailer. */
export interface Deps {
  database: Database;
  auth: Auth;
  mailer: Mailer;
  files: FileStore;
  log: Logger;
  settings: Settings;
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now: () => string;
  /** A fresh UUIDv7. */
  newId: () => string;
  /** Answers that are shown again while nothing changes. */
  kept: KeptAnswers;
  /** Tells the worker of this process, if it has one, that something may be due now. */
  wake?: () => void;
  /** How addresses of calendars elsewhere are reached; only tests bring their own. */
  outside?: Outside;
}

export const outsideOf = ({ outside, settings }: Pick<Deps, 'outside' | 'settings'>): Outside =>
  outside ?? theInternet(settings.httpFeeds);
