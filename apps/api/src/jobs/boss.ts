import { sqlState } from '@acquaint/db/errors';
import { PgBoss } from 'pg-boss';
import type { Deps } from '../deps.ts';
import { StartProblem } from '../start-problem.ts';
import { bossDatabase } from './boss-database.ts';
import type { Job, Worker } from './job.ts';
import { logJobFailure } from './log-job-failure.ts';

export interface NightlyJob extends Job {
  every: string;
}

/** Where a job ends that failed each time; owners see it. */
export const DEAD_LETTER = 'dead-letter';

const NOT_ALLOWED = '42501';
const MINUTE = 60;

/** An hour of tries with growing pauses, then the dead letters. One worker at a time has it. */
const RETRIES = {
  retryLimit: 5,
  retryDelay: 2 * MINUTE,
  retryBackoff: true,
  retryDelayMax: 60 * MINUTE,
  expireInSeconds: 30 * MINUTE,
  deadLetter: DEAD_LETTER,
};

/**
 * Runs jobs by the clock: of any number of workers on one database, one gets each run. pg-boss keeps
 * its own schema on the one pool that everything shares.
 *
 * @throws StartProblem when the database does not let us make that schema
 */
export async function startBoss(
  deps: Deps,
  worker: Worker,
  jobs: readonly NightlyJob[],
): Promise<PgBoss> {
  const { database, log } = deps;
  const boss = new PgBoss({
    db: bossDatabase(database),
    backend: database.embedded ? 'pglite' : 'postgres',
    schema: 'pgboss',
    // Concurrent rebuilds need a session of their own, which the embedded database does not have.
    reindex: !database.embedded,
    registerInstance: false,
    cronWorkerIntervalSeconds: 15,
  });
  boss.on('error', (error) => logJobFailure(log, 'pg-boss', error));
  boss.on('warning', ({ message }) => log.warn({ job: 'pg-boss', warning: message }, 'warning'));
  try {
    await boss.start({ attempts: 3 });
  } catch (error) {
    if (sqlState(error) !== NOT_ALLOWED) throw error;
    throw new StartProblem(
      'The user in DATABASE_URL may not create the schema pgboss. Allow it once: ' +
        'GRANT CREATE ON DATABASE <name> TO <user>.',
    );
  }
  await ensureQueue(boss, DEAD_LETTER, {});
  for (const job of jobs) await register(boss, deps, worker, job);
  const names = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) {
    // A schedule of an earlier version would fill a queue that nobody works at.
    if (!names.has(name)) await boss.unschedule(name);
  }
  return boss;
}

async function register(boss: PgBoss, deps: Deps, worker: Worker, job: NightlyJob): Promise<void> {
  await ensureQueue(boss, job.name, RETRIES);
  // A night that fell into an outage is made up for, once.
  await boss.schedule(job.name, job.every, null, { tz: 'UTC', missed: 'once' });
  await boss.work(job.name, { batchSize: 1, pollingIntervalSeconds: 10 }, async () => {
    if (worker.signal.aborted) throw new NotDone('Stopping');
    const failure = await failureOf(deps, worker, job);
    if (failure !== null) throw new NotDone(failure);
  });
}

/** pg-boss keeps what it is thrown: the class of a failure and not its message, which may quote people. */
class NotDone extends Error {
  override name = 'NotDone';
}

async function failureOf(deps: Deps, worker: Worker, job: NightlyJob): Promise<string | null> {
  try {
    const done = await job.run(deps, worker);
    deps.log.info({ job: job.name, done }, 'job');
    return null;
  } catch (error) {
    logJobFailure(deps.log, job.name, error);
    return error instanceof Error ? error.name : 'failed';
  }
}

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: Partial<typeof RETRIES>,
): Promise<void> {
  // The policy belongs to the queue for good; the rest follows this version.
  await boss.createQueue(name, { policy: 'singleton', ...options });
  if (Object.keys(options).length > 0) await boss.updateQueue(name, options);
}
