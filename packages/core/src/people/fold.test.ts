import { describe, expect, test } from 'vitest';

import { fold, matchesSearch, sameText } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Guðrún Ólafsdóttir', 'gudrun olafsdottir'],
    ['Þór', 'thor'],
    ['Søren Ærø', 'soren aero'],
    ['Łukasz', 'lukasz'],
    ['Weiß WEIẞ', 'weiss weiss'],
    ['Işık İnan', 'isik inan'],
    ['Jean‑Luc—Marie', 'jean luc marie'],
    ["O’Brien O`Brien O'Brien", 'obrien obrien obrien'],
    ['  Ada \u00a0 Okafor ', 'ada okafor'],
    ['ﬁne Ｗｉｄｅ', 'fine wide'],
  ])('G4: %s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('G4: marks that are part of the word in other scripts stay', () => {
    expect(fold('कीमल')).not.toBe(fold('कमल'));
    expect(fold('が')).not.toBe(fold('か'));
  });

  test('G4: search finds words by their beginnings, in any order', () => {
    expect(matchesSearch('Guðrún Ólafsdóttir', 'olaf gud')).toBe(true);
    expect(matchesSearch('Jean-Luc O’Brien', 'luc obri')).toBe(true);
    expect(matchesSearch('Ada Okafor', 'ada weber')).toBe(false);
  });

  test('R12: the same text in another Unicode form is the same; other capitals or marks are not', () => {
    expect(sameText('Zo\u00eb', 'Zoe\u0308')).toBe(true);
    expect(sameText('McKay', 'Mckay')).toBe(false);
    expect(sameText('Zoë', 'Zoe')).toBe(false);
  });
});
