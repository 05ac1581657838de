import { assemble } from '@acquaint/core/agenda/build';
import { budgetFor } from '@acquaint/core/agenda/budget';
import { ownItem } from '@acquaint/core/agenda/item';
import type { Agenda } from '@acquaint/core/agenda/types';
import { expect, test } from 'vitest';
import { addItem, dropAt, moveTo, removeItem, shiftItem } from './agenda-ops.ts';

const item = (key: string) =>
  ownItem(key, `What about ${key}?`, { category: 'DAY', purpose: null });
const list = (...keys: string[]): Agenda =>
  assemble(budgetFor(20, 'in_person'), keys.map(item), [item('r')]);
const keys = ({ core }: Agenda) => core.map(({ key }) => key).join('');

test.each([
  ['a', 1, 'bac'],
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['a', -1, 'abc'],
  ['a', 99, 'bca'],
])('R73: question %s moves to place %d', (key, to, expected) => {
  expect(keys(moveTo(list('a', 'b', 'c'), key, to))).toBe(expected);
});

test('R73: a drag leaves the question before or behind the one it was dropped at', () => {
  const abc = list('a', 'b', 'c');
  expect(keys(dropAt(abc, 'a', { key: 'c', side: 'before' }))).toBe('bac');
  expect(keys(dropAt(abc, 'a', { key: 'c', side: 'after' }))).toBe('bca');
  expect(keys(dropAt(abc, 'c', { key: 'a', side: 'before' }))).toBe('cab');
  expect(dropAt(abc, 'a', { key: 'a', side: 'after' })).toBe(abc);
});

test('R80: a question goes between talk and reserve and stands only once', () => {
  const moved = shiftItem(list('a', 'b'), 'r', 'core');
  expect(keys(moved)).toBe('abr');
  expect(moved.reserve).toEqual([]);
  expect(keys(addItem(moved, item('r')))).toBe('abr');
  expect(keys(removeItem(moved, 'a'))).toBe('br');
});
