import { uuid7 } from '@acquaint/db/uuid7';
import type { ConfidenceView } from '../services/confidence/confidence.ts';
import type { ProcedureCase } from './procedures.ts';

export const someRatings = {
  information: 2,
  contacting: 1,
  fit: 3,
  planning: 3,
  asking_help: 2,
} as const;

/** What a student says of themselves, for nobody else. */
export const confidenceCases: Readonly<Record<string, ProcedureCase>> = {
  'confidence.get': {
    guard: 'confidence.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'confidence.save': {
    guard: 'confidence.write',
    elsewhere: 'other_version',
    input: async ({ own }) => {
      const { answers } = await own.client.call<ConfidenceView>('confidence.get');
      const version = answers.find(({ moment }) => moment === 'before')?.version ?? 0;
      return { moment: 'before', version, ratings: someRatings, idempotencyKey: uuid7() };
    },
  },
};
