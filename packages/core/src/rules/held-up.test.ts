import { describe, expect, test } from 'vitest';
import { aDossier, agreed, held, requested } from '../testing/dossier.ts';
import { ids } from '../testing/records.ts';
import { assess } from './assess.ts';
import { blocks, warns } from './evaluate.ts';
import { heldUpBy } from './held-up.ts';
import { NOT_OVERRIDABLE } from './not-overridable.ts';

const heldUp = (dossier: ReturnType<typeof aDossier>) =>
  heldUpBy(assess(dossier).findings, dossier.interview);
const unlocated = () =>
  aDossier((dossier) => {
    dossier.interview.purposes = [];
    dossier.interview.research = [];
  });
const lift = (ruleId: string, at: string) => ({
  ruleId,
  reason: 'They met at the fair.',
  by: ids.student,
  at,
});

describe('what holds a talk up', () => {
  test('names each rule once, by its own words, and nobody of the talk', () => {
    const dossier = unlocated();
    const held = heldUp(dossier);
    const rules = held.map(({ ruleId }) => ruleId);
    expect(rules).toContain('R90');
    expect(new Set(rules).size).toBe(rules.length);
    for (const { title, why, lifted } of held) {
      expect(lifted).toBeNull();
      expect(`${title} ${why}`).not.toMatch(/\{|Marsh/);
      expect(title.length).toBeGreaterThan(5);
    }
  });

  test('a lifted rule no longer holds up and stands last with its reason', () => {
    const dossier = unlocated();
    dossier.interview.overrides = [lift('R90', '2026-03-01T09:00:00.000Z')];
    const held = heldUp(dossier);
    expect(held.filter(({ ruleId }) => ruleId === 'R90')).toHaveLength(1);
    expect(held.at(-1)).toMatchObject({
      ruleId: 'R90',
      absolute: null,
      lifted: { reason: 'They met at the fair.', at: '2026-03-01T09:00:00.000Z' },
    });
  });

  test('a rule that no reason lifts says why', () => {
    const dossier = aDossier(requested);
    dossier.courtesy = { ...dossier.courtesy, doNotContact: true };
    const g5 = heldUp(dossier).find(({ ruleId }) => ruleId === 'G5');
    expect(g5?.absolute).toBe(NOT_OVERRIDABLE['G5']);
  });

  test('what only warns is not there', () => {
    const stages = [requested, agreed, held].map((stage) => aDossier(stage));
    const seen = stages.flatMap((dossier) => {
      const { findings } = assess(dossier);
      const blocked = new Set(findings.filter(blocks).map(({ ruleId }) => ruleId));
      return heldUp(dossier).filter(({ ruleId }) => !blocked.has(ruleId));
    });
    const warnings = stages.flatMap((dossier) => assess(dossier).findings.filter(warns));
    expect(warnings.length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
});
