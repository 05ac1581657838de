import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@acquaint/db/migrate';
import { openDatabase } from '@acquaint/db/open-database';
import { hashSessionToken } from '@acquaint/db/queries/session';
import { addInterview } from '@acquaint/db/testing/interviews';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { addContact, addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { uuid7 } from '@acquaint/db/uuid7';
import { load } from './load.ts';
import { median } from './measure.ts';
import type { Result } from './result.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const SECONDS = 4;
const ROUNDS = 5;

interface Running {
  process: ChildProcess;
  url: string;
  startMs: number;
}

/** Starts a server and waits for the line with which it says that it is ready. */
function start(script: string, env: Record<string, string>): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
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

const stop = (running: Running): Promise<void> =>
  new Promise((resolve) => {
    running.process.removeAllListeners('exit');
    running.process.once('exit', () => resolve());
    running.process.kill('SIGTERM');
  });

/** Peak resident memory of a process, in MB. */
const peakMb = ({ process: child }: Running): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;

/**
 * `interviews.list` as the web calls it (50 rows with contact and next action, signed in, through
 * tRPC, tenant rules on) against the same rows through plain `pg` behind Hono, in turns.
 */
export async function benchList(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const seeded = await seed(url);
    const product = await start(join(root, 'apps/api/src/server.ts'), {
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ACQUAINT_SECRET: 'a secret for the benchmark, long enough',
    });
    const plain = await start(join(root, 'packages/bench/src/list-server.ts'), {
      // As superuser: policies hide every row from anybody else who names no school.
      BENCH_URL: postgres.url('bench', 'postgres'),
      BENCH_ORGANIZATION: seeded.organizationId,
      BENCH_STUDENT: seeded.studentId,
    });
    const lanes = {
      plain: { url: `${plain.url}/list`, cookie: '', body: '{}' },
      product: { url: `${product.url}/trpc/interviews.list`, cookie: seeded.cookie, body: '{}' },
    };
    await load(lanes.plain, 2);
    await load(lanes.product, 2);
    const rates = { plain: [] as number[], product: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.plain.push(await load(lanes.plain, SECONDS));
      rates.product.push(await load(lanes.product, SECONDS));
    }
    const memory = peakMb(product);
    await stop(product);
    await stop(plain);
    const again = await start(join(root, 'apps/api/src/server.ts'), {
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ACQUAINT_SECRET: 'a secret for the benchmark, long enough',
    });
    await stop(again);
    const perCall = (values: number[]): number => 1e6 / median(values);
    return [
      {
        id: 'list',
        what: 'P1 `interviews.list` signed in through tRPC, requests per second of plain `pg` + ISO behind Hono',
        goal: { atLeast: 0.55 },
        measured: median(rates.product) / median(rates.plain),
        timings: [
          { name: 'plain', medianUs: perCall(rates.plain), rounds: ROUNDS },
          { name: 'product', medianUs: perCall(rates.product), rounds: ROUNDS },
        ],
      },
      figure('memory', 'P7 peak memory of the server under that load, MB', memory),
      figure(
        'cold-start',
        'P8 start of the server to `ready` on PostgreSQL, seconds',
        again.startMs / 1000,
      ),
    ];
  } finally {
    await postgres.stop();
  }
}

const figure = (id: string, what: string, measured: number): Result => ({
  id,
  what,
  goal: null,
  measured,
  timings: [],
});

async function freshDatabase(adminUrl: string, url: string): Promise<string> {
  const { default: pg } = await import('pg');
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query('CREATE DATABASE bench OWNER acquaint_test');
  await admin.end();
  return url;
}

async function seed(url: string) {
  const database = await openDatabase({ url, log: silentLog });
  await migrate(database);
  const { organizationId, lena: studentId } = await addSchool(database, 'lena');
  for (let i = 0; i < 60; i += 1) {
    const contactId = await addContact(
      database,
      { organizationId, studentId },
      `Dr. Ada Marsh ${i}`,
    );
    const due = new Date(Date.UTC(2026, 2, 2 + (i % 20), 9)).toISOString();
    await addInterview(database, { organizationId, studentId, contactId }, due);
  }
  const token = uuid7();
  await database.prisma.session.create({
    data: {
      id: uuid7(),
      token: hashSessionToken(token),
      userId: studentId,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  await database.close();
  return { organizationId, studentId, cookie: `acquaint=${token}` };
}

/** The machine in one line, for the page of results. */
export const machine = (): string => {
  const model = /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'a CPU';
  const cores = execFileSync('nproc').toString().trim();
  return `${cores} cores of ${model}, Node ${process.versions.node}, PostgreSQL 18 with fsync on`;
};
