import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import type { Hono } from 'hono';
import { pino } from 'pino';
import webPush from 'web-push';
import { createApp } from '../app.ts';
import { createAuth } from '../auth/auth.ts';
import type { Deps } from '../deps.ts';
import { openFileStore } from '../files/store.ts';
import { smtpMailer } from '../mail/mailer.ts';
import { codeIn, type SmtpSink, smtpSink } from './smtp-sink.ts';
import { TestClient } from './test-client.ts';
import { KeptAnswers } from '../kept-answers.ts';

/** The whole app over a database of its own, with a clock that the test moves and a real mail server. */
export interface TestApp {
  app: Hono;
  deps: Deps;
  sink: SmtpSink;
  clock: { now: string };
  /** Everything that was logged, as JSON lines. */
  logged: string[];
  /** The same installation under another public address. */
  withUrl: (url: string) => Hono;
  client: () => TestClient;
  /** Somebody who signed up, proved the address, and is signed in. */
  signUp: (email: string, name?: string) => Promise<TestClient>;
  close: () => Promise<void>;
}

export const testPassword = 'a long enough password';

export async function testApp(database: Database): Promise<TestApp> {
  const sink = await smtpSink();
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-test-app-'));
  const clock = { now: '2026-03-02T09:00:00.000Z' };
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const smtp = { url: sink.url, caFile: null, timeoutMs: 5000 };
  const mailer = smtpMailer(smtp, 'Acquaint <acquaint@school.example>');
  const secret = 'a secret for tests, of enough length';
  const publicUrl = 'http://localhost:3000';
  const newId = (): string => uuid7();
  const onMailFailure = (): void => log.error('a code could not be mailed');
  const auth = createAuth({ database, mailer, secret, publicUrl, newId, onMailFailure });
  const deps: Deps = {
    database,
    auth,
    mailer,
    files: await openFileStore({ dataFolder, files: null }),
    log,
    settings: {
      role: 'both',
      port: 0,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder,
      files: null,
      publicUrl,
      secret,
      mailFrom: 'Acquaint <acquaint@school.example>',
      smtpUrl: sink.url,
      mailCaFile: null,
      mailTimeoutSeconds: 5,
      trustedProxies: 0,
      clockFile: null,
      logLevel: 'debug',
      vapid: webPush.generateVAPIDKeys(),
      httpFeeds: false,
      mailIn: null,
    },
    now: () => clock.now,
    newId,
    kept: new KeptAnswers(),
  };
  const folders = { web: null, admin: null };
  const app = createApp(deps, folders);
  const withUrl = (url: string): Hono => {
    const there = createAuth({ database, mailer, secret, publicUrl: url, newId, onMailFailure });
    return createApp(
      { ...deps, auth: there, settings: { ...deps.settings, publicUrl: url } },
      folders,
    );
  };
  const client = (): TestClient => new TestClient(app);
  const signUp = async (email: string, name = 'Test Person'): Promise<TestClient> => {
    const person = client();
    const letter = sink.next(email);
    await person.call('auth.signUp', { name, email, password: testPassword });
    await person.call('auth.verifyCode', { email, code: codeIn(await letter) });
    return person;
  };
  const close = async (): Promise<void> => {
    mailer.close();
    await sink.close();
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { app, deps, sink, clock, logged, withUrl, client, signUp, close };
}
