import { expect, test } from 'vitest';
import { answerCommand, correctCommand } from './outcome-command.ts';

test('a first answer and a correction of it ask for the same outcome', () => {
  expect(answerCommand({ outcome: 'i_missed', by: null })).toEqual({
    type: 'reportMissed',
    data: { by: 'student', reason: null },
  });
  expect(answerCommand({ outcome: 'they_missed', by: null })).toEqual({
    type: 'reportMissed',
    data: { by: 'contact', reason: null },
  });
  expect(answerCommand({ outcome: 'cancelled', by: 'student' })).toEqual({
    type: 'cancelMeeting',
    data: { by: 'student', reason: null },
  });
  expect(correctCommand({ outcome: 'cancelled', by: 'student' })).toEqual({
    type: 'correctOutcome',
    data: { outcome: 'cancelled', endedAt: null, by: 'student', reason: null },
  });
  expect(correctCommand({ outcome: 'i_missed', by: null }).data).toMatchObject({ by: null });
});
