import { checkFacts } from '../services/calendar/check-facts.ts';
import type { Job } from './job.ts';

/** Once a night: whether mail, files, feed and screens say the same about each coming meeting. */
export const checkFactsJob: Job = {
  name: 'facts.check',
  every: '30 2 * * *',
  run: (deps, { signal }) => checkFacts(deps, signal),
};
