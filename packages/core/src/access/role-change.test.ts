import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastOwnerStays, mayHold } from './role-change.ts';
import { ROLES, type StaffRole } from './table.ts';

const STAFF = ROLES.filter((role): role is StaffRole => role !== 'student');
const nothing = { care: false, reviews: false, flags: false, nudges: false, codes: false };

test('who may hold what: advisors all of a caseload, instructors the care, owners the codes', () => {
  expect(Object.fromEntries(STAFF.map((role) => [role, mayHold(role)]))).toEqual({
    advisor: { care: true, reviews: true, flags: true, nudges: true, codes: false },
    instructor: { ...nothing, care: true },
    library_editor: nothing,
    analyst: nothing,
    owner: { ...nothing, codes: true },
    auditor: nothing,
  });
  expect(mayHold(null)).toEqual(nothing);
});

test('the last owner stays; one of two may go, and nobody else is kept', () => {
  expect(lastOwnerStays('owner', null, 1)).toBe(true);
  expect(lastOwnerStays('owner', 'advisor', 1)).toBe(true);
  expect(lastOwnerStays('owner', 'owner', 1)).toBe(false);
  expect(lastOwnerStays('owner', null, 2)).toBe(false);
  expect(lastOwnerStays('advisor', null, 1)).toBe(false);
});

test('whatever change is let through, an owner remains', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STAFF),
      fc.constantFrom(...STAFF, null),
      fc.integer({ min: 1, max: 9 }),
      (role, to, owners) => {
        const left = owners - (role === 'owner' ? 1 : 0) + (to === 'owner' ? 1 : 0);
        return lastOwnerStays(role, to, owners) || left >= 1;
      },
    ),
  );
});
