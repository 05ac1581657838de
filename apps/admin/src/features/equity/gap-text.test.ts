import { expect, test } from 'vitest';
import { gapText } from './gap-text.ts';

test.each([
  ['share', -0.304, '-30 pp'],
  ['share', 0.05, '+5 pp'],
  ['share', 0, '0 pp'],
  ['average', 1.25, '+1.3'],
  ['ratio', -2, '-2'],
] as const)('a gap of %s %d reads "%s"', (kind, gap, text) => {
  expect(gapText({ kind, gap, hidden: false })).toBe(text);
});

test('nothing is a dash, and so is what is hidden', () => {
  expect(gapText({ kind: 'share', gap: null, hidden: false })).toBe('–');
  expect(gapText({ kind: 'share', gap: null, hidden: true })).toBe('–');
});
