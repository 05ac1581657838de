import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';

/** Who needs somebody: for advisors, of the students in their care. */
export const attentionCases: Readonly<Record<string, ProcedureCase>> = {
  'attention.queue': {
    guard: 'attention.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ cohortId: null }),
    seenBy: ['careAdvisor'],
  },
  'attention.settle': {
    guard: 'attention.settle',
    elsewhere: 'not_found',
    // A reason that is over: what is open depends on the clock of the walk.
    input: ({ userId }) =>
      Promise.resolve({
        key: `no_contact:${userId}:2020-01-01T00:00:00.000Z`,
        version: 0,
        act: { kind: 'claim' },
        idempotencyKey: uuid7(),
      }),
  },
};
