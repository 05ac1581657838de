import { nudgeProblems } from '@acquaint/core/phrases/nudges';
import type { NudgeVerdict } from '@acquaint/core/nudge/assess-nudge';
import { NUDGE_LIMITS } from '@acquaint/core/nudge/limits';
import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { type StudentsAsked, studentsInCare } from '../students/where-they-are.ts';
import { assessAll, type Assessed } from './assess.ts';
import { openReasons } from './open-reasons.ts';

/** Whom a nudge is meant for: some by hand, or whoever fits a filter of the students' list. */
export type NudgeWho =
  | { kind: 'students'; studentIds: Id[] }
  | ({ kind: 'filter' } & Omit<StudentsAsked, 'after'>);

export interface PreviewedRecipient {
  studentId: Id;
  fullName: string;
  firstName: string;
  step: string | null;
  verdict: NudgeVerdict;
}

export interface NudgePreview {
  /** To send along: who does something later does not get it. */
  lookedAt: Instant;
  recipients: PreviewedRecipient[];
  /** Of those who were named, so many are not in the sender's care. They are not told. */
  outside: number;
}

/** Whom a nudge would reach now, and whom not, and why. */
export async function previewNudge(
  deps: Deps,
  member: Member,
  { who, reason }: { who: NudgeWho; reason: NudgeReason | null },
): Promise<NudgePreview> {
  const studentIds =
    who.kind === 'students' ? [...new Set(who.studentIds)] : await idsOf(deps, member, who);
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const carerId = member.userId;
    const asked = { reason, days: null, carerId, cohortId: null, now, unclaimedOnly: false };
    const assessed = await assessAll(tx, {
      studentIds,
      carerId,
      now,
      lookedAt: now,
      stillOpen: reason === null ? null : await openReasons(tx, { ...asked, reason }),
      repeat: null,
      stage: 'plan',
    });
    const inCare = assessed.filter(isInCare);
    const outside = studentIds.length - inCare.length;
    return { lookedAt: now, recipients: inCare.map(toRecipient), outside };
  });
}

/** Whoever is not in care is not there for the sender. */
export const isInCare = ({ student }: Assessed): boolean => student.inCare;

/** The name that a letter begins with; the list of the school may know only the whole one. */
export const firstNameOf = (student: { firstName: string | null; fullName: string }): string =>
  student.firstName?.trim() || (student.fullName.trim().split(/\s+/)[0] ?? '');

const toRecipient = ({ student, verdict }: Assessed): PreviewedRecipient => ({
  studentId: student.studentId,
  fullName: student.fullName,
  firstName: firstNameOf(student),
  step: student.step,
  verdict,
});

async function idsOf(
  deps: Deps,
  member: Member,
  { kind: _kind, ...filter }: Extract<NudgeWho, { kind: 'filter' }>,
): Promise<Id[]> {
  const ids: Id[] = [];
  let after: StudentsAsked['after'] = null;
  do {
    const page = await studentsInCare(deps, member, { ...filter, after });
    ids.push(...page.rows.map(({ studentId }) => studentId));
    if (ids.length > NUDGE_LIMITS.recipients) throw badInput('who', nudgeProblems.too_many);
    after = page.next;
  } while (after !== null);
  return ids;
}
