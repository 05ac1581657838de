import { viewRefusals } from '@acquaint/core/phrases/saved-views';
import { type StudentFilter, wholeFilter, whyNotKeep } from '@acquaint/core/saved-views/saved-view';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { oneAtATime } from '../writes/one-at-a-time.ts';
import { once } from '../writes/once.ts';

export interface SavedView {
  id: Id;
  version: number;
  name: string;
  filter: StudentFilter;
  isDefault: boolean;
}

const LIST = {
  name: 'saved_views',
  text: `SELECT "id", "version", "name", "filter", "isDefault" FROM "SavedView"
    WHERE "organizationId" = $1 AND "userId" = $2 ORDER BY "createdAt", "id"`,
};
const INSERT = {
  name: 'saved_view_keep',
  text: `INSERT INTO "SavedView" ("organizationId", "id", "userId", "name", "filter", "isDefault",
      "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'saved_view_change',
  text: `UPDATE "SavedView" SET "name" = $5, "filter" = $6, "isDefault" = $7,
      "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "userId" = $3 AND "version" = $4`,
};
const NO_DEFAULT = {
  name: 'saved_view_no_default',
  text: `UPDATE "SavedView" SET "isDefault" = false, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "userId" = $2 AND "isDefault" AND "id" <> $3`,
};
const DELETE = {
  name: 'saved_view_remove',
  text: `DELETE FROM "SavedView" WHERE "organizationId" = $1 AND "id" = $2 AND "userId" = $3`,
};

/** The views that this member keeps; nobody else sees them. */
export function savedViews(deps: Deps, member: Member): Promise<SavedView[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    viewsOf(tx, member),
  );
}

async function viewsOf(tx: TenantTx, { userId }: Member): Promise<SavedView[]> {
  const { rows } = await tx.query<SavedView & Record<string, unknown>>(LIST, [
    tx.organizationId,
    userId,
  ]);
  return rows.map((row) => ({ ...row, filter: wholeFilter(row.filter) }));
}

interface Kept extends Omit<SavedView, 'version'> {
  /** As it was seen; null for a new view. */
  version: number | null;
  idempotencyKey: string;
}

/**
 * Keeps a view, or changes its name, its filters, or whether the list opens with it.
 *
 * @throws ApiError `not_found` for a view that is not theirs; `conflict` when it was changed meanwhile
 */
export function keepView(deps: Deps, member: Member, input: Kept): Promise<SavedView[]> {
  const { organizationId, userId } = member;
  const { id, version, name, filter, isDefault, idempotencyKey: key } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await once(tx, { member, key, procedure: 'savedViews.save', input, now }, async () => {
      await oneAtATime(tx, `saved-views:${userId}`);
      const views = await viewsOf(tx, member);
      if (version !== null && !views.some((view) => view.id === id)) {
        throw new ApiError('not_found');
      }
      const refusal = whyNotKeep(views, { id, name });
      if (refusal !== null) throw badInput('name', viewRefusals[refusal]);
      if (isDefault) await tx.query(NO_DEFAULT, [organizationId, userId, id]);
      const stored = JSON.stringify(filter);
      const { rowCount } =
        version === null
          ? await tx.query(INSERT, [organizationId, id, userId, name, stored, isDefault, now])
          : await tx.query(UPDATE, [organizationId, id, userId, version, name, stored, isDefault]);
      if (rowCount !== 1) throw new ApiError('conflict');
      return true;
    });
    return viewsOf(tx, member);
  });
}

/** Forgets a view; twice is fine. */
export function removeView(deps: Deps, member: Member, id: Id): Promise<SavedView[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await tx.query(DELETE, [organizationId, id, userId]);
    return viewsOf(tx, member);
  });
}
