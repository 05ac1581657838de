import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { defaultPolicy } from '../policy/policy.ts';
import { DAY, dateDays, msInstant } from '../schedule/instant.ts';
import { TEN_ZONES } from '../schedule/ten-zones.fixture.ts';
import { aDossier, held } from '../testing/dossier.ts';
import { aContact, ids, testId } from '../testing/records.ts';
import type { InteractionKind } from '../workflow/records.ts';
import { type Interaction, interactionsOf } from './interactions.ts';
import { touchChoices, touchState, touchUntil } from './touch.ts';

const touch = { idealDays: 91, maximumDays: 183 };
const person = { ...aContact(), touch };
const zone = 'Europe/Berlin';
const policy = defaultPolicy;
const word = (at: string, by: Interaction['by'] = 'both', isUpdate = false): Interaction => ({
  at,
  by,
  isUpdate,
});
const on = (now: string, words: Interaction[], contact = person) =>
  touchState(contact, words, { now: `${now}T12:00:00.000Z`, zone, policy });

const met = word('2026-01-01T12:00:00.000Z');

describe('keeping in touch', () => {
  test('R87: fresh after a word, due at the ideal day, losing at the longest', () => {
    expect(on('2026-04-01', [met])).toEqual({
      lastAt: met.at,
      idealOn: '2026-04-02',
      lastCallOn: '2026-07-03',
      state: 'fresh',
      off: null,
    });
    expect(on('2026-04-02', [met]).state).toBe('due');
    expect(on('2026-07-02', [met]).state).toBe('due');
    expect(on('2026-07-03', [met]).state).toBe('losing');
  });

  test('R87: any word of either side moves the day: none is reminded to write after yesterday', () => {
    const kinds: InteractionKind[] = ['met', 'called', 'wrote', 'heard_from', 'other'];
    for (const kind of kinds) {
      const at = '2026-06-30T12:00:00.000Z';
      const logged = [{ id: testId(1), contactId: ids.contact, kind, note: null, at }];
      const state = on('2026-07-01', [met, ...interactionsOf(ids.contact, [], logged)]);
      expect([state.lastAt, state.state]).toEqual([at, 'fresh']);
    }
  });

  test('a new word never makes the day come sooner, in any zone', () => {
    const days = fc.integer({ min: 0, max: 700 });
    const words = fc.array(
      fc.tuple(days, fc.constantFrom('student', 'contact', 'both'), fc.boolean()),
      { maxLength: 12 },
    );
    const make = ([day, by, update]: [number, Interaction['by'], boolean]) =>
      word(msInstant(Date.UTC(2025, 0, 1) + day * DAY), by, update && by === 'student');
    fc.assert(
      fc.property(words, days, fc.constantFrom(...TEN_ZONES), (drawn, extra, inZone) => {
        const known = { ...person, createdAt: '2025-01-01T00:00:00.000Z' };
        const past = drawn.map(make);
        const at = { now: '2026-12-31T12:00:00.000Z', zone: inZone, policy };
        const before = touchState(known, past, at);
        const after = touchState(known, [...past, make([extra, 'both', false])], at);
        const dueDays = [before, after].map(({ idealOn }) => dateDays(idealOn ?? '9999-01-01'));
        // Somebody who stayed silent and is heard again comes back; nobody else is sooner due.
        const isSooner = before.off === null && Number(dueDays[1]) < Number(dueDays[0]);
        expect({ isSooner, off: before.off === null ? after.off : null }).toEqual({
          isSooner: false,
          off: null,
        });
      }),
    );
  });

  test('what lies ahead is no word yet', () => {
    const planned = word('2026-05-01T12:00:00.000Z');
    expect(on('2026-04-02', [met, planned]).lastAt).toBe(met.at);
  });

  test('somebody with whom nothing passed yet counts from the day they were added', () => {
    const added = { ...person, createdAt: '2026-01-01T12:00:00.000Z' };
    expect(on('2026-01-02', [], added)).toMatchObject({ lastAt: null, idealOn: '2026-04-02' });
  });

  test('"later" puts it off, and "not any more" ends it', () => {
    const snoozed = { ...person, touchSnoozedUntil: '2026-08-01' };
    expect(on('2026-07-03', [met], snoozed)).toMatchObject({
      state: 'fresh',
      idealOn: '2026-08-01',
    });
    expect(on('2026-07-03', [met], { ...person, touch: null as never }).off).toBe('not_chosen');
  });

  test('G5: nobody who is not active is on a list', () => {
    for (const state of ['dormant', 'do_not_contact', 'archived'] as const) {
      expect(on('2026-07-03', [met], { ...person, state })).toMatchObject({
        state: 'off',
        off: 'contact_state',
      });
    }
  });

  test('G24: it stops after two updates without an answer, and goes on when they are heard', () => {
    const first = word('2026-02-01T12:00:00.000Z', 'student', true);
    const second = word('2026-05-01T12:00:00.000Z', 'student', true);
    expect(on('2026-12-01', [met, first]).off).toBeNull();
    expect(on('2026-12-01', [met, first, second]).off).toBe('unanswered');
    const heard = word('2026-05-02T12:00:00.000Z', 'contact');
    expect(on('2026-12-01', [met, first, second, heard]).off).toBeNull();
  });

  test('G24: at most three updates a year, whatever the interval', () => {
    const often = { ...person, touch: { idealDays: 30, maximumDays: 60 } };
    const updates = ['2026-01-01', '2026-03-01', '2026-05-01'].flatMap((day) => [
      word(`${day}T12:00:00.000Z`, 'student', true),
      word(`${day}T13:00:00.000Z`, 'contact'),
    ]);
    expect(on('2026-07-01', updates, often)).toMatchObject({
      state: 'fresh',
      idealOn: '2027-01-01',
    });
  });

  test('the choices of a school: each ends where the next longer one begins', () => {
    expect(touchChoices(policy)).toEqual([
      { idealDays: 91, maximumDays: 183 },
      { idealDays: 183, maximumDays: 365 },
      { idealDays: 365, maximumDays: 731 },
    ]);
    expect(touchUntil('2026-06-12', '2026-03-12', policy)).toEqual({
      idealDays: 92,
      maximumDays: 183,
    });
    expect(touchUntil('2028-03-12', '2026-03-12', policy).maximumDays).toBe(731 * 2);
  });
});

describe('what counts as a word', () => {
  test('messages, answers, calls and the talk do; a machine and a note to the supervisor do not', () => {
    const { interview } = aDossier(held);
    const [message] = interview.messages;
    const [reply] = interview.replies;
    if (!message || !reply) throw new Error('The request and its answer are there.');
    const found = interactionsOf(
      ids.contact,
      [
        {
          ...interview,
          messages: [message, { ...message, to: { ...message.to, kind: 'supervisor' } }],
          replies: [reply, { ...reply, outcome: 'bounced' }, { ...reply, outcome: 'auto_reply' }],
          calls: [
            {
              id: 'c',
              at: '2026-03-03T09:00:00.000Z',
              outcome: 'voicemail',
              callBackAt: null,
              said: { reason: true, time: true, why: true, how: true },
              note: null,
            },
          ],
        },
      ],
      [],
    );
    expect(found.map(({ by, at }) => `${by} ${at}`)).toEqual([
      'student 2026-03-02T09:00:00.000Z',
      'contact 2026-03-05T09:00:00.000Z',
      'student 2026-03-03T09:00:00.000Z',
      'both 2026-03-12T15:20:00.000Z',
    ]);
    expect(interactionsOf('somebody else', [interview], [])).toEqual([]);
  });

  test('an answer on the guest page does', () => {
    const { interview } = aDossier(held);
    const evidence = {
      kind: 'guest_page' as const,
      at: '2026-03-06T08:00:00.000Z',
      replyId: null,
      note: null,
    };
    const byPage = {
      ...interview,
      meeting: interview.meeting && { ...interview.meeting, evidence },
    };
    const found = interactionsOf(ids.contact, [byPage], []);
    expect(found).toContainEqual({ at: evidence.at, by: 'contact', isUpdate: false });
  });
});
