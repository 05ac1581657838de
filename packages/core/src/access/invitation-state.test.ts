import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitationState } from './invitation-state.ts';

const now = '2026-03-02T09:00:00.000Z';
const open = { usesLeft: 1, expiresAt: '2026-03-02T09:00:00.001Z', revokedAt: null };

test('a code opens until its last use, its last moment, or somebody’s word', () => {
  expect(invitationState(open, now)).toBe('open');
  expect(invitationState({ ...open, usesLeft: 0 }, now)).toBe('used_up');
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe('run_out');
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe('withdrawn');
});

test('what was withdrawn never opens again, whatever else is true of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
      (usesLeft, expires) => {
        const facts = { usesLeft, expiresAt: expires.toISOString(), revokedAt: now };
        return invitationState(facts, now) === 'withdrawn';
      },
    ),
  );
});
