import { can } from '@acquaint/core/access/can';
import type { SchoolTemplate } from '@acquaint/core/library/school-template';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';
import { type LibraryTemplate, listTemplates, templatesOfStudent } from './records.ts';

/** Whoever keeps the library sees what is being written; everybody else what was published. */
const seesDrafts = ({ role }: Member): boolean => can(role, 'library.write');

/** The school's own templates. */
export function readTemplates(deps: Deps, member: Member): Promise<LibraryTemplate[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    listTemplates(tx, seesDrafts(member)),
  );
}

/** The words that the composer of one interview chooses from. */
export function composerTemplates(
  deps: Deps,
  member: Member,
  interviewId: Id,
): Promise<SchoolTemplate[]> {
  const { organizationId, userId: studentId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await getInterview(tx, studentId, interviewId);
    return templatesOfStudent(tx, { studentId, interviewId, now: deps.now() });
  });
}
