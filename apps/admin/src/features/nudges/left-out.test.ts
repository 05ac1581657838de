import { expect, test } from 'vitest';
import { askedOf, leaveOut, type LeftOut } from './left-out.ts';

const recipients = ['ana', 'ben', 'cleo'].map((studentId) => ({ studentId }));
const idsOf = (leftOut: LeftOut) => askedOf(recipients, leftOut).map(({ studentId }) => studentId);
const nobody: LeftOut = new Set();

test('everybody who is shown is sent along as long as nobody is left out', () => {
  expect(idsOf(nobody)).toEqual(['ana', 'ben', 'cleo']);
});

test('who is left out is not sent along, the others are', () => {
  expect(idsOf(leaveOut(nobody, 'ben', true))).toEqual(['ana', 'cleo']);
});

test('who is put back in is sent along again', () => {
  const two = leaveOut(leaveOut(nobody, 'ben', true), 'ana', true);
  expect(idsOf(leaveOut(two, 'ben', false))).toEqual(['ben', 'cleo']);
});

test('a second press of the same button changes nothing, and neither does a stranger', () => {
  const once = leaveOut(nobody, 'ben', true);
  expect(leaveOut(once, 'ben', true)).toEqual(once);
  expect(idsOf(leaveOut(nobody, 'dora', true))).toEqual(['ana', 'ben', 'cleo']);
});

test('what is there stays as it was: a page that is shown anew sees the change', () => {
  leaveOut(nobody, 'ben', true);
  expect(nobody.size).toBe(0);
});
