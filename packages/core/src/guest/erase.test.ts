import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { assess } from '../rules/assess.ts';
import { play, someFlaws, someMoves } from '../testing/runs.ts';
import { aContact } from '../testing/records.ts';
import { replay } from '../workflow/evolve.ts';
import { erasedContact, erasedEvent } from './erase.ts';

/** Every text of a value that has a blank in it or is long: somebody's words. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) && value !== '' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(words);
}

describe('the log of an erased contact', () => {
  test('G29: keeps its course and no words, folds, and can be looked at', () => {
    fc.assert(
      fc.property(someFlaws, someMoves, (flaws, moves) => {
        const { log, dossier } = play(flaws, moves);
        const erased = log.map(erasedEvent);
        expect(erased.map(({ type, at, version }) => [type, at, version])).toEqual(
          log.map(({ type, at, version }) => [type, at, version]),
        );
        const interview = replay(erased);
        expect(words({ ...interview, field: null })).toEqual([]);
        const codes = ({
          status,
          request,
          thankYou,
          meeting,
          purposes,
          debrief,
        }: typeof interview) => [
          status,
          request,
          thankYou,
          meeting?.status,
          meeting?.start,
          meeting?.arrived,
          purposes,
          debrief?.interest,
          debrief?.direction,
        ];
        expect(codes(interview)).toEqual(codes(dossier.interview));
        expect(() =>
          assess({ ...dossier, interview, contact: erasedContact(dossier.contact) }),
        ).not.toThrow();
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('leaves a place that refers to nobody', () => {
    const left = erasedContact(aContact());
    expect(JSON.stringify(left)).not.toMatch(/Okafor|rivertrust|Hydrologist/i);
    expect(left).toMatchObject({ id: aContact().id, state: 'do_not_contact', employerKey: '' });
  });
});
