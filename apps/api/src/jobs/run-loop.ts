import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import type { Job, Worker } from './job.ts';
import { logJobFailure } from './log-job-failure.ts';
import type { Pause } from './pause.ts';

/** The longest that a job which keeps failing is left alone. */
const LONGEST_MS = 60_000;

export interface PausedJob extends Job {
  every: number;
}

/** Runs a job again and again, one run at a time, until the process wants to end. */
export async function runLoop(
  deps: Deps,
  worker: Worker,
  job: PausedJob,
  pause: Pause,
): Promise<void> {
  const { signal } = worker;
  let failures = 0;
  while (!signal.aborted) {
    let done = 0;
    try {
      done = await job.run(deps, worker);
      failures = 0;
    } catch (error) {
      failures += 1;
      logJobFailure(deps.log, job.name, error);
    }
    if (failures > 0) {
      // News does not mend what is broken: a failing job keeps its distance.
      await pause.for(pauseAfter(failures, job.every), signal, true);
    } else if (done > 0) {
      // Requests in the same process get their turn.
      await setImmediate();
    } else {
      await pause.for(job.every, signal);
    }
  }
}

/** A pause, doubled with each failure in a row. */
export const pauseAfter = (failures: number, every: number): number =>
  Math.min(Math.max(LONGEST_MS, every), every * 2 ** failures);
