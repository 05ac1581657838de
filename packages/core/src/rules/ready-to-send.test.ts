import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aDossier, aDraft } from '../testing/dossier.ts';
import { anInternship, ids } from '../testing/records.ts';
import type { Dossier, DraftFacts } from '../workflow/dossier.ts';
import { readyToSend } from './ready-to-send.ts';
import type { Finding } from './rule.ts';

const clean = (): Finding[] => [];
const saying = (ruleId: string, severity: Finding['severity']) => (): Finding[] => [
  {
    ruleId,
    severity,
    code: 'default',
    step: 'contact',
    source: 'D.5',
    gates: ['send_request'],
    overridden: false,
    acknowledged: false,
  },
];

type Drafted = Dossier & { draft: DraftFacts };
const drafted = (change: (dossier: Drafted) => void = () => {}): Drafted => {
  const dossier: Drafted = { ...aDossier(), draft: aDraft() };
  change(dossier);
  return dossier;
};

/** One fault for each check of the chain. */
const FAULTS: readonly [rule: string, fault: (dossier: Drafted) => void, lint?: string][] = [
  ['G5', (d) => (d.courtesy.doNotContact = true)],
  [
    'G4',
    (d) => {
      const { value: fullName } = d.contact.fullName;
      d.addressBook = [
        { contactId: ids.otherContact, fullName, familyName: null, employer: 'River Trust' },
      ];
    },
  ],
  ['R19', (d) => (d.internships = [{ ...anInternship(), employerKey: 'river trust' }])],
  ['G1', (d) => (d.courtesy.student.firstRequestsLast24Hours = 2)],
  ['R11', (d) => (d.contact.fullName.verified = null)],
  ['L26', () => {}, 'L26'],
  ['L20', () => {}, 'L20'],
  ['L29', (d) => (d.draft.plannedAt = '2026-03-02T22:00:00.000Z')],
  ['G9', (d) => (d.draft.confirmations.finalTextSeen = false)],
];

const lintOf = (ids_: readonly (string | undefined)[]) => () =>
  ids_.flatMap((id) => (id === undefined ? [] : saying(id, 'BLOCK')()));

describe('ready to send', () => {
  test('G9: a text without a fault passes all nine checks', () => {
    const result = readyToSend(drafted(), clean);
    expect(result).toMatchObject({ ok: true, stoppedAt: null });
    expect(result.chain.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(result.chain.every(({ passed, reached, title }) => passed && reached && title)).toBe(
      true,
    );
  });

  test.each(FAULTS.map(([rule, fault, lint], index) => ({ rule, fault, lint, n: index + 1 })))(
    'G9: check $n stops at $rule and names it',
    ({ rule, fault, lint, n }) => {
      const result = readyToSend(drafted(fault), lintOf([lint]));
      expect(result).toMatchObject({ ok: false, stoppedAt: n });
      const stopped = result.chain[n - 1];
      expect(stopped?.passed).toBe(false);
      expect(stopped?.findings.map(({ ruleId }) => ruleId)).toContain(rule);
      expect(result.chain.slice(n).every(({ reached, passed }) => !reached && !passed)).toBe(true);
    },
  );

  test('G9: of several faults the earliest check stops the chain', () => {
    const some = fc.subarray(
      FAULTS.map((_, index) => index),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, (chosen) => {
        const faults = chosen.map((index) => FAULTS[index]);
        const dossier = drafted((d) => {
          for (const fault of faults) fault?.[1](d);
        });
        const result = readyToSend(dossier, lintOf(faults.map((fault) => fault?.[2])));
        expect(result.stoppedAt).toBe(Math.min(...chosen) + 1);
      }),
      { numRuns: 60 },
    );
  });

  test('G3: a day-old text runs the chain against the facts of today and is read again', () => {
    const waiting = drafted((d) => {
      d.now = '2026-03-03T10:00:00.000Z';
      d.draft.plannedAt = d.now;
    });
    expect(readyToSend(waiting, clean)).toMatchObject({ ok: false, stoppedAt: 9 });
    waiting.draft.draftedAt = waiting.now;
    expect(readyToSend(waiting, clean).ok).toBe(true);
    waiting.courtesy.doNotContact = true;
    expect(readyToSend(waiting, clean).stoppedAt).toBe(1);
  });

  test('G9: a BLOCK of any other rule is found with the words', () => {
    const noChannel = drafted((d) => (d.interview.channel = null));
    expect(readyToSend(noChannel, clean)).toMatchObject({ ok: false, stoppedAt: 7 });
  });

  test('G9: a warning of a rule wants a tick, one about the words does not', () => {
    const far = drafted((d) => (d.contact.travelMinutes = 90));
    expect(readyToSend(far, clean)).toMatchObject({ ok: false, stoppedAt: 9 });
    far.interview.acknowledged = [{ ruleId: 'R40', at: far.now, why: null }];
    expect(readyToSend(far, clean).ok).toBe(true);
    const worn = readyToSend(drafted(), saying('L24', 'WARN'));
    expect(worn.ok).toBe(true);
    expect(worn.chain[6]?.findings).toMatchObject([{ ruleId: 'L24' }]);
  });

  test('G5: an advisor’s reason lifts other blocks, and never this one', () => {
    const lifted = (ruleId: string, fault: (dossier: Drafted) => void) =>
      readyToSend(
        drafted((d) => {
          fault(d);
          d.interview.overrides = [
            { ruleId, reason: 'Talked it over with them.', by: ids.advisor, at: d.now },
          ];
        }),
        clean,
      ).ok;
    expect(lifted('G6', (d) => (d.courtesy.contact.requestsLast7Days = 1))).toBe(true);
    expect(lifted('G5', (d) => (d.courtesy.doNotContact = true))).toBe(false);
  });

  test('G9: what holds up other messages does not hold up this one', () => {
    const later = drafted((d) => {
      d.draft.kind = 'permission';
      d.draft.to = { kind: 'supervisor', name: 'Jonas Weber', address: 'j@city.example' };
      d.internships = [{ ...anInternship(), employerKey: 'river trust' }];
    });
    expect(readyToSend(later, clean).ok).toBe(true);
  });
});
