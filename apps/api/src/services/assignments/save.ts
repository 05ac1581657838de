import {
  checkMove,
  checkPublishing,
  checkTerms,
  lockedChanges,
  locksOf,
} from '@acquaint/core/assignments/check-terms';
import { dueMoment } from '@acquaint/core/assignments/due';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import { assignmentPhrases } from '@acquaint/core/phrases/assignments';
import { fill } from '@acquaint/core/phrases/say';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { loadSchoolOfCohort } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { announceChange } from './announce-change.ts';
import { fieldProblem } from './field-problem.ts';
import { dealAnew, ensurePlaces, membersOn } from './places.ts';
import { type AssignmentRow, getAssignment } from './records.ts';

/** The terms as the form sends them: the due moment as a clock time of the school. */
export type TermsInput = Omit<AssignmentTerms, 'due'> & { due: { wall: string } };

export interface SaveInput {
  id: Id;
  /** Null for a new one. */
  version: number | null;
  cohortId: Id;
  title: string;
  instructions: string;
  terms: TermsInput;
  /** Students see it from then on; this cannot be taken back. */
  published: boolean;
  archived: boolean;
  idempotencyKey: string;
}

const INSERT = {
  name: 'insert_assignment',
  text: `INSERT INTO "Assignment" ("organizationId", "id", "cohortId", "title", "instructions",
      "terms", "dueAt", "publishedAt", "updatedAt", "createdBy", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'update_assignment',
  text: `UPDATE "Assignment" SET "version" = "version" + 1, "cohortId" = $3, "title" = $4,
      "instructions" = $5, "terms" = $6, "dueAt" = $7, "publishedAt" = $8::timestamptz,
      "updatedAt" = $9,
      "archivedAt" = CASE WHEN $10 THEN coalesce("archivedAt", $9::timestamptz) END
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $11`,
};
const COUNT = {
  name: 'count_submissions',
  text: `SELECT count(*)::int AS "count" FROM "Submission"
    WHERE "organizationId" = $1 AND "assignmentId" = $2`,
};

/**
 * Makes or changes an assignment for a cohort in the member's care. Publishing tells each student
 * once and gives them their window; a later change of what is asked tells them once more.
 *
 * @throws ApiError `conflict`, `not_found`; `bad_input` naming the field
 */
export function saveAssignment(
  deps: Deps,
  member: Member,
  input: SaveInput,
): Promise<{ id: Id; version: number }> {
  const { id, version, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'assignments.save', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await requireCohort(tx, member, input.cohortId);
      const before = version === null ? null : await getAssignment(tx, id, 'change');
      if (before !== null) await requireCohort(tx, member, before.cohortId);
      const publishes = input.published && (before === null || before.publishedAt === null);
      const terms = await checkedTerms(tx, input, { before, publishes, now });
      const members = await membersOn(tx, input.cohortId, now);
      if (publishes && members.length === 0) {
        throw badInput('cohortId', assignmentPhrases.no_students);
      }
      const publishedAt = before?.publishedAt ?? (input.published ? now : null);
      const { organizationId } = tx;
      const { cohortId, title, instructions, archived } = input;
      const values = [organizationId, id, cohortId, title, instructions, JSON.stringify(terms)];
      const { rowCount } = await (before === null
        ? tx.query(INSERT, [...values, terms.due.at, publishedAt, now, member.userId])
        : tx.query(UPDATE, [...values, terms.due.at, publishedAt, now, archived, version]));
      if (rowCount !== 1) throw new ApiError('conflict');
      if (before !== null && before.terms.windows.count !== terms.windows.count) {
        await dealAnew(tx, { id, terms });
      }
      const after = { id, title, terms, archivedAt: archived ? now : null };
      // Before anybody gets a place: who is new hears of it as it is now, and of no change.
      if (before !== null && before.publishedAt !== null && !archived) {
        await announceChange(tx, before, after, now);
      }
      if (publishedAt !== null) await ensurePlaces(tx, after, members, now);
      const subject = { subjectKind: 'assignment', subjectId: id };
      await audit(deps, tx, member, { action: 'assignment.save', ...subject });
      return { id, version: (version ?? 0) + 1 };
    }),
  );
}

/** @throws ApiError `bad_input` with every field at fault */
async function checkedTerms(
  tx: TenantTx,
  { id, cohortId, terms: asked }: SaveInput,
  { before, publishes, now }: { before: AssignmentRow | null; publishes: boolean; now: string },
): Promise<AssignmentTerms> {
  const { school, policy } = await loadSchoolOfCohort(tx, cohortId);
  // What was set keeps the clock that it was set by, also when the school moves its own.
  const zone = before?.terms.due.zone ?? school.timeZone;
  const { wall } = asked.due;
  const due = dueMoment(wall, zone);
  if (!due.ok) {
    const { suggestion } = due;
    const reason =
      suggestion === null
        ? assignmentPhrases.due_unknown
        : fill(assignmentPhrases.due_skipped, { suggestion: suggestion.replace('T', ' ') });
    throw badInput('terms.due.wall', reason);
  }
  const terms: AssignmentTerms = { ...asked, due: { wall, zone, at: due.at } };
  const problems = checkTerms(terms, { leadDays: policy.cohortLeadDays });
  if (publishes) problems.push(...checkPublishing(terms, now));
  else if (before?.publishedAt) problems.push(...checkMove(before.terms, terms, now));
  if (before !== null) {
    const { publishedAt } = before;
    if (publishedAt !== null && cohortId !== before.cohortId) {
      throw badInput('cohortId', assignmentPhrases.cohort_locked);
    }
    const { rows } = await tx.query<{ count: number }>(COUNT, [tx.organizationId, id]);
    const submissions = rows[0]?.count ?? 0;
    const published = { publishedAt, opensOn: before.terms.opensOn, submissions };
    const locks = locksOf(published, dateIn(now, zone));
    problems.push(...lockedChanges(before.terms, terms, locks));
  }
  if (problems.length > 0) {
    throw new ApiError('bad_input', { problems: problems.map(fieldProblem('terms.')) });
  }
  return terms;
}
