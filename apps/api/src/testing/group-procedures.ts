import { NOTHING_SAID } from '@acquaint/core/equity/groups';
import { uuid7 } from '@acquaint/db/uuid7';
import { askAboutGroups } from './declaration.ts';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const asking = ({ app, school, otherSchool }: World) => askAboutGroups(app, [school, otherSchool]);

const term = { cohortId: null, from: '2026-01-01', until: '2026-06-30' };

/** What students say of themselves, for nobody else, and the figures made of it. */
export const groupCases: Readonly<Record<string, ProcedureCase>> = {
  'groups.mine': {
    guard: 'group_answers.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'groups.save': {
    guard: 'group_answers.write',
    elsewhere: 'other_version',
    input: async (world) => {
      await asking(world);
      const { declaration } = await world.callers.ownStudent.call<{
        declaration: { version: number } | null;
      }>('groups.mine');
      return {
        version: declaration?.version ?? 0,
        answers: { ...NOTHING_SAID, firstGeneration: 'yes' },
        idempotencyKey: uuid7(),
      };
    },
  },
  'groups.withdraw': {
    guard: 'group_answers.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ idempotencyKey: uuid7() }),
  },
  'reports.equity': {
    guard: 'equity.read',
    elsewhere: 'own_answer',
    input: async (world) => {
      await asking(world);
      return term;
    },
  },
  'reports.exportEquity': {
    guard: 'equity.read',
    elsewhere: 'own_answer',
    input: async (world) => {
      await asking(world);
      return { ...term, format: 'csv' };
    },
  },
};
