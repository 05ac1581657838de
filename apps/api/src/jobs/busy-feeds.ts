import { readBusyFeed } from '../services/calendar/read-busy-feed.ts';
import type { Job } from './job.ts';

/** How many in one run, so that other work gets its turn. */
const AT_ONCE = 10;

/** Reads the calendars elsewhere that are due. */
export const busyFeedsJob: Job = {
  name: 'busy-feeds.fetch',
  every: 60_000,
  run: async (deps, { signal }) => {
    let done = 0;
    while (done < AT_ONCE && !signal.aborted && (await readBusyFeed(deps, null, signal))) done += 1;
    return done;
  },
};
