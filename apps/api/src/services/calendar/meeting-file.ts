import { nameOf } from '@acquaint/core/rules/talk';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import {
  calendarHost,
  type Invitation,
  invitationFor,
  organizerOf,
} from '../../calendar/invitation.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getContact, getInterview, getStudent } from '../dossier/records.ts';

/** The student's own copy of one meeting, to put into any calendar. @throws ApiError `not_found` */
export async function meetingFile(deps: Deps, member: Member, id: Id): Promise<Invitation> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { meeting, contactId } = await getInterview(tx, userId, id);
    if (!meeting) throw new ApiError('not_found');
    const contact = await getContact(tx, userId, contactId);
    const student = await getStudent(tx, userId);
    return invitationFor({
      meeting,
      interviewId: id,
      organizer: organizerOf(deps.settings, student.fullName),
      attendee: { name: nameOf(contact), email: null },
      student: { name: student.fullName, email: student.email },
      locale: student.locale,
      method: 'PUBLISH',
      host: calendarHost(deps.settings),
      now: deps.now(),
    });
  });
}
