import { describe, expect, test } from 'vitest';

import {
  command,
  eventsOf,
  meetingFacts,
  refusalOf,
  theRequest,
  typesOf,
  why,
} from '../testing/deciding.ts';
import { aDossier, agreed, held } from '../testing/dossier.ts';
import { asAdvisor, asStudent, before } from '../testing/log.ts';
import { ids, testId } from '../testing/records.ts';
import type { CommandOf } from './commands.ts';
import { decide } from './decide.ts';
import type { Actor } from './events.ts';

describe('startInterview', () => {
  const start = command('startInterview', {
    organizationId: ids.organization,
    studentId: ids.student,
    contactId: ids.contact,
    field: 'water engineering',
  });

  test('R35: asks for the usual minutes', () => {
    const decision = decide(start, before(aDossier()), asStudent);
    expect(decision).toEqual({
      ok: true,
      events: [{ type: 'interviewStarted', data: { ...start.data, minutes: 20 } }],
    });
  });

  test('a second start changes nothing; another one is refused', () => {
    expect(why(start, aDossier())).toEqual(['nothing_to_change', null, null]);
    const other = command('startInterview', { ...start.data, contactId: ids.otherContact });
    expect(why(other, aDossier())).toEqual(['wrong_state', null, 'already_started']);
  });

  test('an id of somebody else is not found', () => {
    const other = command('startInterview', { ...start.data, contactId: ids.otherContact });
    const decision = decide(other, before(aDossier()), asStudent);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'not_found', field: 'contactId', reason: 'contact' },
    });
  });

  test('nothing else comes before it', () => {
    const goal = command('writeGoal', { goal: 'Learn' });
    const decision = decide(goal, before(aDossier()), asStudent);
    expect(decision).toMatchObject({ refusal: { code: 'not_found', reason: 'interview' } });
  });
});

describe('content', () => {
  test('texts come out trimmed and in NFC', () => {
    const decision = decide(
      command('writeGoal', { goal: '  Cafe\u0301 life \n' }),
      aDossier(),
      asStudent,
    );
    expect(decision).toMatchObject({ events: [{ data: { goal: 'Caf\u00e9 life' } }] });
  });

  test('moments come out in the stored form, whatever offset came in', () => {
    const evidence = { kind: 'call' as const, replyId: null, note: null };
    const at = '2026-03-05T10:00+01:00';
    const given = command('logAgreement', { evidence: { ...evidence, at } });
    expect(eventsOf(given, aDossier(agreed))).toMatchObject([
      { data: { evidence: { at: '2026-03-05T09:00:00.000Z' } } },
    ]);
  });

  for (const [given, field, reason] of [
    [command('reportHeld', { endedAt: '2026-03-12T15:20:00' }), 'endedAt', 'bad_instant'],
    [
      command('reportHeld', { endedAt: '2026-03-12T15:20:00Z[Europe/London]' }),
      'endedAt',
      'bad_instant',
    ],
    [command('writeGoal', { goal: '   ' }), 'goal', 'empty'],
    [command('writeGoal', { goal: 'a'.repeat(2_001) }), 'goal', 'too_long'],
    [command('writeGoal', { goal: 'a\u0000b' }), 'goal', 'bad_characters'],
    [command('writeGoal', { goal: 'a\ud800b' }), 'goal', 'bad_characters'],
    [command('chooseField', { field: 'one\ntwo' }), 'field', 'bad_characters'],
    [command('choosePurposes', { purposes: ['network', 'network'] }), 'purposes', 'repeated'],
    [command('reportHeld', { endedAt: 'yesterday' }), 'endedAt', 'bad_instant'],
    [command('reportHeld', { endedAt: '2026-02-30T10:00:00Z' }), 'endedAt', 'bad_instant'],
    [command('removeNote', { noteId: "x' or 1" }), 'noteId', 'bad_id'],
    [command('overrideRule', { ruleId: 'R93', reason: 'Long enough' }), 'ruleId', 'bad_rule_id'],
    [
      command('chooseFormat', {
        mode: 'video',
        setting: 'video',
        minutes: 20.5,
        visitMinutes: null,
      }),
      'minutes',
      'not_whole',
    ],
    [
      command('chooseFormat', {
        mode: 'video',
        setting: 'video',
        minutes: 601,
        visitMinutes: null,
      }),
      'minutes',
      'too_large',
    ],
    [
      command('logAgreedTime', {
        meetingId: testId(52),
        facts: { ...meetingFacts, zone: 'Mars/Olympus' },
        evidence: null,
      }),
      'facts.zone',
      'bad_zone',
    ],
    [
      command('proposeTimes', { proposalId: testId(53), slots: [], messageId: null }),
      'slots',
      'too_few',
    ],
    [
      command('chooseKeepInTouch', { choice: 'planned', nextOn: '2026-02-31' }),
      'nextOn',
      'bad_date',
    ],
  ] as const) {
    test(`${given.type}: ${field} is ${reason}`, () => {
      expect(why(given, aDossier())).toEqual(['invalid', field, reason]);
    });
  }

  test.each([
    [null, 'command', 'wrong_type'],
    [{}, 'type', 'missing'],
    [{ type: 'toString', data: {} }, 'type', 'unknown_choice'],
    [{ type: 'writeGoal' }, 'data', 'missing'],
    [{ type: 'writeGoal', data: {} }, 'goal', 'missing'],
    [{ type: 'writeGoal', data: { goal: 5 } }, 'goal', 'wrong_type'],
    [{ type: 'writeGoal', data: { goal: 'x', more: 1 } }, 'more', 'unknown_field'],
    [{ type: 'chooseChannel', data: { channel: 'pigeon' } }, 'channel', 'unknown_choice'],
    [{ type: 'chooseChannel', data: {} }, 'channel', 'missing'],
  ])('%j is refused with the field and the reason', (given: unknown, field, reason) => {
    // What comes over the wire has no type yet.
    expect(why(given as CommandOf, aDossier())).toEqual(['invalid', field, reason]);
  });

  test('a text of a megabyte is refused without repeating it', () => {
    const refusal = refusalOf(command('writeGoal', { goal: 'é'.repeat(1_000_000) }), aDossier());
    expect(JSON.stringify(refusal).length).toBeLessThan(200);
  });
});

describe('who asks', () => {
  const lift = command('overrideRule', { ruleId: 'R19', reason: 'Spoke with the supervisor' });

  test('only staff lift rules and waive thanks', () => {
    expect(why(lift, aDossier())).toEqual(['not_allowed', null, 'not_your_command']);
    expect(typesOf(lift, aDossier(), asAdvisor)).toEqual(['ruleOverridden']);
    const waive = command('waiveThankYou', { reason: 'Thanked in person at length' });
    expect(why(waive, aDossier(held))).toEqual(['not_allowed', null, 'not_your_command']);
    expect(typesOf(waive, aDossier(held), asAdvisor)).toEqual(['thankYouWaived']);
  });

  test('an override needs a reason of at least 10 characters', () => {
    const short = command('overrideRule', { ruleId: 'R19', reason: '123456789 ' });
    expect(why(short, aDossier(), asAdvisor)).toEqual(['invalid', 'reason', 'too_short']);
  });

  test('G5: nobody lifts a wish not to be contacted', () => {
    const g5 = command('overrideRule', { ruleId: 'G5', reason: 'They surely did not mean it' });
    expect(why(g5, aDossier(), asAdvisor)).toEqual(['invalid', 'ruleId', 'never_overridden']);
  });

  test('G9: a job gives no command', () => {
    const job: Actor = { kind: 'system', job: 'nightly' };
    expect(refusalOf(theRequest(), aDossier(), job).code).toBe('not_allowed');
  });

  test('a guest cancels in no other name', () => {
    const guest: Actor = { kind: 'guest', guestId: testId(90) };
    const cancel = (by: 'student' | 'contact') => command('cancelMeeting', { by, reason: null });
    expect(why(cancel('student'), aDossier(agreed), guest)).toEqual([
      'not_allowed',
      null,
      'contact_speaks_for_self',
    ]);
    expect(typesOf(cancel('contact'), aDossier(agreed), guest)).toEqual(['meetingCancelled']);
  });
});
