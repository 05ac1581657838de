import type { Refusal } from '../../rules/refusal.ts';
import type { CommandData } from '../commands.ts';
import type { NewEvent } from '../events.ts';
import type { InterviewState } from '../interview.ts';
import type { DossierToDecide } from '../dossier.ts';
import { nothingToChange, notFound, wrongState } from './refuse.ts';

/** A new interview asks for the school's usual minutes until the student chooses (R35). */
export function start(
  data: CommandData['startInterview'],
  { interview, school, student, contact, policy }: DossierToDecide,
): NewEvent[] | Refusal {
  const { organizationId, studentId, contactId, field } = data;
  if (interview !== null) {
    return isTheSame(data, interview) ? nothingToChange() : wrongState('already_started');
  }
  if (organizationId !== school.id) return notFound('organization', 'organizationId');
  if (studentId !== student.id) return notFound('student', 'studentId');
  if (contactId !== contact.id) return notFound('contact', 'contactId');
  return [
    {
      type: 'interviewStarted',
      data: { organizationId, studentId, contactId, minutes: policy.askMinutes, field },
    },
  ];
}

function isTheSame(data: CommandData['startInterview'], interview: InterviewState): boolean {
  return (
    data.organizationId === interview.organizationId &&
    data.studentId === interview.studentId &&
    data.contactId === interview.contactId
  );
}
