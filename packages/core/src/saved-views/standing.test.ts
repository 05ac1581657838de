import { expect, test } from 'vitest';
import { STEPS } from '../workflow/steps.ts';
import { stepsAfter, stepsFrom } from './standing.ts';

test('whoever has reached a step stands at it or later, whoever is through with it later', () => {
  expect(stepsFrom('locate')).toEqual(STEPS);
  expect(stepsFrom('thank')).toEqual(['thank']);
  expect(stepsAfter('thank')).toEqual([]);
  for (const [index, step] of STEPS.entries()) {
    expect(stepsFrom(step)).toEqual([step, ...stepsAfter(step)]);
    expect(stepsAfter(step)).toHaveLength(STEPS.length - index - 1);
  }
});
