import {
  attentionKey,
  ATTENTION_RULES,
  byUrgency,
  MEETING_SOON_HOURS,
  type AttentionKind,
  type Help,
} from '@acquaint/core/attention/attention';
import { overdueBefore } from '@acquaint/core/review/review-state';
import { weekendOf } from '@acquaint/core/schedule/business-days';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';
import {
  attentionFacts,
  type AttentionMoments,
  type AttentionRow,
} from '@acquaint/db/queries/attention-facts';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';

const HOUR_MS = 3_600_000;

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
  { cohortId }: { cohortId: Id | null },
): Promise<AttentionItem[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    if (cohortId !== null) await requireCohort(tx, member, cohortId);
    return (await openFacts(deps, tx, member, cohortId)).toSorted(byUrgency).map(toItem);
  });
}

/** Every reason that is open now, for one member. */
export async function openFacts(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  cohortId: Id | null,
): Promise<AttentionRow[]> {
  const known = await loadSchool(tx);
  const now = deps.now();
  const scope = { staffId: member.userId, cohortId, day: now.slice(0, 10) };
  return attentionFacts(tx, scope, attentionMoments(known, now));
}

type Known = Awaited<ReturnType<typeof loadSchool>>;

/** From when on something is late, by the school's numbers. */
export function attentionMoments({ school, policy }: Known, now: Instant): AttentionMoments {
  const hours = (count: number): Instant =>
    new Date(Date.parse(now) + count * HOUR_MS).toISOString();
  return {
    now,
    soon: hours(MEETING_SOON_HOURS),
    noContactBefore: hours(-24 * policy.noContactDays),
    noReplyBefore: hours(-24 * policy.noReplyDays),
    thankBefore: hours(-policy.thankYouOverdueHours),
    reviewBefore: overdueBefore(now, school.timeZone, policy.reviewAnswerBusinessDays, {
      weekend: weekendOf(school.country),
      holidays: [],
    }),
  };
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
