import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { leavesTerm, termStart } from '../courtesy/term.ts';
import { DAY, shift } from '../schedule/instant.ts';
import type { Instant } from '../workflow/records.ts';
import {
  hindranceOf,
  hostLimit,
  type HostLoad,
  type HostPlace,
  isKept,
  placesLeft,
} from './capacity.ts';
import { checkHost, contactFieldsOf } from './check-host.ts';
import { HOST_LIMITS, type HostFields } from './host.ts';
import { hostLetter } from './host-letter.ts';
import { isPaused, tidyPause } from './pause.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const TODAY = '2026-03-02';

const aHost = (changes: Partial<HostFields> = {}): HostFields => ({
  fullName: 'Amara Okafor',
  jobTitle: 'Hydrologist',
  employer: 'River Trust',
  email: 'a.okafor@rivertrust.example',
  topics: ['Flood forecasting'],
  formats: ['video'],
  languages: ['English'],
  words: null,
  capacity: 3,
  pause: { from: null, until: null },
  ...changes,
});

const check = (changes: Partial<HostFields>) =>
  checkHost(aHost(changes), { id: 'h', now: NOW, today: TODAY });
const faults = (changes: Partial<HostFields>) => {
  const checked = check(changes);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
};

describe('places', () => {
  test('a term is 120 days: a request on its first day counts, one before it does not', () => {
    expect(termStart(NOW)).toBe('2025-11-02T10:00:00.000Z');
    expect(leavesTerm(termStart(NOW))).toBe(NOW);
  });

  test('a place is kept until it is asked with, given back, or its days are over', () => {
    const place: HostPlace = { takenAt: NOW, askedAt: null, releasedAt: null };
    const end = shift(NOW, 21 * DAY);
    expect(isKept(place, shift(end, -1), 21)).toBe(true);
    expect(isKept(place, end, 21)).toBe(false);
    expect(isKept({ ...place, askedAt: NOW }, NOW, 21)).toBe(false);
    expect(isKept({ ...place, releasedAt: NOW }, NOW, 21)).toBe(false);
  });

  test.each([
    [{ capacity: 3, asked: 0, kept: 0 }, 3],
    [{ capacity: 3, asked: 2, kept: 1 }, 0],
    // They took their number down after the term began.
    [{ capacity: 1, asked: 2, kept: 0 }, 0],
  ])('%j leaves %i', (load, left) => {
    expect(placesLeft(load)).toBe(left);
  });

  test('what hinders is named in the order of its weight', () => {
    const load = { capacity: 1, asked: 1, kept: 0 };
    const pause = { from: TODAY, until: TODAY };
    const host = { isAgreed: false, isOffLimits: true, pause, load };
    expect(hindranceOf(host, TODAY)).toBe('do_not_contact');
    expect(hindranceOf({ ...host, isOffLimits: false }, TODAY)).toBe('ended');
    const agreed = { ...host, isOffLimits: false, isAgreed: true };
    expect(hindranceOf(agreed, TODAY)).toBe('paused');
    expect(hindranceOf(agreed, '2026-03-03')).toBe('full');
    expect(hindranceOf({ ...agreed, load: { ...load, asked: 0 } }, '2026-03-03')).toBeNull();
  });

  test('whatever students do, never more than the capacity ask in a term', () => {
    const act = fc.record({
      student: fc.integer({ min: 0, max: 7 }),
      what: fc.constantFrom('take', 'ask', 'release'),
      days: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(act, { maxLength: 80 }),
        (capacity, acts) => {
          const places = new Map<number, HostPlace>();
          let asked: Instant[] = [];
          let now = NOW;
          for (const { student, what, days } of acts) {
            now = shift(now, days * DAY);
            asked = asked.filter((at) => at >= termStart(now));
            const keptBy = (who: (one: number) => boolean): number =>
              [...places].filter(([one, place]) => who(one) && isKept(place, now, 21)).length;
            const load: HostLoad = { capacity, asked: asked.length, kept: keptBy(() => true) };
            const place = places.get(student);
            if (what === 'take' && placesLeft(load) > 0) {
              places.set(student, { takenAt: now, askedAt: null, releasedAt: null });
            } else if (what === 'release' && place) {
              places.set(student, { ...place, releasedAt: now });
            } else if (what === 'ask') {
              const keptByOthers = keptBy((one) => one !== student);
              const limit = hostLimit(
                { capacity, keptByOthers, pause: { from: null, until: null } },
                now.slice(0, 10),
              );
              if (asked.length < limit.ownLimit) {
                asked.push(now);
                if (place) places.set(student, { ...place, askedAt: now });
              }
            }
            expect(asked.length + keptBy(() => true)).toBeLessThanOrEqual(capacity);
          }
        },
      ),
    );
  });

  test('a pause leaves no request, and says when it is over', () => {
    const host = { capacity: 3, keptByOthers: 1, pause: { from: TODAY, until: '2026-03-31' } };
    expect(hostLimit(host, TODAY)).toEqual({ ownLimit: 0, freeFrom: '2026-04-01' });
    expect(hostLimit(host, '2026-04-01')).toEqual({ ownLimit: 2, freeFrom: null });
  });
});

describe('pauses', () => {
  const pause = { from: '2026-03-10', until: '2026-03-20' };
  test.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2026-03-20', true],
    ['2026-03-21', false],
  ])('on %s: %s', (day, paused) => {
    expect(isPaused(pause, day)).toBe(paused);
  });

  test('without an end it lasts, an end alone begins today, and one that is over is none', () => {
    expect(isPaused({ from: '2026-03-10', until: null }, '2030-01-01')).toBe(true);
    expect(tidyPause({ from: null, until: TODAY }, TODAY)).toEqual({ from: TODAY, until: TODAY });
    expect(tidyPause({ from: '2026-01-01', until: '2026-03-01' }, TODAY)).toEqual({
      from: null,
      until: null,
    });
  });
});

describe('the record of a host', () => {
  test('lists are kept once each, without empty lines', () => {
    const checked = check({
      topics: [' Floods ', '', 'floods', 'Data'],
      formats: ['video', 'video'],
    });
    expect(checked).toMatchObject({ ok: true, host: { topics: ['Floods', 'Data'] } });
  });

  test.each<[Partial<HostFields>, string]>([
    [{ fullName: ' ' }, 'fullName'],
    [{ email: '' }, 'email'],
    [{ email: 'a@b' }, 'email'],
    [{ employer: '' }, 'employer'],
    [{ topics: [] }, 'topics'],
    [{ topics: Array.from({ length: HOST_LIMITS.topics + 1 }, (_, n) => `Topic ${n}`) }, 'topics'],
    [{ topics: ['x'.repeat(HOST_LIMITS.topic + 1)] }, 'topics'],
    [{ formats: [] }, 'formats'],
    [{ languages: ['x'.repeat(HOST_LIMITS.language + 1)] }, 'languages'],
    [{ capacity: 0 }, 'capacity'],
    [{ capacity: HOST_LIMITS.capacity + 1 }, 'capacity'],
    [{ capacity: 1.5 }, 'capacity'],
    [{ pause: { from: '2026-03-10', until: '2026-03-09' } }, 'pause.until'],
  ])('%j is refused at %s', (changes, field) => {
    expect(faults(changes)).toContain(field);
  });

  test('a host becomes a contact whose way into the book is known (A4)', () => {
    expect(contactFieldsOf(aHost())).toMatchObject({
      howFound: { kind: 'career_centre' },
      channels: { workEmail: 'a.okafor@rivertrust.example' },
      preferences: { modes: ['video'] },
    });
  });

  test.each(['en', 'de', 'ar', 'tlh', null])(
    'the letter in %s names everybody and the page',
    (language) => {
      const letter = { addressee: 'Amara Okafor', sender: 'Lena', school: 'Northgate' };
      for (const from of ['student', 'office', 'noted'] as const) {
        const { subject, text } = hostLetter({
          ...letter,
          language,
          from,
          url: 'https://a.example/h',
        });
        expect(subject).toContain('Northgate');
        for (const part of ['Amara Okafor', 'Lena', 'https://a.example/h']) {
          expect(text).toContain(part);
        }
      }
    },
  );
});
