import { expect, test } from 'vitest';

import type { HostHindrance } from './capacity.ts';
import type { HostStatus } from './host.ts';
import { type HostStanding, isInPool, standingOf } from './standing.ts';

test.each<[HostStatus, HostHindrance | null, HostStanding, boolean]>([
  ['agreed', null, 'free', true],
  ['agreed', 'full', 'not_now', true],
  ['agreed', 'paused', 'not_now', true],
  ['agreed', 'do_not_contact', 'ended', false],
  // Nobody who was asked is sent a student, which the hindrance says of them as of whoever ended it.
  ['asked', 'ended', 'asked', false],
  ['asked', 'do_not_contact', 'ended', false],
  ['ended', 'ended', 'ended', false],
  ['ended', 'do_not_contact', 'ended', false],
])('%s with %s stands at %s', (status, hindrance, standing, inPool) => {
  expect(standingOf({ status, hindrance })).toBe(standing);
  expect(isInPool(standing)).toBe(inPool);
});
