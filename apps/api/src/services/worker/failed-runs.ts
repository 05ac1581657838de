import type { Instant } from '@acquaint/core/workflow/records';
import type { Deps } from '../../deps.ts';

/** A run by the clock that failed each time. It carries no data of any school. */
export interface FailedRun {
  job: string;
  at: Instant;
  /** Class of the failure. */
  failure: string;
}

const EXISTS = {
  name: 'failed_runs_exist',
  text: `SELECT to_regclass('pgboss.job') IS NOT NULL AS "there"`,
};

const LIST = {
  name: 'failed_runs',
  text: `SELECT name AS "job", completed_on AS "at", coalesce(output->>'message', '') AS "failure"
    FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on DESC LIMIT 20`,
};

export async function failedRuns({ database }: Deps): Promise<FailedRun[]> {
  const [there] = (await database.pool.query<{ there: boolean }>(EXISTS)).rows;
  // No worker has ever run here.
  if (there?.there !== true) return [];
  const { rows } = await database.pool.query<{ job: string; at: Instant; failure: string }>(LIST);
  return rows.map(({ job, at, failure }) => ({ job, at, failure }));
}
