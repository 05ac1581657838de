import { describe, expect, test } from 'vitest';
import { helpParagraphs, isPhone, phoneAddress, saysHelp } from './help-page.ts';

const nothing = { text: ' \n', email: null, phone: null, bookingUrl: null };

test('a page that says nothing is no page', () => {
  expect(saysHelp(nothing)).toBe(false);
  expect(saysHelp({ ...nothing, text: 'Come by.' })).toBe(true);
  expect(saysHelp({ ...nothing, email: 'careers@school.example' })).toBe(true);
  expect(saysHelp({ ...nothing, phone: '' })).toBe(false);
});

test('blank lines part paragraphs, single ends of lines do not', () => {
  expect(helpParagraphs('\nOne\ntwo\n \n\r\n Three \n\n')).toEqual(['One\ntwo', 'Three']);
  expect(helpParagraphs('  ')).toEqual([]);
});

describe('a telephone number', () => {
  test.each([
    ['+49 30 1234-567', true],
    ['(555) 010-4477 ext. 12', true],
    ['1234', true],
    ['123', false],
    ['call us', false],
    ['+49 30 12 34;phone-context=x', false],
    ['', false],
  ])('%j: %s', (typed, isOne) => {
    expect(isPhone(typed)).toBe(isOne);
  });

  test('is dialled without what only parts it', () => {
    expect(phoneAddress('+49 (30) 1234-567')).toBe('tel:+49301234567');
    expect(phoneAddress('555 010 ext. 12')).toBe('tel:555010;ext=12');
  });
});
