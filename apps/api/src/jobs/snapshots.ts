import { keepSnapshots } from '../services/reports/snapshot.ts';
import type { Job } from './job.ts';

/** Hourly, because a day ends at another hour in each zone; what is kept already is left alone. */
export const snapshotsJob: Job = {
  name: 'reports.snapshot',
  every: '25 * * * *',
  run: (deps, { signal }) => keepSnapshots(deps, signal),
};
