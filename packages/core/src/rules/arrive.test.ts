import fc from 'fast-check';
import { expect, test } from 'vitest';

import { arrivePhrases } from '../phrases/rules-arrive.ts';
import { leaveBy } from '../schedule/arrival.ts';
import { instantMs, msInstant } from '../schedule/instant.ts';
import { TEN_ZONES } from '../schedule/ten-zones.fixture.ts';
import { wallAt } from '../schedule/zone-offset.ts';
import { aDossier, held } from '../testing/dossier.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { arriveRules, departure } from './arrive.ts';
import { asking } from './hits.fixture.ts';
import { byPhone, byVideo, meetingOf, ready } from './stages.fixture.ts';
import { ahead } from './talk.ts';

const { hitsOf, says } = asking(arriveRules, arrivePhrases);

/** The talk starts at 14:00 in London; the way takes 22 minutes. */
function atTwo(now: string): Dossier {
  const dossier = aDossier(ready);
  meetingOf(dossier).start = '2026-03-12T14:00:00.000Z';
  meetingOf(dossier).wallTime = '2026-03-12T14:00';
  dossier.now = now;
  return dossier;
}

test('R75: a plan of what to wear is due 24 hours before, in words of the setting', () => {
  const dossier = aDossier(ready);
  expect(says('R75', dossier)).toEqual([]);
  dossier.interview.plan.attire = ' ';
  expect(hitsOf('R75', dossier)).toMatchObject([
    { severity: 'REMIND', code: 'workplace', dueAt: '2026-03-11T15:00:00.000Z' },
  ]);
  meetingOf(dossier).setting = 'coffee';
  expect(says('R75', dossier)).toEqual(['REMIND meeting']);
  byVideo(dossier);
  expect(says('R75', dossier)).toEqual(['REMIND camera']);
  byPhone(dossier);
  expect(says('R75', dossier)).toEqual([]);
});

test('R75: advice speaks of the setting and never of gender', () => {
  const words = Object.values(arrivePhrases.R75.says).join(' ');
  expect(words).not.toMatch(/\b(he|she|man|woman|men|women|skirt|dress|tie)\b/i);
});

test('R76: no travel time blocks being ready in person, and a call needs none', () => {
  const dossier = aDossier(ready);
  expect(says('R76', dossier)).toEqual([]);
  dossier.interview.plan.travelMinutes = null;
  expect(says('R76', dossier)).toEqual(['INFO estimated']);
  dossier.contact.travelMinutes = null;
  expect(hitsOf('R76', dossier)).toMatchObject([{ severity: 'BLOCK', gates: ['be_ready'] }]);
  byPhone(dossier);
  expect(says('R76', dossier)).toEqual([]);
});

test('R77: start 14:00 → on site from 13:45 to 13:50', () => {
  expect(hitsOf('R77', atTwo('2026-03-12T09:00:00.000Z'))).toEqual([
    { severity: 'INFO', params: { from: '13:45', until: '13:50' } },
  ]);
  expect(says('R77', aDossier(held))).toEqual([]);
});

test('R78: start 14:00, way 22, margin 10 → leave at 13:13', () => {
  expect(hitsOf('R78', atTwo('2026-03-12T09:00:00.000Z'))).toMatchObject([
    {
      severity: 'REMIND',
      params: { at: '13:13', travel: 22, margin: 10, early: 15 },
      dueAt: '2026-03-12T13:13:00.000Z',
    },
  ]);
});

test('R78: without a travel time there is nothing to say', () => {
  const dossier = atTwo('2026-03-12T09:00:00.000Z');
  dossier.interview.plan.travelMinutes = null;
  dossier.contact.travelMinutes = null;
  expect(says('R78', dossier)).toEqual([]);
});

test('R78: leave-by counts elapsed minutes across every change of the clocks', () => {
  const span = { min: instantMs('2026-01-01T00:00Z'), max: instantMs('2027-12-31T00:00Z') };
  fc.assert(
    fc.property(
      fc.constantFrom(...TEN_ZONES),
      fc.integer(span),
      fc.integer({ min: 0, max: 600 }),
      (zone, ms, travel) => {
        const start = msInstant(Math.floor(ms / 60_000) * 60_000);
        const dossier = aDossier(ready);
        Object.assign(meetingOf(dossier), {
          start,
          zone,
          wallTime: wallAt(instantMs(start), zone),
        });
        dossier.interview.plan.travelMinutes = travel;
        dossier.now = msInstant(instantMs(start) - 86_400_000);
        const coming = ahead(dossier);
        const leave = coming && departure(dossier, coming);
        expect(leave?.ms).toBe(leaveBy(start, travel).at.epochMilliseconds);
      },
    ),
  );
});

test.each([
  ['2026-03-12T13:12:59.000Z', []],
  ['2026-03-12T13:13:00.000Z', ['INFO wait_outside']],
  ['2026-03-12T13:22:59.000Z', ['INFO wait_outside']],
  ['2026-03-12T13:23:00.000Z', ['INFO leave_now']],
  ['2026-03-12T13:28:00.000Z', ['INFO leave_now']],
  ['2026-03-12T13:28:01.000Z', ['WARN cutting_it_close']],
  ['2026-03-12T13:37:59.000Z', ['WARN cutting_it_close']],
  ['2026-03-12T13:38:00.000Z', ['WARN running_late']],
])('R79: leaving at %s, 22 minutes away from a start at 14:00 → %j', (now, expected) => {
  expect(says('R79', atTwo(now))).toEqual(expected);
});

test('R78, R79: who is there need not leave, and is not late', () => {
  const there = atTwo('2026-03-12T13:45:00.000Z');
  const { meeting } = there.interview;
  if (meeting === null) throw new Error('There is no meeting.');
  expect(says('R79', there)).toEqual(['WARN running_late']);
  meeting.arrived = { at: '2026-03-12T13:44:00.000Z', start: meeting.start };
  expect([...says('R78', there), ...says('R79', there)]).toEqual([]);
  // Moved by an hour: there is time to leave again.
  meeting.arrived.start = '2026-03-12T13:00:00.000Z';
  expect(says('R79', there)).toEqual(['WARN running_late']);
});

test('R80: the plan never exceeds the minutes asked; the reserve does not count', () => {
  const dossier = aDossier(ready);
  const { agenda } = dossier.interview;
  const [first] = agenda?.core ?? [];
  const [spare] = agenda?.reserve ?? [];
  if (!first || !spare) throw new Error('The example has questions.');
  spare.minutes = 60;
  expect(says('R80', dossier)).toEqual([]);
  first.minutes += 1;
  expect(hitsOf('R80', dossier)).toMatchObject([
    { severity: 'BLOCK', params: { total: 21, minutes: 20, over: 1 }, gates: ['be_ready'] },
  ]);
});

test('R81: a call is checked the day before and starts to the minute', () => {
  const dossier = aDossier(ready);
  byPhone(dossier);
  expect(hitsOf('R81', dossier)).toMatchObject([
    { severity: 'REMIND', code: 'check', params: { open: 4 }, dueAt: '2026-03-11T15:00:00.000Z' },
    { severity: 'INFO', code: 'dial', params: { ready: '15:50', at: '16:00' } },
  ]);
  dossier.interview.plan.techCheck = {
    quietPlace: true,
    tested: true,
    charged: true,
    notesInView: true,
  };
  expect(says('R81', dossier)).toEqual(['INFO dial']);
});

test('R81: a video call is joined 3 to 5 minutes before; in person there is nothing to test', () => {
  const dossier = aDossier(ready);
  expect(says('R81', dossier)).toEqual([]);
  byVideo(dossier);
  expect(hitsOf('R81', dossier)[1]).toMatchObject({ code: 'join', params: { from: 3, to: 5 } });
});
