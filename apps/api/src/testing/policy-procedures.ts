import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedures.ts';

const changes = { set: { askMinutes: 25 }, reset: [] };

/** The numbers of a school, which say nothing of any student. */
export const policyCases: Readonly<Record<string, ProcedureCase>> = {
  'policy.get': {
    guard: 'policy.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
  },
  'policy.preview': {
    guard: 'policy.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null, changes }),
  },
  'policy.save': {
    guard: 'policy.write',
    elsewhere: 'own_answer',
    // Takes back what was never changed, so that every owner may ask in any order.
    input: () =>
      Promise.resolve({
        cohortId: null,
        changes: { set: {}, reset: ['askMinutes'] },
        before: {},
        idempotencyKey: uuid7(),
      }),
  },
};
