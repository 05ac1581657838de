import { RpcError } from '@acquaint/front/rpc';
import { expect, test } from 'vitest';
import { answerOrProblems } from './answer-or-problems.ts';

const fields = ['from', 'until'];
const refusal = (field: string): RpcError =>
  new RpcError('refused', {
    code: 'bad_input',
    sentence: 'Something is not right yet.',
    problems: [{ field, reason: 'The range ends before it begins.' }],
    refusal: null,
    present: null,
    retryAfter: null,
  });

test('an answer comes without problems', async () => {
  expect(await answerOrProblems(Promise.resolve(3), fields)).toEqual({ answer: 3, problems: {} });
});

test('a refusal of a field is told, any other failure stays one', async () => {
  expect(await answerOrProblems(Promise.reject(refusal('until')), fields)).toEqual({
    answer: null,
    problems: { until: 'The range ends before it begins.' },
  });
  await expect(answerOrProblems(Promise.reject(refusal('cohortId')), fields)).rejects.toThrow(
    'refused',
  );
  await expect(answerOrProblems(Promise.reject(new Error('away')), fields)).rejects.toThrow('away');
});
