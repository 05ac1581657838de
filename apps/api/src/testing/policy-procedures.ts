import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';

const changes = { set: { askMinutes: 25 }, reset: [] };

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** The numbers and the look of a school, which say nothing of any student. */
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
  'brand.get': { guard: 'organization.write', elsewhere: 'own_answer', input: nothing },
  'brand.save': {
    guard: 'organization.write',
    elsewhere: 'other_version',
    input: async (world) => {
      const brand = await world.callers.owner.call<{ version: number; name: string }>('brand.get');
      const { version, name } = brand;
      return { version, name, accentColour: null, idempotencyKey: uuid7() };
    },
  },
  'brand.removeLogo': { guard: 'organization.write', elsewhere: 'own_answer', input: nothing },
};
