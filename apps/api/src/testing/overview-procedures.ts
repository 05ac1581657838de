import type { ProcedureCase } from './procedure-case.ts';

/** What is on in the caseload: for those who read students. */
export const overviewCases: Readonly<Record<string, ProcedureCase>> = {
  'overview.thisWeek': {
    guard: 'student.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
    seenBy: ['careAdvisor'],
  },
  // Figures alone, and no name.
  'overview.sinceYesterday': {
    guard: 'student.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
  },
};
