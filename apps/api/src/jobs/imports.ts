import { setImmediate } from 'node:timers/promises';
import { dueImports, takeChunk } from '../services/roster/run.ts';
import type { Job } from './job.ts';
import { logJobFailure } from './log-job-failure.ts';

/** Takes the rows of imports, chunk by chunk; whoever is killed goes on where the last chunk ended. */
export const importsJob: Job = {
  name: 'imports',
  every: 2000,
  run: async (deps, { signal }) => {
    let chunks = 0;
    let failed = 0;
    for (const due of await dueImports(deps)) {
      const files = new Map();
      try {
        while (!signal.aborted && (await takeChunk(deps, due, files))) {
          chunks += 1;
          // Requests in the same process get their turn.
          await setImmediate();
        }
      } catch (error) {
        // Another school's import does not wait for this one.
        logJobFailure(deps.log, 'imports', error);
        failed += 1;
      }
    }
    // The next run keeps its distance from what is broken.
    if (failed > 0 && chunks === 0) throw new Error('No import could go on');
    return chunks;
  },
};
