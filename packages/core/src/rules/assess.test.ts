import { describe, expect, test } from 'vitest';

import { fill } from '../phrases/say.ts';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { ids, testId } from '../testing/records.ts';
import { STEPS } from '../workflow/steps.ts';
import { assess } from './assess.ts';
import { rulePhrases } from './catalogue.ts';
import { NOT_OVERRIDABLE } from './not-overridable.ts';
import { confirmed, meetingOf, ready, withAgenda } from './stages.fixture.ts';

const STAGES = { fresh: () => {}, requested, agreed, confirmed, ready, held };

describe('the eight steps', () => {
  test.each([
    ['fresh', 'done not_started locked locked done not_started locked locked'],
    ['requested', 'done in_progress locked locked done not_started locked locked'],
    ['agreed', 'done done done in_progress done not_started locked locked'],
    ['confirmed', 'done done done done done not_started locked locked'],
    ['ready', 'done done done done done done done locked'],
  ] as const)('%s: %s', (stage, expected) => {
    const { steps, stepsDone } = assess(aDossier(STAGES[stage]));
    const states = STEPS.map((step) => steps[step].status);
    expect(states.join(' ')).toBe(expected);
    expect(stepsDone).toBe(states.filter((state) => state === 'done').length);
  });

  test('a whole interview ends with eight green lights', () => {
    const dossier = aDossier(ready);
    meetingOf(dossier).status = 'held';
    dossier.now = '2026-03-12T17:00:00.000Z';
    dossier.interview.thankYou = { status: 'waived', at: dossier.now, messageId: null };
    expect(assess(dossier).stepsDone).toBe(8);
  });

  test('a locked step names the finding that locks it, an open one what it waits for', () => {
    const { steps } = assess(aDossier(agreed));
    expect(steps.thank.reason).toMatchObject({ ruleId: 'R90', code: 'thank_needs_talk' });
    expect(steps.confirm.reason).toMatchObject({ ruleId: 'R56', code: 'write' });
    expect(steps.prepare.reason).toMatchObject({ ruleId: 'R67', code: 'empty' });
    expect(steps.locate.reason).toBeNull();
  });

  test('a thank-you that is overdue is a problem, and so is a bounced address', () => {
    const late = aDossier(held);
    late.now = '2026-03-14T09:00:00.000Z';
    expect(assess(late).steps.thank).toMatchObject({
      status: 'problem',
      reason: { ruleId: 'R84', code: 'overdue' },
    });
    const bounced = aDossier(requested);
    bounced.interview.request.status = 'bounced';
    expect(assess(bounced).steps.contact.status).toBe('problem');
  });

  test('a confirmed meeting whose place changed is a problem until the note is fresh', () => {
    const dossier = aDossier(confirmed);
    const { place } = meetingOf(dossier);
    if (place) place.meetingPoint = 'room 4';
    expect(assess(dossier).steps.confirm.reason).toMatchObject({ ruleId: 'R59' });
    expect(assess(dossier).steps.confirm.status).not.toBe('done');
  });

  test('progress: research 3 of 5, agenda minutes of the minutes asked', () => {
    const dossier = aDossier();
    dossier.interview.research = dossier.interview.research.slice(1, 4);
    withAgenda(dossier);
    const { steps } = assess(dossier);
    expect(steps.research.progress).toEqual({ done: 3, of: 5 });
    expect(steps.prepare.progress).toEqual({ done: 20, of: 20 });
    expect(steps.contact.progress).toBeNull();
  });

  test('more notes than needed do not count twice', () => {
    const dossier = aDossier();
    const [first] = dossier.interview.research;
    if (first) dossier.interview.research.push({ ...first, id: testId(109) });
    expect(assess(dossier).steps.research.progress).toEqual({ done: 5, of: 5 });
  });
});

describe('actions', () => {
  test('a BLOCK forbids, an override by an advisor allows', () => {
    const dossier = aDossier(agreed);
    meetingOf(dossier).evidence = null;
    const blocked = assess(dossier).actions.confirm;
    expect(blocked.allowed).toBe(false);
    expect(blocked.blockedBy.map(({ ruleId }) => ruleId)).toEqual(['R55']);
    dossier.interview.overrides = [
      { ruleId: 'R55', reason: 'Heard it on speaker.', by: ids.advisor, at: dossier.now },
    ];
    expect(assess(dossier).actions.confirm.allowed).toBe(true);
    expect(assess(dossier).findings.find(({ ruleId }) => ruleId === 'R55')?.overridden).toBe(true);
  });

  test('a WARN holds up until it is ticked', () => {
    const dossier = aDossier();
    dossier.interview.research = [];
    const held = assess(dossier).actions.send_request;
    expect(held.allowed).toBe(false);
    const ruleIds = held.toAcknowledge.map(({ ruleId }) => ruleId);
    expect(ruleIds).toEqual(expect.arrayContaining(['R60', 'R61', 'R64']));
    expect(held.blockedBy).toEqual(held.toAcknowledge);
    dossier.interview.acknowledged = ruleIds.map((ruleId) => ({
      ruleId,
      at: dossier.now,
      why: null,
    }));
    expect(assess(dossier).actions.send_request.allowed).toBe(true);
  });

  test('some rules are lifted by nobody, each with a reason', () => {
    const dossier = aDossier(agreed);
    dossier.contact.timeZone = null;
    dossier.interview.overrides = [
      { ruleId: 'R53', reason: 'It will be fine.', by: ids.advisor, at: dossier.now },
    ];
    expect(assess(dossier).actions.confirm.allowed).toBe(false);
    for (const why of Object.values(NOT_OVERRIDABLE)) expect(why.length).toBeGreaterThan(20);
  });

  test('nothing in the way: a located contact may be written to', () => {
    const { actions } = assess(aDossier());
    expect(actions.send_request).toEqual({ allowed: true, blockedBy: [], toAcknowledge: [] });
  });
});

describe('words', () => {
  test.each(Object.entries(STAGES))('R92: %s: every finding has its sentence', (_, stage) => {
    const dossier = aDossier(stage);
    dossier.interview.research = [];
    dossier.contact.fullName.verified = null;
    dossier.contact.timeZone = null;
    for (const { ruleId, code, params } of assess(dossier).findings) {
      const sentence = rulePhrases[ruleId]?.says[code] ?? `${ruleId} {${code}}`;
      expect(fill(sentence, params)).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });
});

describe('purity', () => {
  test.each(Object.entries(STAGES))('%s: the dossier stays as it was', (_, stage) => {
    const dossier = aDossier(stage);
    const first = assess(dossier);
    expect(dossier).toEqual(aDossier(stage));
    expect(assess(dossier)).toEqual(first);
  });
});
