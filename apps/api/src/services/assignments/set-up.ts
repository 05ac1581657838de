import { dealWindows } from '@acquaint/core/assignments/windows';
import type { Id, Zone } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireCohort } from '../care/cohorts-in-view.ts';
import { loadSchoolOfCohort } from '../dossier/load-school.ts';
import { membersOn, placesOf } from './places.ts';

export interface SetUp {
  /** Whom it would affect today. */
  students: number;
  /** How many of them would begin in each window. */
  sizes: number[];
  zone: Zone;
  leadDays: number;
}

interface Asked {
  /** Of an assignment that is there, or the id that a new one will have. */
  id: Id;
  cohortId: Id;
  windows: number;
  /** The windows are about to change, so that everybody is mixed anew. */
  anew: boolean;
}

/** Whom an assignment would affect, and in which groups, before it is saved. */
export function setUpAssignment(deps: Deps, member: Member, asked: Asked): Promise<SetUp> {
  const { id, cohortId, windows, anew } = asked;
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireCohort(tx, member, cohortId);
    const members = await membersOn(tx, cohortId, deps.now());
    const all = await placesOf(tx, id);
    const placed = new Map(anew ? [] : members.flatMap((one) => place(one, all.get(one))));
    const dealt = dealWindows({ seed: id, windows, placed, newcomers: members });
    const sizes = Array.from({ length: windows }, () => 0);
    for (const window of [...placed.values(), ...dealt.values()]) {
      const at = Math.min(window, windows - 1);
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
    const { school, policy } = await loadSchoolOfCohort(tx, cohortId);
    const leadDays = policy.cohortLeadDays;
    return { students: members.length, sizes, zone: school.timeZone, leadDays };
  });
}

const place = (studentId: Id, window: number | undefined): [Id, number][] =>
  window === undefined ? [] : [[studentId, window]];
