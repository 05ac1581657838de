import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What one start of the server has compiled, the next need not. */
const compileCache = join(root, 'node_modules/.cache/acquaint-compile');

export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  url: string;
  /** What it printed up to `ready`. */
  printed: string;
  /** Moves the server's clock to an ISO instant. */
  setClock: (instant: string) => void;
  stop: () => Promise<void>;
}

interface ServerOptions {
  /** Holds the secret, the clock, and the embedded database. */
  folder: string;
  /** A database on a server instead of the embedded one. */
  databaseUrl?: string | undefined;
  /** ISO instant on which the clock stands. */
  now: string;
  /** Without demo data: the first owner comes by a one-time link. */
  isEmpty?: boolean;
  smtpUrl?: string;
}

/** Starts the built product as its operator does, on a port of the system's choice. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, databaseUrl, now, isEmpty = false, smtpUrl } = options;
  const clockFile = join(folder, 'clock');
  const setClock = (instant: string) => writeFileSync(clockFile, new Date(instant).toISOString());
  setClock(now);
  const child = spawn(
    process.execPath,
    [join(root, 'apps/api/src/server.ts'), ...(isEmpty ? ['--empty'] : [])],
    {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        TZ: 'UTC',
        NODE_COMPILE_CACHE: compileCache,
        PORT: '0',
        LOG_LEVEL: 'warn',
        ACQUAINT_DATA: join(folder, 'data'),
        ACQUAINT_CLOCK_FILE: clockFile,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const url = /^ready at (\S+)/m.exec(printed)?.[1];
      if (url !== undefined) resolve({ url, printed, setClock, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)),
    );
  });
}
