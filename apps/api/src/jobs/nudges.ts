import { fireNudges } from '../services/nudges/fire.ts';
import { runNudgeRules } from '../services/nudges/run-rules.ts';
import type { Job } from './job.ts';

/** A morning comes once a day in each zone: a look in each minute is enough. */
const RULES_MS = 60_000;

export const nudgeJobs: readonly Job[] = [
  { name: 'nudges', every: 5000, run: fireNudges },
  { name: 'nudge-rules', every: RULES_MS, run: runNudgeRules },
];
