import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modes, purposes, stages } from '../library/kinds.ts';
import { questions } from '../library/questions.ts';
import { context, notes } from './agenda.fixture.ts';
import { depthProblems, riskyTooEarly } from './arrange.ts';
import { budgetFor } from './budget.ts';
import { buildAgenda } from './build.ts';
import { checkAgenda } from './check.ts';
import { minutesOf } from './item.ts';
import { stageCategories } from './weights.ts';

const ids = (list: readonly { key: string }[]) => list.map((item) => item.key);

describe('buildAgenda', () => {
  test('C4.2: 20 minutes end with the documented closing block', () => {
    expect(ids(buildAgenda(context()).closing)).toEqual(['CLOSE3', 'CLOSE1', 'CLOSE2', 'CLOSE4']);
  });

  test('C4.6: two questions lean on research when there are notes', () => {
    const linked = buildAgenda(context()).core.filter((item) => item.researchNoteId !== null);
    expect(linked).toHaveLength(2);
    expect(new Set(linked.map((item) => item.researchNoteId)).size).toBe(2);
  });

  test('C4.6: without notes no research question is proposed', () => {
    const bare = buildAgenda(context({ notes: [] }));
    expect([...bare.core, ...bare.reserve].some((item) => item.text.includes('I read'))).toBe(
      false,
    );
  });

  test('C4.9: each purpose gets its must-have', () => {
    const frank = buildAgenda(context({ purposes: ['frank_view_of_work'], stage: 'AD' }));
    expect(frank.core.some((item) => ['CULT', 'VALUE'].includes(item.category))).toBe(true);
    const entering = buildAgenda(context({ purposes: ['entering_and_advancing'], stage: 'AW' }));
    expect(entering.core.some((item) => ['ENTRY', 'GROW'].includes(item.category))).toBe(true);
  });

  test('C4.10: questions about the employer wait for two notes on it', () => {
    const one = context({ notes: notes.filter((note) => note.id !== 'n5'), minutes: 60 });
    expect(buildAgenda(one, ['ORG1']).core.map((item) => item.key)).not.toContain('ORG1');
    expect(ids(buildAgenda(context({ minutes: 60 }), ['ORG1']).core)).toContain('ORG1');
  });

  test('C4.10: INT inside the internship only, OBS on visits only, and first of all', () => {
    const inside = context({ insideInternship: true });
    expect(ids(buildAgenda(inside, ['INT2']).core)).toContain('INT2');
    expect(ids(buildAgenda(context(), ['INT2']).core)).not.toContain('INT2');
    const visit = buildAgenda(context({ mode: 'observational_visit', minutes: 240 }));
    expect(ids(visit.core).slice(0, 2)).toEqual(['OBS1', 'OBS2']);
    expect(visit.watching).toBeGreaterThan(150);
  });

  test('C4.11: what they have answered before is not proposed again', () => {
    const before = ids(buildAgenda(context()).core);
    const again = buildAgenda(context({ answeredQuestionIds: before }));
    expect(ids([...again.core, ...again.reserve]).filter((id) => before.includes(id))).toEqual([]);
  });

  test('C4.7: pay is off unless switched on, and then late and once', () => {
    expect(ids(buildAgenda(context(), ['PAY1']).core)).not.toContain('PAY1');
    const on = buildAgenda(context({ payQuestions: true }), ['PAY1', 'PAY3']);
    expect(ids(on.core).filter((id) => id.startsWith('PAY'))).toEqual(['PAY1']);
    expect(riskyTooEarly(on.core, on.opening, on.minutes)).toEqual([]);
    for (const never of [{ contactIsSupervisor: true }, { insideInternship: true }]) {
      const agenda = buildAgenda(context({ payQuestions: true, ...never }), ['PAY1']);
      expect(ids(agenda.core)).not.toContain('PAY1');
    }
  });

  test('C4.8: the stage decides what is heavy', () => {
    const serving = stages.map((stage) => {
      const { core } = buildAgenda(context({ stage, purposes: ['network'], notes: [] }));
      return core.filter((item) => stageCategories[stage].includes(item.category)).length;
    });
    expect(Math.min(...serving)).toBeGreaterThanOrEqual(4);
  });
});

describe('buildAgenda, whatever is asked', () => {
  const anyContext = fc
    .record({
      minutes: fc.integer({ min: 10, max: 60 }),
      mode: fc.constantFrom(...modes.filter((mode) => mode !== 'observational_visit')),
      stage: fc.constantFrom(...stages),
      purposes: fc.uniqueArray(fc.constantFrom(...purposes), { minLength: 1 }),
      notes: fc.subarray([...notes]),
      insideInternship: fc.boolean(),
      contactIsSupervisor: fc.boolean(),
      payQuestions: fc.boolean(),
      answeredQuestionIds: fc.subarray(
        questions.map((question) => question.id),
        { maxLength: 40 },
      ),
      secondAtEmployer: fc.boolean(),
    })
    .map((changes) => context(changes));
  const anyPins = fc.uniqueArray(fc.constantFrom(...questions.map((question) => question.id)), {
    maxLength: 6,
  });

  test('C4.1: never exceeds the asked minutes; the closing block is exact', () => {
    fc.assert(
      fc.property(anyContext, anyPins, (asked, pinned) => {
        const agenda = buildAgenda(asked, pinned);
        const budget = budgetFor(asked.minutes, asked.mode);
        const { opening, core, closing, slack } = agenda;
        expect(opening + minutesOf(core) + minutesOf(closing) + slack).toBeLessThanOrEqual(
          asked.minutes,
        );
        expect(ids(closing)).toEqual(budget.closing);
        expect(minutesOf(closing)).toBe(budget.closingMinutes);
      }),
    );
  });

  test('C4.4, C4.5, C4.7: depth rises, topics vary, few risks', () => {
    fc.assert(
      fc.property(anyContext, anyPins, (asked, pinned) => {
        const { core, opening, minutes } = buildAgenda(asked, pinned);
        const depths = core.slice(0, -1).map((item) => item.depth);
        expect(depths).toEqual(depths.toSorted((a, b) => a - b));
        expect(core.at(-1)?.depth ?? 1).toBeLessThanOrEqual(2);
        expect(depthProblems(core)).toEqual([]);
        expect(riskyTooEarly(core, opening, minutes)).toEqual([]);
        const risky = core.filter((item) => item.risk > 0).length;
        expect(risky).toBeLessThanOrEqual(asked.minutes < 30 ? 1 : 2);
        for (const { category } of core) {
          expect(core.filter((item) => item.category === category).length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test('C4.14: same input, same output', () => {
    fc.assert(
      fc.property(anyContext, anyPins, (asked, pinned) => {
        const shuffled = { ...asked, notes: asked.notes.toReversed() };
        expect(buildAgenda(shuffled, pinned)).toEqual(buildAgenda(asked, pinned));
      }),
    );
  });

  test('C4.1–C4.14: a proposal has no problem but what only the student can do', () => {
    const theirs = new Set(['not_personal', 'blank_left', 'few_researched', 'stage_untouched']);
    fc.assert(
      fc.property(anyContext, (any) => {
        const asked = { ...any, answeredQuestionIds: [] };
        const left = checkAgenda(buildAgenda(asked), asked).filter(
          (finding) => !theirs.has(finding.code),
        );
        expect(left).toEqual([]);
      }),
    );
  });
});
