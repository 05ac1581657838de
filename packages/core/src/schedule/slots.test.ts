import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import { contains, gapBetween, holdOf, mergeIntervals, tooClose } from './hold.ts';
import { checkAvailability, checkSlot, collision, NO_WISHES } from './slot-checks.ts';
import { proposeSlots, type SlotRequest } from './slots.ts';
import { TEN_ZONES } from './ten-zones.fixture.ts';
import { instantToWall } from './zones.ts';

const BERLIN = 'Europe/Berlin';
const at = (wall: string, zone = BERLIN) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const span = (from: string, until: string, zone = BERLIN) => ({
  start: at(from, zone),
  end: at(until, zone),
});
const item = (id: string, from: string, until: string, movable: boolean) => ({
  id,
  title: id,
  movable,
  ...span(from, until),
});

const request: SlotRequest = {
  now: at('2026-03-09T09:00'),
  studentZone: BERLIN,
  contactZone: BERLIN,
  minutes: 20,
  travelMinutes: 0,
  windows: [
    span('2026-03-12T09:00', '2026-03-12T12:00'),
    span('2026-03-13T13:00', '2026-03-13T16:00'),
    span('2026-03-17T09:00', '2026-03-17T17:00'),
  ],
  calendar: { weekend: [6, 7], holidays: [] },
};
const walls = (changes: Partial<SlotRequest> = {}) => {
  const merged = { ...request, ...changes };
  return proposeSlots(merged).slots.map((slot) => instantToWall(slot.start, merged.contactZone));
};

describe('availability', () => {
  test('R47: three windows on two days pass', () => {
    expect(checkAvailability(request.windows, BERLIN)).toEqual([]);
  });

  test('R47: two windows → WARN; three on one day → WARN', () => {
    expect(checkAvailability(request.windows.slice(0, 2), BERLIN)).toMatchObject([
      { code: 'too_few_windows', severity: 'WARN', params: { have: 2, need: 3 } },
    ]);
    const oneDay = [9, 11, 14].map((hour) =>
      span(
        `2026-03-12T${String(hour).padStart(2, '0')}:00`,
        `2026-03-12T${String(hour + 1).padStart(2, '0')}:00`,
      ),
    );
    expect(checkAvailability(oneDay, BERLIN)).toMatchObject([{ code: 'too_few_days' }]);
  });
});

describe('holds', () => {
  test('R52: 20 minutes with 22 minutes of travel hold 13:23 to 15:12 for a start at 14:00', () => {
    const hold = holdOf({ start: at('2026-03-12T14:00'), minutes: 20, travelMinutes: 22 });
    expect(instantToWall(hold.start, BERLIN)).toBe('2026-03-12T13:23');
    expect(instantToWall(hold.end, BERLIN)).toBe('2026-03-12T15:12');
    expect(hold.start.until(hold.end).total('minutes')).toBe(20 + 2 * 22 + 15 + 30);
  });

  test.each([
    ['15:20', 60, false],
    ['15:19', 59, true],
    ['13:00', 40, true],
    ['12:40', 60, false],
    ['14:10', -10, true],
  ])('R52: a second call at %s leaves %i minutes → too close: %s', (clock, gap, expected) => {
    const first = { start: at('2026-03-12T14:00'), minutes: 20, travelMinutes: 0 };
    const second = { start: at(`2026-03-12T${clock}`), minutes: 20, travelMinutes: 0 };
    expect(gapBetween(first, second)).toBe(gap);
    expect(gapBetween(second, first)).toBe(gap);
    expect(tooClose(first, second)).toBe(expected);
  });

  test('R52: an hour between is not enough when the way takes longer', () => {
    const first = { start: at('2026-03-12T14:00'), minutes: 20, travelMinutes: 40 };
    const second = { start: at('2026-03-12T15:20'), minutes: 20, travelMinutes: 40 };
    expect(tooClose(first, second)).toBe(true);
  });
});

describe('checkSlot', () => {
  const context = { ...request, wishes: NO_WISHES };
  const wishes = { days: [2, 4], from: '10:00', until: '15:00', notBefore: '2026-03-12' };
  test.each([
    ['2026-03-12T10:00', []],
    ['2026-03-12T14:40', []],
    ['2026-03-12T14:41', ['not_their_hours']],
    ['2026-03-12T09:59', ['not_their_hours']],
    ['2026-03-13T11:00', ['not_their_day']],
    ['2026-03-10T11:00', ['before_their_date']],
    ['2026-03-12T23:50', ['not_their_hours']],
  ])("R50: %s against the contact's wishes → %j", (wall, codes) => {
    const found = checkSlot(at(wall), { ...context, wishes });
    expect(found.map((finding) => finding.code)).toEqual(codes);
    expect(found.every((finding) => finding.severity === 'BLOCK')).toBe(true);
  });

  test.each([
    ['2026-03-15T23:59', false],
    ['2026-03-16T00:00', true],
    ['2026-03-20T23:00', true],
    ['2026-03-21T00:00', false],
  ])('R21: release week 16 to 20 March, %s refused: %s', (wall, refused) => {
    const excluded = [{ text: 'Not in the release week', from: '2026-03-16', until: '2026-03-20' }];
    const found = checkSlot(at(wall), { ...context, excluded });
    expect(found.map((finding) => finding.ruleId)).toEqual(refused ? ['R21'] : []);
  });

  test('R21: a condition without dates excludes no day', () => {
    const excluded = [{ text: 'Only people in finance', from: null, until: null }];
    expect(checkSlot(at('2026-03-12T10:00'), { ...context, excluded })).toEqual([]);
  });

  test('R53: without a zone nothing can be proposed', () => {
    expect(checkSlot(at('2026-03-12T10:00'), { ...context, contactZone: null })).toMatchObject([
      { ruleId: 'R53', code: 'zone_missing', severity: 'BLOCK' },
    ]);
  });
});

describe('collision', () => {
  const wish = { start: at('2026-03-12T14:00'), minutes: 20, travelMinutes: 0 };
  const shift = item('shift', '2026-03-12T13:00', '2026-03-12T14:15', true);
  const exam = item('exam', '2026-03-12T14:30', '2026-03-12T16:00', false);

  test("R48: a movable item moves; the contact's wish stands", () => {
    expect(collision(wish, [shift])).toMatchObject({
      kind: 'move_own_items',
      items: [{ id: 'shift' }],
    });
  });

  test('R48: only a fixed item yields a counter-proposal', () => {
    expect(collision(wish, [shift, exam])).toMatchObject({
      kind: 'counter_proposal',
      fixed: [{ id: 'exam' }],
    });
  });

  test('R48: an item that ends as the hold begins does not collide', () => {
    const before = item('class', '2026-03-12T12:00', '2026-03-12T13:45', false);
    expect(collision(wish, [before])).toEqual({ ruleId: 'R48', kind: 'free' });
  });
});

describe('proposeSlots', () => {
  test('R47: three slots on three days, in order', () => {
    expect(walls()).toEqual(['2026-03-12T09:30', '2026-03-13T13:30', '2026-03-17T09:30']);
  });

  test('R47: six slots stay at least two hours apart', () => {
    expect(walls({ count: 6 })).toEqual([
      '2026-03-12T09:30',
      '2026-03-13T13:30',
      '2026-03-17T09:30',
      '2026-03-17T11:30',
      '2026-03-17T13:30',
      '2026-03-17T15:30',
    ]);
  });

  test('R50: slots follow the wishes of the contact', () => {
    const wishes = { days: [2], from: '14:00', until: '16:00', notBefore: null };
    expect(walls({ wishes })).toEqual(['2026-03-17T14:00']);
  });

  test('R52: a slot needs its whole hold inside the window', () => {
    const windows = [span('2026-03-12T10:00', '2026-03-12T11:00')];
    expect(proposeSlots({ ...request, windows })).toMatchObject({
      slots: [],
      shortage: 'no_window_fits',
    });
  });

  test('R48: fixed items are avoided, movable ones only when nothing else is free that day', () => {
    const items = [
      item('exam', '2026-03-12T09:00', '2026-03-12T10:30', false),
      item('shift', '2026-03-13T13:00', '2026-03-13T16:00', true),
    ];
    const { slots } = proposeSlots({ ...request, items });
    expect(slots.map((slot) => [instantToWall(slot.start, BERLIN), slot.movesItems])).toEqual([
      ['2026-03-12T11:00', []],
      ['2026-03-13T13:30', ['shift']],
      ['2026-03-17T09:30', []],
    ]);
  });

  test('G2: no slot on a holiday of the contact, none sooner than the notice', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-03-17'] };
    expect(walls({ calendar }).some((wall) => wall.startsWith('2026-03-17'))).toBe(false);
    const now = at('2026-03-11T11:00');
    expect(walls({ now })[0]).toBe('2026-03-12T11:00');
  });

  test("R53: hours are the contact's: an afternoon in Berlin is a morning in New York", () => {
    const slots = walls({ contactZone: 'America/New_York' });
    expect(slots).toEqual(['2026-03-13T09:00', '2026-03-17T09:00', '2026-03-17T11:00']);
  });

  test('R47: a count outside 2 to 6 is refused', () => {
    expect(() => proposeSlots({ ...request, count: 1 })).toThrow('count');
    expect(() => proposeSlots({ ...request, count: 7 })).toThrow('count');
  });

  test('R52: in ten zones each proposal keeps its hold inside a window, 60 minutes from others', () => {
    const starts = fc.array(fc.integer({ min: 48, max: 700 }), { minLength: 1, maxLength: 6 });
    const inputs = fc.record({
      contactZone: fc.constantFrom(...TEN_ZONES),
      starts,
      hours: fc.integer({ min: 2, max: 10 }),
      otherHour: fc.integer({ min: 48, max: 700 }),
      travelMinutes: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(
        inputs,
        ({ contactZone, starts: hoursAhead, hours, otherHour, travelMinutes }) => {
          const now = at('2026-03-01T09:00');
          const windows = hoursAhead.map((ahead) => ({
            start: now.add({ hours: ahead }),
            end: now.add({ hours: ahead + hours }),
          }));
          const other = { start: now.add({ hours: otherHour }), minutes: 30, travelMinutes: 0 };
          const all = { ...request, now, contactZone, windows, travelMinutes, otherTalks: [other] };
          for (const slot of proposeSlots({ ...all, count: 6 }).slots) {
            const local = instantToWall(slot.start, contactZone);
            const hold = holdOf({ ...all, start: slot.start });
            expect(mergeIntervals(windows).some((window) => contains(window, hold))).toBe(true);
            expect(local.slice(11) >= '09:00' && local.slice(11) <= '16:40').toBe(true);
            expect(['00', '30']).toContain(local.slice(14));
            expect(gapBetween({ ...all, start: slot.start }, other)).toBeGreaterThanOrEqual(60);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
