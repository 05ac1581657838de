import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';

const filter = { cohort: null, step: null, stuck: true, find: '' };

/** Views of the list of students: each member's own. */
export const savedViewCases: Readonly<Record<string, ProcedureCase>> = {
  'savedViews.list': {
    guard: 'saved_view.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'savedViews.save': {
    guard: 'saved_view.write',
    elsewhere: 'own_answer',
    input: () => {
      const id = uuid7();
      const name = `Stuck ${id}`;
      return Promise.resolve({
        id,
        version: null,
        name,
        filter,
        isDefault: true,
        idempotencyKey: uuid7(),
      });
    },
  },
  'savedViews.remove': {
    guard: 'saved_view.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7() }),
  },
};
