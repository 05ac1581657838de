import { checkAgenda } from '../agenda/check.ts';
import type { AgendaContext } from '../agenda/context.ts';
import type { AgendaFinding } from '../agenda/findings.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { internshipWithContact, isSupervisor } from './locate/internship.ts';
import type { Shared } from './rule.ts';
import { isAgreed } from './talk.ts';

/** The minutes that the talk may take: as agreed, else as asked. */
export function askedMinutes({ interview }: Dossier): number {
  if (isAgreed(interview.meeting) || interview.meeting?.status === 'held') {
    return interview.meeting.minutes;
  }
  return interview.mode === 'observational_visit'
    ? (interview.visitMinutes ?? interview.minutes)
    : interview.minutes;
}

/** What building and checking an agenda need, taken from a dossier (C.4). */
export function agendaContext(dossier: Dossier): AgendaContext {
  const { interview, student, contact, policy } = dossier;
  const internship = internshipWithContact(dossier);
  return {
    minutes: askedMinutes(dossier),
    mode: interview.meeting?.mode ?? interview.mode,
    stage: student.stage,
    purposes: interview.purposes,
    words: {
      field: interview.field,
      role: contact.jobTitle.value,
      org: contact.employer.value,
      program: student.program,
    },
    notes: interview.research,
    insideInternship: internship !== null,
    contactIsSupervisor: internship !== null && isSupervisor(dossier, internship),
    payQuestions: student.payQuestions && policy.payQuestions === 'student_decides',
    answeredQuestionIds: dossier.answeredQuestionIds,
    secondAtEmployer: dossier.others.some(
      ({ employerKey, meeting }) =>
        employerKey === contact.employerKey && meeting?.status === 'held',
    ),
    researchLinkedQuestions: policy.researchLinkedQuestions,
    personalQuestions: policy.personalQuestions,
  };
}

/** Remarks on the agenda, computed once for all rules of one assessment. */
export function agendaFindings(dossier: Dossier, shared: Shared): readonly AgendaFinding[] {
  const { agenda } = dossier.interview;
  if (agenda === null) return [];
  shared.agenda ??= checkAgenda(agenda, agendaContext(dossier));
  return shared.agenda;
}

/** The remarks that carry out one rule. */
export function remarksOf(
  ruleId: string,
  dossier: Dossier,
  shared: Shared,
): readonly AgendaFinding[] {
  return agendaFindings(dossier, shared).filter(({ rules }) => rules.includes(ruleId));
}

/** The words of the question that a remark is about. */
export function questionText({ interview }: Dossier, key: string | null): string {
  const { agenda } = interview;
  if (agenda === null) return '';
  const lists = [agenda.core, agenda.closing, agenda.reserve];
  return lists.flat().find((item) => item.key === key)?.text ?? '';
}
