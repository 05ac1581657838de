import type { Deps } from '../deps.ts';
import { checkPlace } from '../services/worker/sending.ts';
import { allJobs } from './all-jobs.ts';
import { type NightlyJob, startBoss } from './boss.ts';
import { beat, heartbeat, lastBeat } from './heartbeat.ts';
import type { Job, Worker } from './job.ts';
import { logJobFailure } from './log-job-failure.ts';
import { Pause } from './pause.ts';
import { type PausedJob, runLoop } from './run-loop.ts';

export interface RunningWorker {
  id: string;
  /** Something was just stored that may be due: the paused jobs look at once. */
  wake: () => void;
  /** Begins nothing new and waits for what is in hand. @returns false when that took too long */
  stop: (limitMs?: number) => Promise<boolean>;
}

/** The piece in hand may take this long after somebody asked the process to end. */
const PATIENCE_MS = 3000;

/**
 * Does the background work in this process. Any number of processes may, on one database.
 *
 * @throws StartProblem
 */
export async function startWorker(
  deps: Deps,
  jobs: readonly Job[] = allJobs,
): Promise<RunningWorker> {
  const end = new AbortController();
  const worker: Worker = { id: deps.newId(), signal: end.signal };
  const boss = await startBoss(deps, worker, jobs.filter(isNightly));
  if (await checkPlace(deps)) deps.log.warn('this database is not the one of the last start');
  await beat(deps, worker.id);
  const loops = [heartbeat, ...jobs.filter(isPaused)].map((job) => {
    const pause = new Pause();
    return { job, pause, ended: runLoop(deps, worker, job, pause) };
  });
  const wake = (): void => {
    for (const { job, pause } of loops) if (job !== heartbeat) pause.wake();
  };
  let ending: Promise<boolean> | undefined;
  const stop = async (limitMs: number): Promise<boolean> => {
    end.abort();
    const idle = Promise.all([
      ...loops.map(({ ended }) => ended),
      boss.stop({ graceful: true, timeout: limitMs }),
    ]);
    const inTime = await within(limitMs, idle);
    // Work that is still under way keeps its claims until it has ended or the beats grow old.
    if (inTime) await lastBeat(deps, worker.id);
    return inTime;
  };
  return {
    id: worker.id,
    wake,
    stop: (limitMs = PATIENCE_MS) => {
      ending ??= stop(limitMs).catch((error: unknown) => {
        logJobFailure(deps.log, 'stop', error);
        return false;
      });
      return ending;
    },
  };
}

const isNightly = (job: Job): job is NightlyJob => typeof job.every === 'string';
const isPaused = (job: Job): job is PausedJob => typeof job.every === 'number';

async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return await Promise.race([work.then(() => true), limit]);
  } finally {
    clearTimeout(timer);
  }
}
