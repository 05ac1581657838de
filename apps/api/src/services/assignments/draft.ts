import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { type AssignmentDraft, myWindow, requireMine } from './mine.ts';

const SAVE = {
  name: 'save_assignment_draft',
  text: `UPDATE "AssignmentPlace" SET "draft" = $4, "draftVersion" = "draftVersion" + 1,
      "draftedAt" = $5
    WHERE "organizationId" = $1 AND "assignmentId" = $2 AND "studentId" = $3
      AND "draftVersion" = $6
    RETURNING "draftVersion"`,
};

/**
 * Keeps what the student has written so far. Nobody else reads it.
 *
 * @throws ApiError `conflict` when another device wrote meanwhile
 */
export function saveAssignmentDraft(
  deps: Deps,
  member: Member,
  { id, version, draft }: { id: Id; version: number; draft: AssignmentDraft },
): Promise<{ version: number }> {
  const { organizationId, userId } = member;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const assignment = await requireMine(tx, userId, id, now);
    await myWindow(tx, assignment, userId, now);
    const values = [organizationId, id, userId, JSON.stringify(draft), now, version];
    const { rows } = await tx.query<{ draftVersion: number }>(SAVE, values);
    const [saved] = rows;
    if (!saved) throw new ApiError('conflict');
    return { version: saved.draftVersion };
  });
}
