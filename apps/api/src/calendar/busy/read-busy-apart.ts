import { Worker } from 'node:worker_threads';
import type { ReadBusy, ReadRequest } from './busy-blocks.ts';

export interface Bounds {
  ms: number;
  megabytes: number;
}

const BOUNDS: Bounds = { ms: 10_000, megabytes: 192 };

/**
 * Reads a foreign calendar in a thread of its own, which is ended when it takes too long or too
 * much memory: a few lines can ask for a repetition each second for ever.
 */
export function readBusyApart(request: ReadRequest, bounds: Bounds = BOUNDS): Promise<ReadBusy> {
  const worker = new Worker(new URL('./busy-worker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: 32 },
    // Nothing of the server's settings is of any use in there.
    env: {},
    execArgv: [],
  });
  return new Promise<ReadBusy>((resolve) => {
    const tooLarge: ReadBusy = { ok: false, problem: 'too_large' };
    const timer = setTimeout(() => resolve(tooLarge), bounds.ms);
    const settle = (answer: ReadBusy): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.on('message', settle);
    worker.on('error', () => settle(tooLarge));
    worker.on('exit', () => settle(tooLarge));
  }).finally(() => void worker.terminate());
}
