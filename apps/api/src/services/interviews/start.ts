import { decide } from '@acquaint/core/workflow/decide';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { getContact } from '../dossier/records.ts';
import { once } from '../writes/once.ts';
import { commitEvents } from './commit.ts';
import { placeholderInterview } from './placeholder.ts';
import { type InterviewView, viewInterview } from './view.ts';

export interface StartInput {
  interviewId: Id;
  contactId: Id;
  field: string | null;
  idempotencyKey: string;
}

/** Opens an interview with a contact of the student's own. */
export function startInterview(
  deps: Deps,
  member: Member,
  input: StartInput,
): Promise<InterviewView> {
  const { organizationId, userId: studentId } = member;
  const { interviewId, contactId, field, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'interviews.start', input, now: deps.now() };
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await once(tx, request, async () => {
      await getContact(tx, studentId, contactId);
      const file = await loadStudentFile(tx, studentId);
      const blank = placeholderInterview({
        ...member,
        id: interviewId,
        contactId,
        minutes: file.school.policy.askMinutes,
        now: deps.now(),
      });
      const dossier = await dossierOf(deps, tx, file, blank);
      const actor = actorOf(member);
      const decision = decide(
        { type: 'startInterview', data: { organizationId, studentId, contactId, field } },
        { ...dossier, interview: null },
        actor,
      );
      if (!decision.ok) throw new ApiError('refused', { refusal: decision.refusal });
      const { events } = decision;
      const action = 'interview.start';
      await commitEvents(deps, tx, { actor, file, interviewId, before: null, events, action });
      return interviewId;
    });
    return viewInterview(deps, tx, studentId, interviewId);
  });
}
