import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { instantMs, msInstant } from '../schedule/instant.ts';
import { TEN_ZONES } from '../schedule/ten-zones.fixture.ts';
import { wallAt, wallMs } from '../schedule/zone-offset.ts';
import { fireTime, newsTime, type Timed, wording } from './delivery.ts';
import { groupOf, traits } from './kinds.ts';
import { REMINDER_KINDS } from './reminder-kinds.ts';
import {
  channelsOf,
  defaultPreferences,
  type NoticePreferences,
  parsePreferences,
} from './preferences.ts';
import { nightAt } from './quiet-hours.ts';

const BERLIN = 'Europe/Berlin';
const at = (wall: string, zone = BERLIN): string =>
  msInstant(wallMs(wall.slice(0, 10), wall.slice(11), zone));
const wall = (instant: string | null, zone = BERLIN): string | null =>
  instant === null ? null : wallAt(instantMs(instant), zone);

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const with_ = (change: (preferences: NoticePreferences) => void): NoticePreferences => {
  const preferences = clone(defaultPreferences);
  change(preferences);
  return preferences;
};

const timed = (kind: string, due: string, expires: string | null, occurrence = 'm:0:x'): Timed => ({
  kind,
  occurrence,
  dueAt: at(due),
  expiresAt: expires === null ? null : at(expires),
});

const now = at('2026-03-02T10:00');
const mail = (reminder: Timed, preferences = defaultPreferences): string | null =>
  wall(fireTime(reminder, 'mail', preferences, BERLIN, now));

describe('quiet hours', () => {
  // A talk at 08:00, an hour away: leave at 06:30, told at 06:00.
  const soon = timed('leave_soon', '2026-03-12T06:00', '2026-03-12T06:30', 'm:0:-30min');
  const leave = timed('leave_now', '2026-03-12T06:30', '2026-03-12T08:00', 'm:0:now');

  test('R78: to leave at 06:30 is told the evening before, with the time, and wakes nobody', () => {
    expect(mail(soon)).toBe('2026-03-11T20:45');
    expect(mail(leave)).toBeNull();
    const reminder = { ...soon, params: { name: 'Dr. Okafor', minutes: 30, travel: 60 } };
    expect(wording(reminder, BERLIN, at('2026-03-11T20:45'))).toEqual({
      code: 'special.leave_tomorrow',
      params: { name: 'Dr. Okafor', minutes: 30, travel: 60, at: '06:30' },
    });
  });

  test('R78: who wants to be woken is, at the very minute', () => {
    const awake = with_(({ quiet }) => (quiet.wake = true));
    expect(mail(soon, awake)).toBe('2026-03-12T06:00');
    expect(mail(leave, awake)).toBe('2026-03-12T06:30');
  });

  test('R78: agreed in the same night, it only stands in the app', () => {
    const inTheNight = at('2026-03-11T23:00');
    expect(fireTime(soon, 'push', defaultPreferences, BERLIN, inTheNight)).toBeNull();
    expect(wall(fireTime(soon, 'app', defaultPreferences, BERLIN, inTheNight))).toBe(
      '2026-03-12T06:00',
    );
  });

  test('R58: two hours before a talk at 08:00 becomes 07:00, and says how long it really is', () => {
    const reminder = timed('meeting_soon', '2026-03-12T06:00', '2026-03-12T08:00', 'm:0:-2h');
    expect(mail(reminder)).toBe('2026-03-12T07:00');
    const params = { name: 'Dr. Okafor', hours: 2 };
    expect(wording({ ...reminder, params }, BERLIN, at('2026-03-12T07:00')).code).toBe(
      'special.meeting_in_minutes',
    );
  });

  test('R58: before a talk at 06:45 it comes in the evening', () => {
    const reminder = timed('meeting_soon', '2026-03-12T04:45', '2026-03-12T06:45', 'm:0:-2h');
    expect(mail(reminder)).toBe('2026-03-11T20:45');
  });

  test('R81: the last check of the line waits for the morning only when the call does too', () => {
    expect(mail(timed('tech_check', '2026-03-12T06:50', '2026-03-12T07:05', 'm:0:now'))).toBe(
      '2026-03-12T07:00',
    );
    expect(mail(timed('tech_check', '2026-03-12T06:30', '2026-03-12T06:45', 'm:0:now'))).toBe(
      '2026-03-11T20:45',
    );
  });

  test('R84: a thank-you due at 22:00 comes at 07:00', () => {
    expect(mail(timed('thank_you', '2026-03-12T22:00', '2026-03-17T20:00'))).toBe(
      '2026-03-13T07:00',
    );
  });

  test('no quiet hours, no waiting', () => {
    const none = with_(({ quiet }) => (quiet.on = false));
    expect(mail(timed('thank_you', '2026-03-12T22:00', null), none)).toBe('2026-03-12T22:00');
  });

  test('M2: in ten zones and every hour of two years nothing rings at night or after it is of use', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
      .map(([hour, minute]) => `${hour.toString().padStart(2, '0')}:${minute}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...TEN_ZONES),
        fc.constantFrom(...REMINDER_KINDS),
        fc.integer({ min: instantMs('2026-01-01T00:00:00.000Z') / 900_000, max: 1_980_000 }),
        fc.option(fc.integer({ min: 1, max: 400 })),
        fc.constantFrom('mail' as const, 'push' as const),
        fc.tuple(clock, clock, clock),
        fc.boolean(),
        (zone, kind, quarter, worth, channel, [from, until, digestAt], digestOn) => {
          const preferences = with_((it) => {
            Object.assign(it.quiet, { from, until });
            it.digest = { on: digestOn, at: digestAt };
          });
          const dueMs = quarter * 900_000;
          const expiresAt = worth === null ? null : msInstant(dueMs + worth * 900_000);
          const dueAt = msInstant(dueMs);
          const reminder = { kind, occurrence: 'm:0:-48h', dueAt, expiresAt };
          const asked = msInstant(dueMs - 10 * 86_400_000);
          const fire = fireTime(reminder, channel, preferences, zone, asked);
          if (fire === null) return;
          expect(nightAt(instantMs(fire), preferences, zone)).toBeNull();
          expect(expiresAt === null || fire < expiresAt).toBe(true);
          const awake = with_((it) => {
            Object.assign(it, clone(preferences));
            it.quiet.on = false;
            it.digest.on = false;
          });
          expect(fireTime(reminder, channel, awake, zone, asked)).toBe(dueAt);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('G19: on the nights when clocks change, quiet hours end when the clock says so', () => {
    const reminder = timed('thank_you', '2026-03-28T23:30', null);
    expect(mail(reminder)).toBe('2026-03-29T07:00');
    expect(fireTime(reminder, 'mail', defaultPreferences, BERLIN, now)).toBe(
      '2026-03-29T05:00:00.000Z',
    );
    const autumn = timed('thank_you', '2026-10-24T23:30', null);
    expect(fireTime(autumn, 'mail', defaultPreferences, BERLIN, now)).toBe(
      '2026-10-25T06:00:00.000Z',
    );
    const short = with_(({ quiet }) => Object.assign(quiet, { from: '01:00', until: '02:30' }));
    const skipped = timed('thank_you', '2026-03-29T01:30', null);
    expect(wall(fireTime(skipped, 'mail', short, BERLIN, now))).toBe('2026-03-29T03:00');
  });
});

describe('the digest', () => {
  test('M2: what can wait comes at the digest’s time, mail only', () => {
    const reminder = timed('keep_in_touch', '2026-03-12T09:00', '2026-04-11T09:00');
    expect(mail(reminder)).toBe('2026-03-13T08:00');
    expect(wall(fireTime(reminder, 'push', defaultPreferences, BERLIN, now))).toBe(
      '2026-03-12T09:00',
    );
  });

  test('M2: without a digest, and when it would come too late, it goes at once', () => {
    const reminder = timed('linkedin', '2026-03-12T09:00', '2026-03-13T08:00');
    expect(mail(reminder)).toBe('2026-03-12T09:00');
    const off = with_(({ digest }) => (digest.on = false));
    expect(mail(timed('keep_in_touch', '2026-03-12T09:00', null), off)).toBe('2026-03-12T09:00');
  });

  test('M2: a thank-you and everything on the day of a talk never wait for it', () => {
    for (const kind of [
      'thank_you',
      'leave_soon',
      'leave_now',
      'check_in',
      'felt_unsafe',
    ] as const) {
      expect(traits({ kind, occurrence: 'm:0:x' }).digest).toBe(false);
    }
    expect(traits({ kind: 'meeting_soon', occurrence: 'm:0:-24h' }).digest).toBe(false);
    expect(traits({ kind: 'meeting_soon', occurrence: 'm:0:-48h' }).digest).toBe(true);
  });
});

describe('news', () => {
  const night = at('2026-03-12T23:00');

  test('M2: news wait for the morning, but not when they change a talk of the next day', () => {
    const time = (code: string, meeting: string | null): string | null =>
      wall(
        newsTime(code, meeting === null ? null : at(meeting), defaultPreferences, BERLIN, night),
      );
    expect(time('mail_received', null)).toBe('2026-03-13T07:00');
    expect(time('contact_cancelled', '2026-03-13T09:00')).toBe('2026-03-12T23:00');
    expect(time('contact_cancelled', '2026-03-20T09:00')).toBe('2026-03-13T07:00');
  });
});

describe('preferences', () => {
  test('M2: what is not stored, or cannot be read, is as by default', () => {
    expect(parsePreferences(null)).toEqual(defaultPreferences);
    expect(parsePreferences({ quiet: { from: 'late' }, off: ['linkedin', 'gone'] })).toEqual({
      ...defaultPreferences,
      off: ['linkedin'],
    });
    const stored = { groups: { talk: { mail: false } }, digest: { at: '17:30' } };
    const read = parsePreferences(stored);
    expect(read.groups.talk).toEqual({ mail: false, push: true });
    expect(read.digest).toEqual({ on: true, at: '17:30' });
    expect(parsePreferences(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  test('M2: the line in the app is always there, push only where a device asked for it', () => {
    const none = with_(({ groups }) => (groups.talk = { mail: false, push: false }));
    expect(channelsOf(none, 'talk', true)).toEqual(['app']);
    expect(channelsOf(defaultPreferences, 'talk', false)).toEqual(['app', 'mail']);
    expect(channelsOf(defaultPreferences, 'talk', true)).toEqual(['app', 'mail', 'push']);
  });

  test('every code has a group', () => {
    expect(groupOf('reminder.linkedin')).toBe('network');
    expect(groupOf('message_bounced')).toBe('delivery');
    expect(groupOf('special.leave_tomorrow')).toBe('talk');
  });
});
