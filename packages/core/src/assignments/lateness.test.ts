import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { shift } from '../schedule/instant.ts';
import { aTerms } from './assignments.fixture.ts';
import { dueMoment } from './due.ts';
import { lastMoment, latenessAt } from './lateness.ts';

const at = (terms: ReturnType<typeof aTerms>, moment: string) => {
  const { kind, days, deduction } = latenessAt(terms, moment);
  return `${kind} ${days} ${deduction}`;
};

describe('how late work is', () => {
  test('each boundary, to the millisecond', () => {
    const terms = aTerms();
    expect(terms.due.at).toBe('2026-05-29T21:59:00.000Z');
    expect(at(terms, '2026-05-29T21:59:00.000Z')).toBe('on_time 0 0');
    expect(at(terms, '2026-05-29T21:59:00.001Z')).toBe('grace 0 0');
    expect(at(terms, '2026-05-29T23:59:00.000Z')).toBe('grace 0 0');
    expect(at(terms, '2026-05-29T23:59:00.001Z')).toBe('late 1 3');
    expect(at(terms, '2026-05-30T21:59:00.000Z')).toBe('late 1 3');
    expect(at(terms, '2026-05-30T21:59:00.001Z')).toBe('late 2 6');
    expect(at(terms, '2026-06-05T21:59:59.999Z')).toBe('late 8 24');
    expect(at(terms, '2026-06-05T22:00:00.000Z')).toBe('closed 0 0');
  });

  test('without a last day nothing is taken after the grace', () => {
    const terms = aTerms({ late: { graceHours: 1, pointsPerDay: 3, lastOn: null } });
    expect(lastMoment(terms)).toBe('2026-05-29T22:59:00.000Z');
    expect(at(terms, '2026-05-29T22:59:00.000Z')).toBe('grace 0 0');
    expect(at(terms, '2026-05-29T22:59:00.001Z')).toBe('closed 0 0');
  });

  test('a day goes by the school’s clock where it has 23 or 25 hours', () => {
    const late = { graceHours: 0, pointsPerDay: 1, lastOn: '2026-12-31' };
    const spring = aTerms(
      { late, opensOn: '2026-01-01' },
      { wall: '2026-03-07T12:00', zone: 'America/New_York' },
    );
    expect(at(spring, '2026-03-08T16:00:00.000Z')).toBe('late 1 1');
    expect(at(spring, '2026-03-08T16:00:00.001Z')).toBe('late 2 2');
    const autumn = aTerms(
      { late, opensOn: '2026-09-01' },
      { wall: '2026-10-31T12:00', zone: 'America/New_York' },
    );
    expect(at(autumn, '2026-11-01T17:00:00.000Z')).toBe('late 1 1');
    expect(at(autumn, '2026-11-01T17:00:00.001Z')).toBe('late 2 2');
  });

  test('a time that the clocks skip is refused with the next one; of one shown twice the later counts', () => {
    expect(dueMoment('2026-03-29T02:30', 'Europe/Berlin')).toEqual({
      ok: false,
      suggestion: '2026-03-29T03:00',
    });
    expect(dueMoment('2026-10-25T02:30', 'Europe/Berlin')).toEqual({
      ok: true,
      at: '2026-10-25T01:30:00.000Z',
    });
    expect(dueMoment('nonsense', 'Europe/Berlin')).toEqual({ ok: false, suggestion: null });
  });

  test('later is never cheaper, until nothing is taken any more', () => {
    const minutes = fc.integer({ min: -2_000, max: 20_000 });
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    const wall = fc.constantFrom('2026-03-27T02:30', '2026-10-24T02:30', '2026-10-30T01:30');
    fc.assert(
      fc.property(minutes, minutes, zone, wall, (a, b, inZone, due) => {
        const late = { graceHours: 3, pointsPerDay: 2, lastOn: '2026-11-08' };
        const terms = aTerms({ late, opensOn: '2026-01-01' }, { wall: due, zone: inZone });
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((minute) =>
          latenessAt(terms, shift(terms.due.at, minute * 60_000)),
        );
        if (!first || !second || second.kind === 'closed') return;
        expect(first.kind).not.toBe('closed');
        expect(first.deduction).toBeLessThanOrEqual(second.deduction);
      }),
    );
  });
});
