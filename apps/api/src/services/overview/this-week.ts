import { weekAhead } from '@acquaint/core/overview/days';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id } from '@acquaint/core/workflow/records';
import { type MeetingRow, meetingsOfWeek } from '@acquaint/db/queries/meetings-of-week';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { requireTerm } from '../care/terms-in-view.ts';
import { loadSchool } from '../dossier/load-school.ts';

/** As many as one reads at a glance. */
const SHOWN = 20;
/** More than anybody's students have in a week. */
const WHOLE = 500;

export interface ThisWeek {
  /** The next ones: twenty, or all that are asked for. */
  meetings: MeetingRow[];
  /** Those that are not shown: all of them later. */
  more: number;
}

/** The meetings of the students in the member's care, today and in the six days after. */
export function thisWeek(
  deps: Deps,
  member: Member,
  { cohortId, termId, isWhole }: { cohortId: Id | null; termId: Id | null; isWhole: boolean },
): Promise<ThisWeek> {
  const { organizationId, userId: staffId } = member;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    if (cohortId !== null) await requireCohort(tx, member, cohortId);
    if (termId !== null) await requireTerm(tx, member, termId, now);
    const { timeZone } = (await loadSchool(tx)).school;
    const scope = { staffId, cohortId, termId, day: dateIn(now, timeZone) };
    const most = isWhole ? WHOLE : SHOWN;
    const { rows, all } = await meetingsOfWeek(tx, scope, weekAhead(now, timeZone), most);
    return { meetings: rows, more: all - rows.length };
  });
}
