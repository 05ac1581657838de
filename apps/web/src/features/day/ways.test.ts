import { expect, test } from 'vitest';
import { waysToTell } from './ways.ts';

const text = 'I am on my way & late.';

test('T20: a call first, then a text, then a mail, each with the words', () => {
  expect(waysToTell({ number: '+44 20 7946 0123', email: 'amara@weir.example' }, text)).toEqual([
    { how: 'call', href: 'tel:+442079460123' },
    { how: 'text', href: 'sms:+442079460123?body=I%20am%20on%20my%20way%20%26%20late.' },
    { how: 'mail', href: 'mailto:amara@weir.example?body=I%20am%20on%20my%20way%20%26%20late.' },
  ]);
});

test('T20: without a number only a mail, and without an address nothing but the words', () => {
  const ways = waysToTell({ number: null, email: 'amara@weir.example' }, text);
  expect(ways.map(({ how }) => how)).toEqual(['mail']);
  expect(waysToTell({ number: null, email: null }, text)).toEqual([]);
});
