import {
  attentionKey,
  ATTENTION_RULES,
  byUrgency,
  type AttentionKind,
  type Help,
} from '@acquaint/core/attention/attention';
import { attentionMoments } from '@acquaint/core/attention/moments';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';
import { attentionFacts, type AttentionRow } from '@acquaint/db/queries/attention-facts';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { requireTerm } from '../care/terms-in-view.ts';

export interface AttentionItem {
  /** Names the reason for claim, snooze and resolve. */
  key: string;
  kind: AttentionKind;
  studentId: Id;
  fullName: string;
  interviewId: Id | null;
  since: Instant;
  step: Step;
  help: Help;
  /** Who has it in hand; null when nobody has. */
  claimedBy: Id | null;
  claimedByName: string | null;
  version: number;
}

/** Who needs somebody, among the students in the member's care: the most urgent first. */
export function attentionQueue(
  deps: Deps,
  member: Member,
  { cohortId, termId }: { cohortId: Id | null; termId: Id | null },
): Promise<AttentionItem[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    if (cohortId !== null) await requireCohort(tx, member, cohortId);
    if (termId !== null) await requireTerm(tx, member, termId, deps.now());
    return (await openFacts(deps, tx, member, cohortId, termId)).toSorted(byUrgency).map(toItem);
  });
}

/** Every reason that is open now, for one member. */
export async function openFacts(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  cohortId: Id | null,
  termId: Id | null = null,
): Promise<AttentionRow[]> {
  const known = await loadSchool(tx);
  const now = deps.now();
  const scope = {
    staffId: member.userId,
    cohortId,
    termId,
    day: dateIn(now, known.school.timeZone),
  };
  return attentionFacts(tx, scope, attentionMoments(known, now));
}

const toItem = (row: AttentionRow): AttentionItem => {
  const { kind, studentId, fullName, interviewId, since, claimedBy, claimedByName } = row;
  const { step, help } = ATTENTION_RULES[kind];
  return {
    key: attentionKey(row),
    kind,
    studentId,
    fullName,
    interviewId,
    since,
    step,
    help,
    claimedBy,
    claimedByName,
    version: row.version ?? 0,
  };
};
