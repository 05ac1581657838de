import { expect, test } from 'vitest';

import { aDossier, agreed, held } from '../testing/dossier.ts';
import type { OtherInterview } from '../workflow/dossier.ts';
import { fieldTalks } from './field-talks.ts';

// Its field and whether it was held are looked at, and nothing else.
const other = (field: string | null, status: string) =>
  ({ field, meeting: { status } }) as OtherInterview;

test('B.1: talks that were held about the same field count, with the school’s number beside', () => {
  const dossier = aDossier(held);
  const { field } = dossier.interview;
  expect(fieldTalks(dossier)).toEqual({ field, held: 1, goal: 3 });
  dossier.others = [
    other(field, 'held'),
    other(field, 'cancelled'),
    other('something else', 'held'),
    other(null, 'held'),
  ];
  dossier.policy = { ...dossier.policy, talksPerFieldGoal: 5 };
  expect(fieldTalks(dossier)).toEqual({ field, held: 2, goal: 5 });
});

test('B.1: nothing is said before the talk is over, or without a field', () => {
  expect(fieldTalks(aDossier(agreed))).toBeNull();
  const dossier = aDossier(held);
  dossier.interview.field = null;
  expect(fieldTalks(dossier)).toBeNull();
});
