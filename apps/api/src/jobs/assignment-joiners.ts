import { placeJoiners } from '../services/assignments/place-joiners.ts';
import type { Job } from './job.ts';

/** People join one by one, by a list, or with the day on which they are in the class. */
const EVERY_MS = 60_000;

export const assignmentJoinersJob: Job = {
  name: 'assignments.joiners',
  every: EVERY_MS,
  run: (deps, { signal }) => placeJoiners(deps, signal),
};
