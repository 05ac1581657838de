import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrySlots } from './carry-slots.ts';

const whyYou = 'Your dam study caught my eye. It stayed with me.';
const before = `Dear Dr. Okafor,\n\nI am a student of hydrology.\n\n${whyYou}\n\nCould you spare 20 minutes?`;
const edited = (text: string) => carrySlots({ whyYou }, before, text)['whyYou'];

test('words that were edited in their place are the new ones', () => {
  const other = 'Your study of dams caught my eye.';
  expect(edited(before.replace(whyYou, other))).toBe(other);
  // The sentence before was edited too: less of what is around has to hold.
  const both = before.replace(whyYou, other).replace('I am a student', 'As a student');
  expect(edited(both)).toBe(other);
});

test('words that stand, that are gone, or whose place cannot be told stay as they were', () => {
  expect(edited(`${before} Thank you.`)).toBe(whyYou);
  expect(edited('Something else altogether.')).toBe(whyYou);
  expect(edited(before.replace(`${whyYou}\n\n`, ''))).toBe(whyYou);
  expect(carrySlots({ goal: '', whyYou: 'never there' }, before, 'x')).toEqual({
    goal: '',
    whyYou: 'never there',
  });
});

test('words at the beginning or the end of a text are found by one side alone', () => {
  expect(carrySlots({ a: 'One' }, 'One, and a long rest.', 'Two, and a long rest.')).toEqual({
    a: 'Two',
  });
  expect(carrySlots({ a: 'end.' }, 'A long beginning: end.', 'A long beginning: close.')).toEqual({
    a: 'close.',
  });
});

test('what is carried over stands in the new text, or is what it was', () => {
  const word = fc.stringMatching(/^[a-z ,.]{0,60}$/);
  fc.assert(
    fc.property(word, word, word, word, (head, slot, tail, after) => {
      const { slot: kept = '' } = carrySlots({ slot }, head + slot + tail, after);
      expect(kept === slot || after.includes(kept)).toBe(true);
      const replaced = carrySlots({ slot }, head + slot + tail, head + slot + tail);
      expect(replaced).toEqual({ slot });
    }),
  );
});
