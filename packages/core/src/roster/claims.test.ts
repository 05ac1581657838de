import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, MOST_IN_RING, refusedClaims } from './claims.ts';

const student = (userId: string, follows = true) => ({ userId, isStudent: true, follows });
/** Everybody has the address of their own name at first. */
const own = (email: string) => [student(email)];

test('two who swap get each other’s address', () => {
  const swap = [
    { studentId: 'a', email: 'b' },
    { studentId: 'b', email: 'a' },
  ];
  expect(refusedClaims(swap, own).size).toBe(0);
});

test.each([
  ['of a student whom the file does not name', [{ studentId: 'a', email: 'b' }], own],
  [
    'of a student who keeps it',
    [
      { studentId: 'a', email: 'b' },
      { studentId: 'b', email: 'b' },
    ],
    own,
  ],
])('the address %s is taken', (_, claims, holders) => {
  expect([...refusedClaims(claims, holders)]).toEqual([['a', 'email_taken']]);
});

test('who waits for one that fails, fails as well; who does not, does not', () => {
  const claims = [
    { studentId: 'a', email: 'b' },
    { studentId: 'b', email: 'c' },
    { studentId: 'c', email: 'd' },
    { studentId: 'x', email: 'y' },
    { studentId: 'y', email: 'x' },
  ];
  const holders = (email: string) =>
    email === 'd' ? [{ userId: 'd', isStudent: false, follows: false }] : own(email);
  expect(Object.fromEntries(refusedClaims(claims, holders))).toEqual({
    a: 'email_taken',
    b: 'email_taken',
    c: 'email_of_staff',
  });
});

test('an account that somebody signs in with keeps its address, and so does the other of the two', () => {
  const swap = [
    { studentId: 'a', email: 'b' },
    { studentId: 'b', email: 'a' },
  ];
  const holders = (email: string) => [student(email, email !== 'b')];
  expect(Object.fromEntries(refusedClaims(swap, holders))).toEqual({
    a: 'email_kept',
    b: 'email_taken',
  });
});

test.each([
  [MOST_IN_RING, 0],
  [MOST_IN_RING + 1, MOST_IN_RING + 1],
])('of %i who hand their addresses round, %i fail', (size, failed) => {
  const ring = Array.from({ length: size }, (_, at) => ({
    studentId: String(at),
    email: String((at + 1) % size),
  }));
  expect(refusedClaims(ring, own).size).toBe(failed);
});

test('whatever a file says, nobody ends up with an address that another one has', () => {
  const names = 'abcdefgh'.split('');
  const name = fc.constantFrom(...names);
  const claim = fc.record({ studentId: name, email: fc.constantFrom(...names, 'x', 'y', 'z') });
  fc.assert(
    fc.property(
      fc.uniqueArray(claim, { selector: ({ studentId }) => studentId }),
      fc.subarray(names),
      (asked, used) => {
        // Two rows of one address fail before.
        const claims = asked.filter(
          ({ email }) => asked.filter((one) => one.email === email).length === 1,
        );
        const holders = (email: string) =>
          names.includes(email) ? [student(email, !used.includes(email))] : [];
        const refused = refusedClaims(claims, holders);
        const after = new Map(names.map((id) => [id, id]));
        for (const { studentId, email } of claims as Claim[]) {
          if (!refused.has(studentId)) after.set(studentId, email);
        }
        expect(new Set(after.values()).size).toBe(after.size);
      },
    ),
  );
});
