import { expect, test } from 'vitest';
import { linksIn } from './links-in.ts';

test.each([
  ['No address here.', []],
  ['Choose a time: https://book.example/talk?with=me', ['https://book.example/talk?with=me']],
  [
    'See (https://a.example/x), or https://b.example.',
    ['https://a.example/x', 'https://b.example/'],
  ],
  ['Twice https://a.example/ and https://a.example/', ['https://a.example/']],
  ['javascript:alert(1) ftp://a.example', []],
  ['https://', []],
])('%s', (text, addresses) => {
  expect(linksIn(text).map(({ href }) => href)).toEqual(addresses);
});

test('what is shown begins with the host, and is short', () => {
  const [link] = linksIn(`https://book.example/${'long/'.repeat(30)}`);
  expect(link?.shown).toMatch(/^book\.example\/long.*…$/);
  expect(link?.shown.length).toBeLessThanOrEqual(48);
});
