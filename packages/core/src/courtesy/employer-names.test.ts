import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { employerKey } from '../people/identity.ts';
import { employerNames, type Spelling } from './employer-names.ts';

const written = (spelling: string, students: number): Spelling => ({
  employerKey: employerKey(spelling),
  spelling,
  students,
});

describe('G6: how an employer is written in the load', () => {
  test('as most students write it', () => {
    const spellings = [
      written('river trust', 1),
      written('River Trust Ltd', 3),
      written('RIVER TRUST', 2),
    ];
    expect(employerNames(spellings).get('river trust')).toBe('River Trust Ltd');
  });

  test('capitals first where as many write it one way as the other', () => {
    expect(employerNames([written('river trust', 1), written('River Trust', 1)])).toEqual(
      new Map([['river trust', 'River Trust']]),
    );
  });

  test('without anybody who still has it, there is no name', () => {
    expect(employerNames([{ employerKey: 'river trust', spelling: ' ', students: 4 }]).size).toBe(
      0,
    );
  });

  test('the order in which they come does not matter', () => {
    const one = fc.record({
      employerKey: fc.constantFrom('a', 'b'),
      spelling: fc.constantFrom('A', 'a', 'A Ltd', 'B', 'b', ' '),
      students: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(one), (spellings) => {
        expect(employerNames(spellings.toReversed())).toEqual(employerNames(spellings));
      }),
    );
  });
});
