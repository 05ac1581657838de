import { type NetworkView, networkOf } from '@acquaint/core/people/network';
import { type TouchItem, touchList } from '@acquaint/core/people/touch-list';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadStudentFile, type StudentFile } from '../dossier/gather-dossier.ts';

export interface Network extends NetworkView {
  /** Those to write to, who is losing touch first. */
  touch: TouchItem[];
}

/** Who led to whom, where a loop is still open, and who would like to hear something. */
export function network(deps: Deps, member: Member): Promise<Network> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const file = await loadStudentFile(tx, member.userId);
    const touch = touchOfFile(deps, file).filter(({ state }) => state !== 'fresh');
    return { ...networkOf(file.contacts, file.interviews), touch };
  });
}

export function touchOfFile(deps: Deps, file: StudentFile): TouchItem[] {
  const { contacts, interviews, interactions: logged, student } = file;
  const { school, policy } = file.school;
  const zone = student.timeZone || school.timeZone;
  return touchList({ contacts, interviews, logged }, { now: deps.now(), zone, policy });
}
