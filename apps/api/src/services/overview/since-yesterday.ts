import { attentionMoments } from '@acquaint/core/attention/moments';
import { type Change, changesFor, isNewMatter, isToldOf } from '@acquaint/core/overview/changes';
import { sinceYesterday } from '@acquaint/core/overview/days';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { attentionFacts } from '@acquaint/db/queries/attention-facts';
import { handedInSince, happeningsSince } from '@acquaint/db/queries/changes-since';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { requireTerm } from '../care/terms-in-view.ts';
import { loadSchool } from '../dossier/load-school.ts';

export interface SinceYesterday {
  /** The beginning of yesterday on the school's clock. */
  since: Instant;
  /** What happened, in the order of the steps; what did not is left out. */
  changes: Change[];
}

/** What changed since yesterday with the students in the member's care, as figures. */
export function changedSinceYesterday(
  deps: Deps,
  member: Member,
  { cohortId, termId }: { cohortId: Id | null; termId: Id | null },
): Promise<SinceYesterday> {
  const { organizationId, userId: staffId, role } = member;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    if (cohortId !== null) await requireCohort(tx, member, cohortId);
    if (termId !== null) await requireTerm(tx, member, termId, now);
    const known = await loadSchool(tx);
    const { timeZone } = known.school;
    const since = sinceYesterday(now, timeZone);
    const scope = { staffId, cohortId, termId, day: dateIn(now, timeZone) };
    const happenings = await happeningsSince(tx, scope, since);
    const { drafts, work } = await handedInSince(tx, scope, since);
    const facts = isToldOf(role, 'matters_new')
      ? await attentionFacts(tx, scope, attentionMoments(known, now))
      : [];
    const at = { since, moments: attentionMoments(known, since) };
    const matters = facts.filter((fact) => isNewMatter(fact, happenings, at)).length;
    const counted = { drafts_to_review: drafts, work_handed_in: work, matters_new: matters };
    return { since, changes: changesFor(role, happenings, counted) };
  });
}
