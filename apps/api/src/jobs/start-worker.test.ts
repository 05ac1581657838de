import { schemaDifference } from '@acquaint/db/schema-difference';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Deps } from '../deps.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { Job } from './job.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

/** Longer than any test waits: a run before it means that somebody woke the job. */
const NEVER = 3_600_000;
const patience = { timeout: 20_000, interval: 20 };

describe.each(testDatabases())('the worker on $name', ({ open }) => {
  let app: TestApp;
  let deps: Deps;
  const running: RunningWorker[] = [];
  beforeAll(async () => {
    app = await testApp(await open());
    deps = app.deps;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
  });
  afterAll(() => app.close());

  const start = async (...jobs: Job[]): Promise<RunningWorker> => {
    const worker = await startWorker(deps, jobs);
    running.push(worker);
    return worker;
  };
  const heartbeats = async () => {
    const { rows } = await deps.database.pool.query<{ id: string; stoppedAt: string | null }>(
      'SELECT "id", "stoppedAt" FROM "WorkerHeartbeat"',
    );
    return rows;
  };

  test('a job that found work runs again at once, then waits until it is woken', async () => {
    let left = 3;
    let runs = 0;
    const job: Job = {
      name: 'counting',
      every: NEVER,
      run: async () => {
        runs += 1;
        return left === 0 ? 0 : left--;
      },
    };
    const worker = await start(job);
    await vi.waitFor(() => expect(runs).toBe(4), patience);
    worker.wake();
    await vi.waitFor(() => expect(runs).toBe(5), patience);
  });

  test('news during a run is not lost, and runs never overlap', async () => {
    let inside = 0;
    let most = 0;
    let runs = 0;
    let open: (() => void) | undefined;
    const job: Job = {
      name: 'slow',
      every: NEVER,
      run: async () => {
        inside += 1;
        most = Math.max(most, inside);
        runs += 1;
        if (runs === 1) await new Promise<void>((resolve) => (open = resolve));
        inside -= 1;
        return 0;
      },
    };
    const worker = await start(job);
    await vi.waitFor(() => expect(open).toBeDefined(), patience);
    worker.wake();
    worker.wake();
    open?.();
    await vi.waitFor(() => expect(runs).toBe(2), patience);
    expect(most).toBe(1);
  });

  test('a job that fails is logged without its message, keeps its distance, and does not stop others', async () => {
    let failures = 0;
    let others = 0;
    const failing: Job = {
      name: 'failing',
      every: 1,
      run: async () => {
        failures += 1;
        throw new TypeError('about Maria Secret');
      },
    };
    const other: Job = { name: 'other', every: 1, run: async () => Math.min(0, (others += 1)) };
    const from = app.logged.length;
    const worker = await start(failing, other);
    await vi.waitFor(() => expect(failures).toBeGreaterThan(2), patience);
    const before = others;
    await vi.waitFor(() => expect(others).toBeGreaterThan(before), patience);
    await worker.stop();
    const lines = app.logged.slice(from).join('');
    expect(lines).toContain('"job":"failing","error":"TypeError"');
    expect(lines).not.toContain('Secret');
  });

  test('stopping waits for the piece in hand and says so with the last beat', async () => {
    let finished = false;
    let begun = false;
    const job: Job = {
      name: 'in-hand',
      every: NEVER,
      run: async (_, { signal }) => {
        begun = true;
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        await deps.database.pool.query('SELECT pg_sleep(0.1)');
        finished = true;
        return 1;
      },
    };
    const worker = await start(job);
    await vi.waitFor(() => expect(begun).toBe(true), patience);
    expect(await worker.stop()).toBe(true);
    expect(finished).toBe(true);
    const mine = (await heartbeats()).find(({ id }) => id === worker.id);
    expect(mine?.stoppedAt).not.toBeNull();
  });

  test('work that does not end in time leaves the beat as it is: nobody takes its claims at once', async () => {
    let release: (() => void) | undefined;
    const job: Job = {
      name: 'stuck',
      every: NEVER,
      run: async () => {
        await new Promise<void>((resolve) => (release = resolve));
        return 0;
      },
    };
    const worker = await start(job);
    await vi.waitFor(() => expect(release).toBeDefined(), patience);
    expect(await worker.stop(50)).toBe(false);
    const mine = (await heartbeats()).find(({ id }) => id === worker.id);
    expect(mine).toMatchObject({ stoppedAt: null });
    release?.();
  });

  test('of two workers one gets a run by the clock; what fails is tried again and kept by its class', async () => {
    let runs = 0;
    const job: Job = {
      name: 'nightly-once',
      every: '0 3 * * *',
      run: async () => {
        runs += 1;
        return 1;
      },
    };
    const broken: Job = {
      name: 'nightly-broken',
      every: '0 3 * * *',
      run: async () => {
        throw new RangeError('about Maria Secret');
      },
    };
    await start(job, broken);
    await start(job, broken);
    const put = (name: string) =>
      deps.database.pool.query(
        `INSERT INTO pgboss.job (name, policy, retry_limit, retry_backoff, singleton_key)
          VALUES ($1, 'singleton', 3, true, 'night')`,
        [name],
      );
    await put('nightly-once');
    await put('nightly-broken');
    const stateOf = async (name: string) => {
      const { rows } = await deps.database.pool.query<{ state: string; output: unknown }>(
        'SELECT state, output FROM pgboss.job WHERE name = $1',
        [name],
      );
      return rows;
    };
    await vi.waitFor(
      async () => expect(await stateOf('nightly-once')).toMatchObject([{ state: 'completed' }]),
      patience,
    );
    await vi.waitFor(
      async () => expect(await stateOf('nightly-broken')).toMatchObject([{ state: 'retry' }]),
      patience,
    );
    expect(JSON.stringify(await stateOf('nightly-broken'))).toContain('RangeError');
    expect(JSON.stringify(await stateOf('nightly-broken'))).not.toContain('Secret');
    expect(runs).toBe(1);
  });

  test('what pg-boss keeps is no part of our schema, and a second start changes nothing', async () => {
    await start({ name: 'nightly-once', every: '0 3 * * *', run: async () => 0 });
    const tables = async () => {
      const { rows } = await deps.database.pool.query<{ n: string }>(
        `SELECT count(*) AS n FROM pg_tables WHERE schemaname = 'pgboss'`,
      );
      return rows[0]?.n;
    };
    const before = await tables();
    await start({ name: 'nightly-once', every: '0 4 * * *', run: async () => 0 });
    expect(await tables()).toBe(before);
    expect(await schemaDifference(deps.database)).toBe('');
    const { rows } = await deps.database.pool.query<{ name: string; cron: string }>(
      'SELECT name, cron FROM pgboss.schedule',
    );
    expect(rows).toEqual([{ name: 'nightly-once', cron: '0 4 * * *' }]);
  });
});

describe('two workers that start together on an empty PostgreSQL', () => {
  test('both come up', async () => {
    const server = testDatabases().find(({ name }) => name === 'server');
    const app = await testApp(await (server?.open() ?? Promise.reject(new Error('no server'))));
    const workers = await Promise.all([1, 2, 3].map(() => startWorker(app.deps, [])));
    expect(new Set(workers.map(({ id }) => id)).size).toBe(3);
    await Promise.all(workers.map((worker) => worker.stop()));
    await app.close();
  });
});
