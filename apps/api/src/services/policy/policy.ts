import { changePolicy, type PolicyChanges } from '@acquaint/core/policy/change-policy';
import type { PolicyKey, PolicyOverrides } from '@acquaint/core/policy/policy';
import { sayPolicyError } from '@acquaint/core/phrases/policy';
import { canonicalJson } from '@acquaint/core/json/canonical';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { type Affected, countAffected } from './affected.ts';
import { type CohortPolicy, type Layers, loadLayers } from './layers.ts';

export interface PolicyView {
  school: PolicyOverrides;
  /** What the cohort has changed; null for the school itself. */
  cohort: PolicyOverrides | null;
  /** With their own numbers, so that a change of the school's can be checked before it is sent. */
  cohorts: CohortPolicy[];
}

/** What a school or one of its cohorts has changed; the core knows defaults, ranges and sources. */
export function readPolicy(
  deps: Deps,
  member: Member,
  { cohortId }: { cohortId: Id | null },
): Promise<PolicyView> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) =>
    view(await loadLayers(tx, cohortId, { lock: false })),
  );
}

const view = ({ layers, cohorts }: Layers): PolicyView => ({
  school: layers.school,
  cohort: layers.cohort,
  cohorts,
});

interface Change {
  cohortId: Id | null;
  changes: PolicyChanges;
}

/** What a change would do, before it is saved. */
export function previewPolicy(
  deps: Deps,
  member: Member,
  { cohortId, changes }: Change,
): Promise<{ changed: readonly PolicyKey[]; affected: Affected }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { layers, stored } = await loadLayers(tx, cohortId, { lock: false });
    const { changed, overrides } = checked(layers, changes);
    const after =
      cohortId === null
        ? { ...stored, school: overrides }
        : { ...stored, cohorts: new Map([...stored.cohorts, [cohortId, overrides]]) };
    return { changed, affected: await countAffected(tx, cohortId, [stored, after], deps.now()) };
  });
}

const SAVE_SCHOOL = {
  name: 'save_school_policy',
  text: `UPDATE "Organization" SET "policy" = $2, "updatedAt" = $3 WHERE "id" = $1`,
};
const SAVE_COHORT = {
  name: 'save_cohort_policy',
  text: `UPDATE "Cohort" SET "policy" = $2, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $3`,
};

/**
 * @throws ApiError `bad_input` naming each number and its range; `conflict` with the present view when
 * somebody else changed this layer since it was read
 */
export function savePolicy(
  deps: Deps,
  member: Member,
  input: Change & { before: PolicyOverrides; idempotencyKey: string },
): Promise<PolicyView> {
  const { cohortId, changes, before, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'policy.save', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const loaded = await loadLayers(tx, cohortId, { lock: true });
      if (!same(loaded.present, before)) throw new ApiError('conflict', { present: view(loaded) });
      const { overrides, changed } = checked(loaded.layers, changes);
      const text = JSON.stringify(overrides);
      await (cohortId === null
        ? tx.query(SAVE_SCHOOL, [tx.organizationId, text, now])
        : tx.query(SAVE_COHORT, [tx.organizationId, text, cohortId]));
      if (changed.length > 0) {
        const subject =
          cohortId === null
            ? { subjectKind: 'organization', subjectId: tx.organizationId }
            : { subjectKind: 'cohort', subjectId: cohortId };
        const data = { numbers: changed.join(', ') };
        await audit(deps, tx, member, { action: 'policy.change', ...subject, data });
      }
      return view(await loadLayers(tx, cohortId, { lock: false }));
    }),
  );
}

function checked(layers: Layers['layers'], changes: PolicyChanges) {
  const change = changePolicy(layers, changes);
  if (change.ok) return change;
  const problems = change.errors.map((error) => ({
    field: error.key,
    reason: sayPolicyError(error),
  }));
  throw new ApiError('bad_input', { problems });
}

/** Stored JSON comes back with its keys in another order. */
const same = (one: PolicyOverrides, other: PolicyOverrides): boolean =>
  canonicalJson(one) === canonicalJson(other);
