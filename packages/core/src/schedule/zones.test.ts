import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import { TEN_ZONES } from './ten-zones.fixture.ts';
import { instantToWall, parseZone, sameClock, wallAgrees, wallToInstant } from './zones.ts';

describe('parseZone', () => {
  test('R53: keeps link names and canonical case', () => {
    expect(parseZone(' europe/berlin ')).toEqual({ ok: true, zone: 'Europe/Berlin' });
    expect(parseZone('US/Eastern')).toEqual({ ok: true, zone: 'US/Eastern' });
    expect(parseZone('Asia/Calcutta')).toEqual({ ok: true, zone: 'Asia/Calcutta' });
  });

  test.each([
    ['', 'missing'],
    [null, 'missing'],
    ['+01:00', 'not_iana'],
    ['Europe/Berlin; DROP', 'not_iana'],
    ['Europe/Atlantis', 'unknown'],
  ])('R53: %j is refused as %s', (input, reason) => {
    expect(parseZone(input)).toEqual({ ok: false, field: 'zone', reason });
  });
});

describe('wallToInstant', () => {
  test('G19: 9 March 2025 10:00 New York is 14:00 UTC, after the clocks went forward', () => {
    const result = wallToInstant('2025-03-09T10:00', 'America/New_York');
    expect(result.ok && result.instant.toString()).toBe('2025-03-09T14:00:00Z');
  });

  test('G19: 02:30 does not exist in New York on 9 March 2025; 03:00 is suggested', () => {
    const result = wallToInstant('2025-03-09T02:30', 'America/New_York');
    expect(result).toMatchObject({ ok: false, reason: 'gap' });
    if (result.ok || result.reason !== 'gap') throw new Error('expected a gap');
    expect(result.suggestion.wall).toBe('2025-03-09T03:00');
    expect(result.suggestion.instant.toString()).toBe('2025-03-09T07:00:00Z');
  });

  test('G19: a half-hour gap (Lord Howe) is suggested past its own end', () => {
    const result = wallToInstant('2025-10-05T02:10', 'Australia/Lord_Howe');
    if (result.ok || result.reason !== 'gap') throw new Error('expected a gap');
    expect(result.suggestion.wall).toBe('2025-10-05T02:30');
  });

  test('G19: 02:30 occurs twice in Berlin on 26 October 2025; the earlier is taken and flagged', () => {
    const result = wallToInstant('2025-10-26T02:30', 'Europe/Berlin');
    if (!result.ok) throw new Error('expected an instant');
    expect(result.overlap).toBe('earlier');
    expect(result.instant.toString()).toBe('2025-10-26T00:30:00Z');
    expect(result.laterInstant?.toString()).toBe('2025-10-26T01:30:00Z');
  });

  test('R53: nonsense is a closed refusal, never a rolled-over date', () => {
    expect(wallToInstant('2025-02-30T10:00', 'Europe/Berlin')).toEqual({
      ok: false,
      reason: 'bad_wall_time',
    });
    expect(wallToInstant('soon', 'Europe/Berlin')).toEqual({ ok: false, reason: 'bad_wall_time' });
    expect(wallToInstant('2025-02-03T10:00', 'Mars/Base')).toEqual({
      ok: false,
      reason: 'bad_zone',
    });
  });

  test('G19: in ten zones every wall time comes back as itself, or is a gap', () => {
    const minuteOfYears = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...TEN_ZONES), minuteOfYears, (zone, minutes) => {
        const wall = Temporal.PlainDateTime.from('2025-01-01T00:00')
          .add({ minutes })
          .toString({ smallestUnit: 'minute' });
        const result = wallToInstant(wall, zone);
        if (!result.ok && result.reason !== 'gap') throw new Error(result.reason);
        const shown = result.ok ? wall : result.suggestion.wall;
        const instant = result.ok ? result.instant : result.suggestion.instant;
        expect(wallAgrees(instant, zone, shown)).toBe(true);
        expect(instantToWall(instant, zone)).toBe(shown);
        expect(result.ok || shown > wall).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('R53: zones differ by what their clocks show at that instant, not by name', () => {
  expect(sameClock('2025-01-10T12:00:00Z', 'Europe/Berlin', 'Europe/Madrid')).toBe(true);
  expect(sameClock('2025-03-20T12:00:00Z', 'America/Phoenix', 'America/Denver')).toBe(false);
  expect(sameClock('2025-01-20T12:00:00Z', 'America/Phoenix', 'America/Denver')).toBe(true);
});
