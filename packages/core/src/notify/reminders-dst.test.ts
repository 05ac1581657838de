import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import { meetingOf, ready } from '../rules/stages.fixture.ts';
import { thankYouClock } from '../rules/thank.ts';
import { instantMs, msInstant } from '../schedule/instant.ts';
import { TEN_ZONES } from '../schedule/ten-zones.fixture.ts';
import { wallAt, wallMs } from '../schedule/zone-offset.ts';
import { aDossier, held } from '../testing/dossier.ts';
import { plannedReminders } from './reminders.ts';

describe('daylight saving', () => {
  test('G19: in ten zones, reminders lie the right elapsed time before an agreed clock time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEN_ZONES),
        fc.constantFrom(...TEN_ZONES),
        fc.integer({ min: 0, max: 729 }),
        fc.integer({ min: 8, max: 17 }),
        fc.integer({ min: 0, max: 300 }),
        (zone, home, day, hour, travel) => {
          const date = Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString();
          const clock = `${hour.toString().padStart(2, '0')}:00`;
          const startMs = wallMs(date, clock, zone);
          const dossier = aDossier(ready);
          dossier.student.timeZone = home;
          const start = msInstant(startMs);
          const agreedAt = msInstant(startMs - 10 * 86_400_000);
          const facts = { start, zone, wallTime: `${date}T${clock}`, agreedAt };
          Object.assign(meetingOf(dossier), facts);
          dossier.interview.plan.travelMinutes = travel;
          dossier.now = agreedAt;
          const found = plannedReminders(dossier);
          const at = (kind: string): Temporal.Instant[] =>
            found
              .filter((reminder) => reminder.kind === kind)
              .map(({ dueAt }) => Temporal.Instant.from(dueAt));
          const exact = Temporal.PlainDateTime.from(`${date}T${clock}`)
            .toZonedDateTime(zone)
            .toInstant();
          expect(wallAt(instantMs(start), zone)).toBe(`${date}T${clock}`);
          expect(at('meeting_soon').map((due) => due.until(exact).total('hours'))).toEqual([
            48, 24, 2,
          ]);
          const margin = Math.max(10, Math.ceil(travel / 4));
          const leave = at('leave_now').map((due) => due.until(exact).total('minutes'));
          expect(leave).toEqual([15 + travel + margin]);
          const soon = at('leave_soon').map((due) => due.until(exact).total('minutes'));
          expect(soon).toEqual([45 + travel + margin]);
        },
      ),
    );
  });

  test('G19: in ten zones, the thank-you is due by 23:59 on the day of the talk', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEN_ZONES), fc.integer({ min: 0, max: 729 }), (zone, day) => {
        const date = Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString();
        const dossier = aDossier(held);
        const start = msInstant(wallMs(date, '16:10', zone));
        Object.assign(meetingOf(dossier), { start, zone, wallTime: `${date}T16:10` });
        expect(wallAt(instantMs(thankYouClock(dossier)?.dueAt ?? ''), zone)).toBe(`${date}T23:59`);
        const due = plannedReminders(dossier)
          .filter(({ kind }) => kind === 'thank_you')
          .map(({ dueAt }) => Temporal.Instant.from(dueAt));
        const end = Temporal.Instant.from(start).add({ minutes: 20 });
        expect(due.map((at) => end.until(at).total('hours'))).toEqual([2, 20, 24]);
      }),
    );
  });
});
