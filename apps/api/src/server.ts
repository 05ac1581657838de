import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { openFileStore } from './files/store.ts';
import { fileClock, systemClock } from './clock.ts';
import type { Deps } from './deps.ts';
import { probes } from './http/probes.ts';
import { othersEnded } from './jobs/heartbeat.ts';
import { startWorker } from './jobs/start-worker.ts';
import { mailerOf } from './mail/mailer.ts';
import { ownSecret } from './secret.ts';
import { listenForMail } from './mail-in/listener.ts';
import { readSettings, type Settings } from './settings.ts';
import { checkRole, checkVersion, startSentence } from './start-checks.ts';
import { ownVapidKeys } from './vapid.ts';
import { prepareInstallation } from './start-up.ts';
import { KeptAnswers } from './kept-answers.ts';

/** The only file that reads the environment, listens, and ends the process. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** How long requests and work under way may take after somebody asked the process to stop. */
const PATIENCE_MS = 3000;
/** When it ends in any case. */
const LIMIT_MS = 3900;
/** After which a process that could not start has nothing left to compile. */
const SETTLE_MS = 1000;
const print = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const given = readSettings(process.env, root);
  const settings: Settings = {
    ...given,
    secret: given.secret ?? ownSecret(given.dataFolder),
    vapid: given.vapid ?? ownVapidKeys(given.dataFolder),
  };
  checkRole(settings);
  const log = pino({ level: settings.logLevel });
  const database = await openDatabase(
    settings.databaseUrl === null
      ? { dataFolder: join(settings.dataFolder, 'postgres'), log }
      : { url: settings.databaseUrl, log },
  );
  await checkVersion(database);
  const applied = await migrate(database);
  if (applied.length > 0) print(`Prepared the database (${applied.length} steps).`);

  const mailer = mailerOf(settings, print);
  const newId = (): string => uuid7();
  const onMailFailure = (): void => log.error('a sign-in code could not be mailed');
  const { secret, publicUrl } = settings;
  const auth = createAuth({ database, mailer, secret, publicUrl, newId, onMailFailure });
  const { clockFile } = settings;
  if (clockFile !== null) print(`The clock stands where ${clockFile} says.`);
  const now = clockFile === null ? systemClock : fileClock(clockFile);
  const files = await openFileStore(settings);
  const kept = new KeptAnswers();
  const deps: Deps = { database, auth, mailer, files, log, settings, now, newId, kept };

  const [works, answers] = [settings.role !== 'server', settings.role !== 'worker'];
  const mailInSettings = answers ? settings.mailIn : null;
  const mailIn = mailInSettings === null ? null : await listenForMail(deps, mailInSettings);
  const lines = answers ? await prepareInstallation(deps, process.argv.includes('--empty')) : [];
  if (works) await othersEnded(deps);
  const worker = works ? await startWorker(deps) : null;
  if (worker !== null) deps.wake = worker.wake;
  const app = answers
    ? createApp(deps, { web: built('web'), admin: built('admin') })
    : probes(deps);
  const server = serve(
    { fetch: app.fetch, port: settings.port, hostname: settings.host },
    (info) => {
      const address = settings.publicUrl.replace(/:0$/, `:${info.port}`);
      print('');
      if (answers) {
        print(`  Students   ${address}/`);
        print(`  Staff      ${address}/admin/`);
      } else {
        print(`  Worker     http://${settings.host}:${info.port}/readyz`);
      }
      print('');
      for (const line of lines) print(line.replace(settings.publicUrl, address));
      print(`ready at ${answers ? address : `http://${settings.host}:${info.port}`}`);
    },
  );
  server.on('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    fail(
      taken
        ? `Port ${settings.port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`
        : `The server cannot listen on ${settings.host}:${settings.port} (${error.message}).`,
    );
  });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // A mail server that says nothing keeps nobody from ending: the next start takes up from here.
    setTimeout(() => process.exit(0), LIMIT_MS).unref();
    // Requests under way are answered first; idle connections would keep the server open.
    const answered = new Promise<void>((resolve) => server.close(() => resolve()));
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    }
    void Promise.all([answered, mailIn?.close(), worker?.stop(PATIENCE_MS)])
      .then(() => {
        mailer.close();
        return database.close();
      })
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A front end's build, or `null` while a development server shows it. */
function built(app: 'web' | 'admin'): string | null {
  const folder = join(root, 'apps', app, 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/**
 * Ends with what went wrong. `process.exit` right after the start can wait for ever for compilers
 * that are still at work: they get a moment to end.
 */
function fail(sentence: unknown): void {
  console.error(sentence);
  process.exitCode = 1;
  setTimeout(() => process.exit(), SETTLE_MS);
}

main().catch((error: unknown) => {
  const sentence = startSentence(error);
  fail(sentence ?? error);
});
