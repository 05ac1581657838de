import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { load, type Target } from './load.ts';
import { median, type Timing } from './measure.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

export interface Running {
  process: ChildProcess;
  url: string;
  startMs: number;
}

/** Starts a server and waits for the line with which it says that it is ready. */
function start(script: string, env: Record<string, string>): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, script)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let out = '';
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${out}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const url = /ready at (http:\S+)/.exec(out)?.[1];
      if (url) resolve({ process: child, url, startMs: performance.now() - begun });
    });
  });
}

/** The product on a database, as an operator starts it. */
export const startProduct = (databaseUrl: string, env: Record<string, string> = {}) =>
  start('apps/api/src/server.ts', {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'warn',
    ACQUAINT_SECRET: 'a secret for the benchmark, long enough',
    ...env,
  });

/** What the product is compared with; see `floor.ts`. */
export const startFloor = (name: string, databaseUrl: string, env: Record<string, string>) =>
  start(`packages/bench/src/${name}-server.ts`, { BENCH_URL: databaseUrl, ...env });

export const stop = (running: Running): Promise<void> =>
  new Promise((resolve) => {
    running.process.removeAllListeners('exit');
    running.process.once('exit', () => resolve());
    running.process.kill('SIGTERM');
  });

/** Peak resident memory of a process, in MB. */
export const peakMb = ({ process: child }: Running): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;

/** What a process has computed so far, in microseconds: user and system time of all its threads. */
function cpuUs({ process: child }: Running): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  // The kernel counts hundredths of a second here, whatever its own tick is.
  return (Number(user) + Number(system)) * 10_000;
}

export interface Lane {
  running: Running;
  target: Target;
}

export interface Comparison {
  /** Requests a second. */
  rate: { plain: number; product: number };
  timings: Timing[];
}

/**
 * Loads the floor and the product in turns, so that a busy moment of the machine hits both alike.
 * Beside the time of one call stands what the server itself computed for it, which others on the
 * machine disturb less.
 */
export async function compare(
  lanes: { plain: Lane; product: Lane },
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<Comparison> {
  const names = ['plain', 'product'] as const;
  const rates = { plain: [] as number[], product: [] as number[] };
  const cpu = { plain: [] as number[], product: [] as number[] };
  for (const name of names) await load(lanes[name].target, 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { running, target } = lanes[name];
      const before = cpuUs(running);
      const { answered, rate } = await load(target, seconds);
      rates[name].push(rate);
      cpu[name].push((cpuUs(running) - before) / answered);
    }
  }
  return {
    rate: { plain: median(rates.plain), product: median(rates.product) },
    timings: [
      ...names.map((name) => ({ name, medianUs: 1e6 / median(rates[name]), rounds })),
      ...names.map((name) => ({
        name: `${name}, computed by the server`,
        medianUs: median(cpu[name]),
        rounds,
      })),
    ],
  };
}

/** A database of its own on a server that was just started. */
export async function freshDatabase(adminUrl: string, url: string): Promise<string> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query('CREATE DATABASE bench OWNER acquaint_test');
  await admin.end();
  return url;
}

/** The machine in one line, for the page of results. */
export const machine = (): string => {
  const model = /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'a CPU';
  const cores = execFileSync('nproc').toString().trim();
  return `${cores} cores of ${model}, Node ${process.versions.node}, PostgreSQL 18 with fsync on`;
};
