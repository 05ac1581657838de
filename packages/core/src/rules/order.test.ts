import { describe, expect, test } from 'vitest';

import { orderPhrases } from '../phrases/rules-order.ts';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { ids } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { STEPS, type Step } from '../workflow/steps.ts';
import { assess } from './assess.ts';
import { asking } from './hits.fixture.ts';
import { orderRules } from './order.ts';
import { allRules } from './registry.ts';
import { confirmed, meetingOf, ready, withAgenda } from './stages.fixture.ts';

const { hitsOf, says } = asking(orderRules, orderPhrases);
const states = (dossier: Dossier) =>
  Object.fromEntries(STEPS.map((step) => [step, assess(dossier).steps[step].status]));

function unlocated(dossier: Dossier): void {
  dossier.interview.purposes = [];
  dossier.interview.research = [];
}

describe('R90', () => {
  test('R90: contact, research and prepare wait for step 1', () => {
    const dossier = aDossier(unlocated);
    expect(says('R90', dossier)).toEqual(
      expect.arrayContaining([
        'BLOCK contact_needs_locate',
        'BLOCK research_needs_locate',
        'BLOCK prepare_needs_locate',
      ]),
    );
    expect(assess(dossier).steps.contact).toMatchObject({
      status: 'locked',
      reason: { ruleId: 'R90', code: 'contact_needs_locate' },
    });
  });

  test('R90, R66: after step 1, research and prepare are open at once', () => {
    const dossier = aDossier((d) => {
      d.interview.research = [];
    });
    expect(states(dossier)).toMatchObject({
      locate: 'done',
      contact: 'not_started',
      research: 'not_started',
      prepare: 'not_started',
      schedule: 'locked',
    });
  });

  test('R90: confirm waits for an agreed time', () => {
    const dossier = aDossier(requested);
    expect(hitsOf('R90', dossier)).toContainEqual({
      severity: 'BLOCK',
      code: 'confirm_needs_schedule',
      step: 'confirm',
      gates: ['confirm'],
    });
    expect(says('R90', aDossier(agreed))).not.toContain('BLOCK confirm_needs_schedule');
  });

  test('R90: being ready waits for 4, 5, 6 and 7', () => {
    const dossier = aDossier(agreed);
    dossier.interview.research = [];
    dossier.contact.travelMinutes = null;
    expect(says('R90', dossier)).toEqual(
      expect.arrayContaining([
        'BLOCK ready_needs_confirm',
        'BLOCK ready_needs_research',
        'BLOCK ready_needs_prepare',
        'BLOCK ready_needs_arrive',
      ]),
    );
    expect(assess(dossier).actions.be_ready.allowed).toBe(false);
  });

  test('R90: with 4, 5, 6 and 7 done, the meeting is ready', () => {
    const { actions, steps } = assess(aDossier(ready));
    expect(actions.be_ready).toEqual({ allowed: true, blockedBy: [], toAcknowledge: [] });
    expect(steps.arrive.status).toBe('done');
  });

  test('R90: closing waits for the thank-you', () => {
    const dossier = aDossier(held);
    expect(says('R90', dossier)).toEqual(['BLOCK close_needs_thanks']);
    dossier.interview.thankYou = { status: 'waived', at: dossier.now, messageId: null };
    expect(says('R90', dossier)).toEqual([]);
    expect(says('R90', aDossier(agreed))).toContain('BLOCK close_needs_talk');
  });

  test('R90: a request that came to nothing can be closed', () => {
    const dossier = aDossier(requested);
    dossier.interview.request.status = 'declined';
    expect(says('R90', dossier)).not.toContain('BLOCK close_needs_talk');
    expect(assess(dossier).actions.close.allowed).toBe(true);
  });

  test('R90: a step that has begun is not locked again', () => {
    const dossier = aDossier(requested);
    dossier.contact.fullName.verified = null;
    expect(states(dossier)).toMatchObject({ contact: 'in_progress' });
  });

  test('R90: an advisor may open a gate with a reason', () => {
    const dossier = aDossier(unlocated);
    dossier.interview.overrides = [
      { ruleId: 'R90', reason: 'Taught in class today.', by: ids.advisor, at: dossier.now },
    ];
    expect(states(dossier)).toMatchObject({ contact: 'not_started' });
  });
});

describe('R91', () => {
  test('R91: a step whose work is done stays off while one of its rules blocks', () => {
    const dossier = aDossier(confirmed);
    expect(says('R91', dossier)).toEqual([]);
    const { place } = meetingOf(dossier);
    if (place) place.text = '';
    expect(states(dossier).confirm).not.toBe('done');
    dossier.contact.timeZone = null;
    expect(hitsOf('R91', dossier)).toContainEqual({
      severity: 'INFO',
      code: 'held_back',
      step: 'schedule',
      params: { count: 1 },
    });
  });

  test('R91: a light is green only if no BLOCK of its step is left, and an override lifts it', () => {
    const stages = [() => {}, unlocated, requested, agreed, confirmed, ready, held];
    const green = stages
      .flatMap((stage) => Object.values(assess(aDossier(stage)).steps))
      .filter(({ status }) => status === 'done');
    expect(green.length).toBeGreaterThan(20);
    const open = green
      .flatMap(({ findings }) => findings)
      .filter(({ severity, overridden }) => severity === 'BLOCK' && !overridden);
    expect(open).toEqual([]);
    const dossier = aDossier((d) => {
      confirmed(d);
      d.interview.research.pop();
    });
    expect(states(dossier).research).toBe('in_progress');
    dossier.interview.overrides = [
      { ruleId: 'R64', reason: 'A very small shop.', by: ids.advisor, at: dossier.now },
    ];
    expect(states(dossier).research).toBe('done');
  });
});

describe('R92', () => {
  test('R92: every rule has an id, a source and a severity, and no id stands twice', () => {
    const seen = allRules.map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id, source } of allRules) expect(`${id}: ${source}`).toMatch(/^\w+: \S/);
    for (let n = 1; n <= 92; n += 1) expect(seen).toContain(`R${n}`);
  });

  test('R92: each finding carries its rule, its source and a code', () => {
    const dossier = aDossier(held);
    withAgenda(dossier);
    for (const { ruleId, source, code } of assess(dossier).findings) {
      expect([ruleId, source, code].every((part) => part.length > 0)).toBe(true);
    }
    expect(says('R92', dossier)).toEqual([]);
  });
});

test('R90: the eight steps stand in the order of the handout', () => {
  const order: Step[] = [
    'locate',
    'contact',
    'schedule',
    'confirm',
    'research',
    'prepare',
    'arrive',
    'thank',
  ];
  expect(STEPS).toEqual(order);
});
