import { cohortLayer, type PolicyLayers } from '@acquaint/core/policy/change-policy';
import type { PolicyOverrides } from '@acquaint/core/policy/policy';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import type { StoredLayers } from './affected.ts';

const SCHOOL = `SELECT "policy" FROM "Organization" WHERE "id" = $1`;
const READ_SCHOOL = { name: 'read_school_policy', text: SCHOOL };
/** Whoever changes any layer holds the school's row, so that no two changes meet unseen. */
const LOCK_SCHOOL = { name: 'lock_school_policy', text: `${SCHOOL} FOR UPDATE` };
const COHORTS = {
  name: 'cohort_policies',
  text: `SELECT "id", "name", "policy" FROM "Cohort"
    WHERE "organizationId" = $1 AND "archivedAt" IS NULL ORDER BY "name", "id"`,
};

export interface CohortPolicy {
  id: Id;
  name: string;
  policy: PolicyOverrides;
}

export interface Layers {
  layers: PolicyLayers;
  /** What is stored in the layer that is looked at. */
  present: PolicyOverrides;
  cohorts: CohortPolicy[];
  /** Both layers as they are stored: what a cohort may not have any more is in them, too. */
  stored: StoredLayers;
}

/** @throws ApiError `not_found` for a cohort that is not there */
export async function loadLayers(
  tx: TenantTx,
  cohortId: Id | null,
  { lock }: { lock: boolean },
): Promise<Layers> {
  const found = await tx.query<{ policy: PolicyOverrides }>(lock ? LOCK_SCHOOL : READ_SCHOOL, [
    tx.organizationId,
  ]);
  const { rows } = await tx.query<CohortPolicy & Record<string, unknown>>(COHORTS, [
    tx.organizationId,
  ]);
  const cohorts = rows.map((row) => ({ ...row, policy: cohortLayer(row.policy) }));
  const school = found.rows[0]?.policy ?? {};
  const cohort = cohorts.find(({ id }) => id === cohortId);
  if (cohortId !== null && !cohort) throw new ApiError('not_found');
  const layers = {
    school,
    cohort: cohort?.policy ?? null,
    cohorts: cohorts.map(({ policy }) => policy),
  };
  const stored = { school, cohorts: new Map(rows.map(({ id, policy }) => [id, policy])) };
  return { layers, present: cohort?.policy ?? school, cohorts, stored };
}
