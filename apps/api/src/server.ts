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
import { fileClock, systemClock } from './clock.ts';
import type { Deps } from './deps.ts';
import { consoleMailer, smtpMailer } from './mail/mailer.ts';
import { ownSecret } from './secret.ts';
import { readSettings, type Settings } from './settings.ts';
import { checkVersion, startSentence } from './start-problem.ts';
import { prepareInstallation } from './start-up.ts';

/** The only file that reads the environment, listens, and ends the process. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** How long a request under way may take after somebody asked the server to stop. */
const PATIENCE_MS = 4000;
const print = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const given = readSettings(process.env, root);
  const settings: Settings = { ...given, secret: given.secret ?? ownSecret(given.dataFolder) };
  const log = pino({ level: settings.logLevel });
  const database = await openDatabase(
    settings.databaseUrl === null
      ? { dataFolder: join(settings.dataFolder, 'postgres'), log }
      : { url: settings.databaseUrl, log },
  );
  await checkVersion(database);
  const applied = await migrate(database);
  if (applied.length > 0) print(`Prepared the database (${applied.length} steps).`);

  const mailer =
    settings.smtpUrl === null
      ? consoleMailer(print)
      : smtpMailer(settings.smtpUrl, settings.mailFrom);
  const newId = (): string => uuid7();
  const onMailFailure = (): void => log.error('a sign-in code could not be mailed');
  const { secret, publicUrl } = settings;
  const auth = createAuth({ database, mailer, secret, publicUrl, newId, onMailFailure });
  const { clockFile } = settings;
  if (clockFile !== null) print(`The clock stands where ${clockFile} says.`);
  const now = clockFile === null ? systemClock : fileClock(clockFile);
  const deps: Deps = { database, auth, mailer, log, settings, now, newId };

  const lines = await prepareInstallation(deps, process.argv.includes('--empty'));
  const app = createApp(deps, { web: built('web'), admin: built('admin') });
  const server = serve(
    { fetch: app.fetch, port: settings.port, hostname: settings.host },
    (info) => {
      const address = settings.publicUrl.replace(/:0$/, `:${info.port}`);
      print('');
      print(`  Students   ${address}/`);
      print(`  Staff      ${address}/admin/`);
      print('');
      for (const line of lines) print(line.replace(settings.publicUrl, address));
      print(`ready at ${address}`);
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
    // Requests under way are answered first; idle connections would keep the server open.
    server.close(() => {
      mailer.close();
      void database.close().then(() => process.exit(0));
    });
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A front end's build, or `null` while a development server shows it. */
function built(app: 'web' | 'admin'): string | null {
  const folder = join(root, 'apps', app, 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

main().catch((error: unknown) => {
  const sentence = startSentence(error);
  if (sentence !== null) fail(sentence);
  console.error(error);
  process.exit(1);
});
