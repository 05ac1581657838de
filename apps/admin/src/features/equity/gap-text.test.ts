import { expect, test } from 'vitest';
import { gapText } from './gap-text.ts';

const side = (value: number | null) => ({ value, n: value === null ? null : 20 });

test.each([
  ['share', 0.25, 0.554, '−30 pp'],
  ['share', 0.55, 0.5, '+5 pp'],
  ['share', 0.5, 0.5, '0 pp'],
  ['average', 2.25, 1, '+1.3'],
  ['ratio', 1, 3, '−2'],
] as const)('a gap of %s between %d and %d reads "%s"', (kind, yes, no, text) => {
  expect(gapText({ kind, yes: side(yes), no: side(no), hidden: false })).toBe(text);
});

test('the gap is that of the numbers as they are printed', () => {
  expect(gapText({ kind: 'ratio', yes: side(1.44), no: side(1.46), hidden: false })).toBe('−0.1');
  expect(gapText({ kind: 'share', yes: side(0.494), no: side(0.496), hidden: false })).toBe(
    '−1 pp',
  );
});

test('nothing is a dash, and so is what is hidden', () => {
  const both = { yes: side(null), no: side(0.5) };
  expect(gapText({ kind: 'share', ...both, hidden: false })).toBe('–');
  expect(gapText({ kind: 'share', yes: side(0.5), no: side(0.5), hidden: true })).toBe('–');
});
