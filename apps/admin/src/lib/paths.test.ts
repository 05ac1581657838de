import { expect, test } from 'vitest';
import { paths, safeBack, studentPaths } from './paths.ts';

test('the way back travels encoded', () => {
  expect(paths.signIn({ back: paths.delivery })).toBe('/admin/sign-in?back=%2Fadmin%2Fdelivery');
  expect(paths.signIn({ back: null })).toBe('/admin/sign-in');
});

test.each([
  ['/admin/delivery', '/admin/delivery'],
  ['/admin/', '/admin/'],
  ['/admin/students/one?cohort=two', '/admin/students/one?cohort=two'],
  ['/admin//elsewhere.example', '/admin/'],
  ['/admin/\\\\elsewhere.example', '/admin/'],
  ['/adminelsewhere', '/admin/'],
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
