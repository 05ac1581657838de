import type { ProcedureCase } from './procedure-case.ts';

/** What staff see of the students in their care. */
export const studentCases: Readonly<Record<string, ProcedureCase>> = {
  'students.funnel': {
    guard: 'student.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
  },
  'students.list': {
    guard: 'student.read',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({ cohortId: null, search: '', step: null, stuck: false, after: null }),
    seenBy: ['careAdvisor'],
  },
  'students.get': {
    guard: 'student.read',
    elsewhere: 'in_care',
    input: ({ userId }) => Promise.resolve({ studentId: userId }),
    seenBy: ['careAdvisor'],
  },
  'students.seeAs': {
    guard: 'student.see_as',
    elsewhere: 'in_care',
    input: ({ userId }) => Promise.resolve({ studentId: userId }),
    seenBy: ['careAdvisor'],
  },
};
