import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import {
  arrivalAdvice,
  arrivalWindow,
  canBeLate,
  callPlan,
  classifyArrival,
  leaveBy,
  likelyDelay,
  travelMargin,
} from './arrival.ts';
import { TEN_ZONES } from './ten-zones.fixture.ts';
import { instantToWall } from './zones.ts';

const BERLIN = 'Europe/Berlin';
const at = (clock: string) =>
  Temporal.ZonedDateTime.from(`2026-03-12T${clock}[${BERLIN}]`).toInstant();
const start = at('14:00:00');

describe('leave-by', () => {
  test('R78: start 14:00, travel 22 min → leave by 13:13', () => {
    const plan = leaveBy(start, 22);
    expect(instantToWall(plan.at, BERLIN)).toBe('2026-03-12T13:13');
    expect(plan).toMatchObject({ earlyMinutes: 15, travelMinutes: 22, marginMinutes: 10 });
  });

  test('R78: reminders at leave-by − 30 and at leave-by', () => {
    const clocks = leaveBy(start, 22).remindAt.map((instant) => instantToWall(instant, BERLIN));
    expect(clocks).toEqual(['2026-03-12T12:43', '2026-03-12T13:13']);
  });

  test.each([
    [0, 10],
    [22, 10],
    [40, 10],
    [41, 11],
    [60, 15],
  ])('R76: travel %i min → margin %i min', (travel, margin) => {
    expect(travelMargin(travel)).toBe(margin);
  });

  test('R76: a negative or missing travel time is refused', () => {
    expect(() => leaveBy(start, -1)).toThrow('travelMinutes');
    expect(() => leaveBy(start, Number.NaN)).toThrow('travelMinutes');
  });

  test('R78: leave-by is that many elapsed minutes before the start, across changes in ten zones', () => {
    const nearChange = fc
      .tuple(
        fc.constantFrom(...TEN_ZONES),
        fc.integer({ min: 2025, max: 2027 }),
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.boolean(),
      )
      .map(([zone, year, minutes, travel, second]) => {
        const newYear = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${zone}]`);
        const first = newYear.getTimeZoneTransition('next') ?? newYear;
        const change = second ? (first.getTimeZoneTransition('next') ?? first) : first;
        return { meeting: change.add({ minutes }), travel };
      });
    fc.assert(
      fc.property(nearChange, ({ meeting, travel }) => {
        const plan = leaveBy(meeting.toInstant(), travel);
        const elapsed = plan.at.until(meeting.toInstant()).total('minutes');
        expect(elapsed).toBe(15 + travel + Math.max(10, Math.ceil(travel / 4)));
        expect(classifyArrival(plan.at.add({ minutes: travel }), meeting.toInstant())).toBe(
          'early',
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('arrival', () => {
  test.each([
    ['13:44:00', 'early'],
    ['13:44:59', 'early'],
    ['13:45:00', 'on_target'],
    ['13:50:00', 'on_target'],
    ['13:50:01', 'warn'],
    ['13:51:00', 'warn'],
    ['13:59:59', 'warn'],
    ['14:00:00', 'late'],
    ['14:10:00', 'late'],
  ] as const)('R79: start 14:00, arrival %s → %s', (clock, expected) => {
    expect(classifyArrival(at(clock), start)).toBe(expected);
  });

  test('R77: the target is 13:45 to 13:50, announced at 13:50', () => {
    const window = arrivalWindow(start);
    expect(window.from.equals(at('13:45:00'))).toBe(true);
    expect(window.until.equals(at('13:50:00'))).toBe(true);
    expect(window.announceAt.equals(at('13:50:00'))).toBe(true);
  });

  test('R79: early waits outside, 13:51 warns, 14:00 opens the late text', () => {
    expect(arrivalAdvice(at('13:44:00'), start)).toMatchObject({
      severity: 'INFO',
      code: 'wait_outside',
      openTemplate: null,
    });
    expect(arrivalAdvice(at('13:51:00'), start)).toMatchObject({
      severity: 'WARN',
      openTemplate: null,
    });
    expect(arrivalAdvice(at('14:00:00'), start)).toMatchObject({
      code: 'running_late',
      openTemplate: 'T20',
    });
  });
});

describe('calls', () => {
  test('R81: telephone: ready at −10, dial at the agreed minute', () => {
    const plan = callPlan(start, 'telephone');
    expect(plan.readyAt.equals(at('13:50:00'))).toBe(true);
    expect(plan.mode === 'telephone' && plan.dialAt.equals(start)).toBe(true);
  });

  test('R81: video: join 3 to 5 minutes before', () => {
    const plan = callPlan(start, 'video');
    if (plan.mode !== 'video') throw new Error('expected a video plan');
    expect(plan.joinFrom.equals(at('13:55:00'))).toBe(true);
    expect(plan.joinUntil.equals(at('13:57:00'))).toBe(true);
  });
});

test.each([
  ['2026-03-06T09:30:00.000Z', 45, 45],
  ['2026-03-06T09:30:00.000Z', 15, 40],
  ['2026-03-06T09:41:00.000Z', null, 30],
  ['2026-03-06T10:07:00.000Z', null, 10],
])(
  'T20: who says at %s that they are late, %s minutes away, is there in %i',
  (now, way, minutes) => {
    expect(likelyDelay(now, '2026-03-06T10:00:00.000Z', way)).toBe(minutes);
  },
);

test('T20: a talk of tomorrow is not come late to', () => {
  const start = '2026-03-06T10:00:00.000Z';
  expect(canBeLate('2026-03-06T06:59:00.000Z', start)).toBe(false);
  expect(canBeLate('2026-03-06T07:00:00.000Z', start)).toBe(true);
});
