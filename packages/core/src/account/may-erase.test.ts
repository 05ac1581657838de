import { expect, test } from 'vitest';

import { erasurePhrases } from '../phrases/erasure.ts';
import { erasureHindrance } from './may-erase.ts';

const NOW = '2026-03-02T10:00:00.000Z';

test.each([
  [[], true],
  [['2026-03-02T09:00:00.000Z'], true],
  [['2026-03-02T10:00:00.000Z'], true],
  [['2026-03-02T10:00:00.001Z'], false],
  [['2026-02-01T09:00:00.000Z', '2026-04-01T09:00:00.000Z'], false],
])('with talks at %j an account may be erased: %s', (starts, may) => {
  const hindrance = erasureHindrance(
    starts.map((startsAt) => ({ startsAt })),
    NOW,
  );
  expect(hindrance).toBe(may ? null : erasurePhrases.talk_ahead);
});
