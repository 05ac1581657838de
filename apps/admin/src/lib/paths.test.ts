import { expect, test } from 'vitest';
import { paths, safeBack, studentPaths } from './paths.ts';

test('the way back travels encoded', () => {
  expect(paths.signIn({ back: paths.outbox })).toBe('/admin/sign-in?back=%2Fadmin%2Foutbox');
  expect(paths.signIn({ back: null })).toBe('/admin/sign-in');
});

test.each([
  ['/admin/outbox', '/admin/outbox'],
  ['/admin/', '/admin/'],
  [undefined, '/admin/'],
  ['https://elsewhere.example', '/admin/'],
  ['//elsewhere.example', '/admin/'],
  ['/admin/sign-in?back=/admin/', '/admin/'],
])('after signing in, %s leads to %s', (back, expected) => {
  expect(safeBack(back)).toBe(expected);
});

test('an invitation link carries its code', () => {
  expect(studentPaths.joinWith('ABCD-EFGH-2345')).toBe('/join?code=ABCD-EFGH-2345');
});
