import { expect, test } from 'vitest';
import { paths, safeBack } from './paths.ts';

test('empty query values leave no trace in an address', () => {
  expect(paths.signIn({ back: null, code: undefined })).toBe('/sign-in');
  expect(paths.contacts({ search: '' })).toBe('/contacts');
});

test('query values are encoded', () => {
  expect(paths.signIn({ back: '/interviews?view=board' })).toBe(
    '/sign-in?back=%2Finterviews%3Fview%3Dboard',
  );
});

test('a step has an address of its own', () => {
  expect(paths.step('0198', 'confirm')).toBe('/interviews/0198/confirm');
});

test.each([
  ['/contacts/1', '/contacts/1'],
  [undefined, '/'],
  ['', '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  [String.raw`/\elsewhere.example`, '/'],
  ['/sign-in?back=/', '/'],
])('after signing in, %s leads to %s', (then, expected) => {
  expect(safeBack(then)).toBe(expected);
});
