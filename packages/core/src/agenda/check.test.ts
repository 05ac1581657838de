import { describe, expect, test } from 'vitest';
import { agendaPhrases, sayAgendaFinding } from '../phrases/agenda.ts';
import { context, items, notes } from './agenda.fixture.ts';
import { budgetFor } from './budget.ts';
import { assemble, buildAgenda } from './build.ts';
import { checkAgenda } from './check.ts';
import type { AgendaContext } from './context.ts';
import { editItem, ownItem } from './item.ts';
import type { Agenda, AgendaItem } from './types.ts';

const filled = (text: string): Partial<AgendaItem> => ({ text, edited: true });

/** The worked example of C.4: 20 minutes, stage EX, first_hand and entering. */
function example(changes: Partial<Agenda> = {}): Agenda {
  const core = items(
    'PATH1',
    [
      'PATH9',
      { ...filled('You moved from mining to water; what carried over?'), researchNoteId: 'n2' },
    ],
    'DAY3',
    [
      'FIELD2',
      { ...filled('Cities refill aquifers; how does it look to you?'), researchNoteId: 'n1' },
    ],
    'ENTRY4',
  );
  return { ...assemble(budgetFor(20, 'in_person'), core, items('DAY9', 'SKILL2')), ...changes };
}

const core = (...given: Parameters<typeof items>) => example({ core: items(...given) });
const codes = (agenda: Agenda, changes: Partial<AgendaContext> = {}) =>
  checkAgenda(agenda, context(changes)).map((finding) => finding.code);

describe('checkAgenda', () => {
  test('C.4: the worked example is right', () => {
    const agenda = example();
    expect(checkAgenda(agenda, context())).toEqual([]);
    expect(agenda).toMatchObject({ opening: 2, slack: 1, cues: { goToClosing: 14 } });
    expect(agenda.core.map((item) => item.depth)).toEqual([1, 2, 2, 2, 2]);
    expect(agenda.closing.map((item) => item.key)).toEqual([
      'CLOSE3',
      'CLOSE1',
      'CLOSE2',
      'CLOSE4',
    ]);
  });

  test('C.2: the ready-made list for 15 minutes by phone fits', () => {
    const ready = items('PATH1', 'DAY3', 'SKILL2', 'ENTRY4');
    const agenda = assemble(budgetFor(15, 'telephone'), ready, items('DAY9'));
    const found = codes(agenda, { minutes: 15, mode: 'telephone' });
    expect(found).toEqual(['few_researched', 'not_personal']);
  });

  test('C4.1, R80: one minute too much is too much', () => {
    const found = checkAgenda(
      core('PATH1', 'PATH9', 'DAY3', 'FIELD2', 'ENTRY4', 'RES4'),
      context(),
    ).find((finding) => finding.code === 'over_time');
    expect(found).toMatchObject({
      severity: 'BLOCK',
      rules: ['C4.1', 'R80'],
      params: { minutes: 20, total: 21, over: 1 },
    });
  });

  test('C4.1: an agenda for another time than asked is refused', () => {
    expect(codes(example(), { minutes: 30 })).toEqual(['other_time']);
    expect(codes(example({ minutes: 61 }))).toEqual(['minutes_impossible']);
  });

  test('C4.2: CLOSE1 and CLOSE2 cannot go, the others can', () => {
    const { closing } = example();
    const without = (...ids: string[]) =>
      codes(example({ closing: closing.filter((item) => !ids.includes(item.key)) }));
    expect(without('CLOSE3', 'CLOSE4')).toEqual([]);
    expect(without('CLOSE1')).toEqual(['closing_fixed']);
    expect(without('CLOSE1', 'CLOSE2')).toEqual(['closing_fixed', 'closing_fixed']);
  });

  test('C4.3: the order of the closing block holds, CLOSE9 comes later', () => {
    const { closing } = example();
    expect(codes(example({ closing: closing.toReversed() }))).toEqual(['closing_order']);
    expect(codes(example({ closing: [...closing.slice(1), ...items('CLOSE9')] }))).toEqual([
      'closing_too_soon',
    ]);
  });

  test('C4.4: depth', () => {
    expect(codes(core('DAY3', 'PATH1', 'SKILL2'))).toEqual(
      expect.arrayContaining(['opens_deep', 'depth_drops']),
    );
    expect(codes(core('PATH1', 'SKILL8', 'ENTRY4', 'DAY3', 'DAY4'))).toContain('probes_early');
    expect(codes(core('PATH1', 'DAY3', 'ENTRY4', 'SKILL8'))).toContain('ends_deep');
    const calm = codes(core('PATH1', 'DAY3', 'ENTRY4', 'SKILL8', 'RES4'));
    expect(calm.filter((code) => /deep|depth|probes/.test(code))).toEqual([]);
  });

  test('C4.4: 40 % of the core minutes is the border for depth 3', () => {
    const ten = (before: number) => [
      ...items(['PATH1', { minutes: before }], 'SKILL8', ['DAY3', { minutes: 8 - before }]),
    ];
    expect(codes(example({ core: ten(4) }))).not.toContain('probes_early');
    expect(codes(example({ core: ten(3) }))).toContain('probes_early');
  });

  test('C4.5: topics', () => {
    expect(codes(core('DAY1', 'DAY3', 'DAY4', 'SKILL2'))).toContain('few_categories');
    expect(codes(core('DAY1', 'DAY3', 'DAY4', 'DAY5', 'SKILL2'))).toContain('category_full');
    expect(codes(core('DAY1', 'DAY3', 'DAY4', 'SKILL2', 'EDU2'))).not.toContain('few_categories');
  });

  test('C4.6, R62: with one linked question there are proposals', () => {
    const agenda = core('PATH1', ['FIELD2', { researchNoteId: 'n1' }], 'DAY3');
    const found = checkAgenda(agenda, context()).find((each) => each.code === 'few_researched');
    expect(found).toMatchObject({
      severity: 'WARN',
      rules: ['C4.6', 'R62'],
      params: { count: 1, min: 2 },
      proposals: ['PATH9', 'ORG3', 'SKILL9'],
    });
  });

  test('C4.7: risk', () => {
    expect(codes(core('PATH1', 'DAY3', 'PATH8', 'GROW6', 'ENTRY4'))).toContain('many_risky');
    expect(codes(core('PATH1', 'DAY3', 'PATH8', 'ENTRY4'))).not.toContain('many_risky');
    expect(codes(core('PATH1', 'DAY3', 'ENTRY4', 'PAY1', 'RES4'))).toContain('pay_off');
    const on = { payQuestions: true };
    expect(codes(core('PATH1', 'DAY3', 'ENTRY4', 'PAY1', 'RES4'), on)).not.toContain('pay_off');
    expect(codes(core('PATH1', 'PAY1', 'DAY3', 'ENTRY4'), on)).toContain('risky_early');
    expect(codes(core('PATH1', 'DAY3', 'PAY1', 'PAY3', 'RES4'), on)).toContain('pay_twice');
    expect(
      codes(core('PATH1', 'DAY3', 'ENTRY4', 'PAY1', 'RES4'), { ...on, insideInternship: true }),
    ).toContain('pay_off');
  });

  test('C4.8: an agenda that misses the stage altogether gets a hint', () => {
    expect(codes(core('PATH1', 'ADV1', 'ENTRY4'))).toContain('stage_untouched');
    expect(codes(example())).not.toContain('stage_untouched');
  });

  test('R6, C4.9: a purpose without its question', () => {
    const found = checkAgenda(
      core('PATH1', 'DAY3', 'SKILL2', 'EDU2'),
      context({ purposes: ['entering_and_advancing', 'frank_view_of_work'] }),
    ).filter((finding) => finding.code === 'purpose_unserved');
    expect(found.map((finding) => finding.rules)).toEqual([['C4.9', 'R6'], ['C4.9']]);
  });

  test('C4.10: questions in the wrong place', () => {
    expect(codes(core('INT1'))).toContain('only_interns');
    expect(codes(core('INT1'), { insideInternship: true })).not.toContain('only_interns');
    expect(codes(core('OBS1'))).toContain('only_visits');
    expect(codes(core('ORG1'), { notes: notes.slice(0, 4) })).toContain('employer_notes');
    expect(codes(core('ORG1'))).not.toContain('employer_notes');
    expect(codes(core('CULT2'), { notes: [] })).not.toContain('employer_notes');
  });

  test('C4.11: a question they have answered before', () => {
    expect(codes(example(), { answeredQuestionIds: ['DAY3'] })).toEqual(['asked_before']);
  });

  test('C4.12: two questions in own words, no blank left', () => {
    const one = example();
    const plain = one.core.map((item) => ({ ...item, edited: item.key === 'PATH9' }));
    expect(codes({ ...one, core: plain })).toEqual(['not_personal']);
    expect(codes(core('PATH1', 'PATH9'))).toContain('blank_left');
    const reserve = checkAgenda(example({ reserve: items('DAY9', 'ADV1') }), context());
    expect(reserve).toMatchObject([{ code: 'blank_left', severity: 'WARN' }]);
  });

  test('C4.13: cues that no longer fit', () => {
    const cues = { goToClosing: 15, timeCheck: 19, stop: 20 };
    expect(codes(example({ cues }))).toEqual(['cues_off']);
  });

  test('C4.14: a doubled question', () => {
    const { core: questions } = example();
    expect(codes(example({ reserve: [...items('SKILL2'), ...questions.slice(2, 3)] }))).toEqual([
      'key_twice',
    ]);
  });

  test('R67: none, too few, too many', () => {
    expect(codes(example({ core: [] }))).toEqual(['empty']);
    expect(codes(core('PATH1', 'DAY3', 'ENTRY4', 'SKILL2'))).toContain('few_questions');
    const one = { minutes: 1 };
    const eight = ['PATH1', 'DAY3', 'ENTRY4', 'SKILL2', 'EDU2', 'RES3', 'RES4', 'LIFE1'] as const;
    expect(codes(core(...eight.map((id): [string, typeof one] => [id, one])))).toContain(
      'many_questions',
    );
    expect(codes(example({ reserve: items('DAY9') }))).toEqual(['few_in_reserve']);
  });

  test('R63: what the notes answer, unless the question quotes them', () => {
    const told = [
      ...notes,
      {
        id: 'n9',
        about: 'field',
        checklistLine: null,
        text: 'Busy season: spring; quiet season: winter, all over the change.',
      },
    ] as const;
    const busy = ownItem('own', 'When does the busy season change to the quiet one?', {
      category: 'DAY',
      purpose: 'first_hand_info',
    });
    const agenda = example({ reserve: [...items('SKILL2'), busy] });
    expect(codes(agenda, { notes: told })).toEqual(['answered']);
    const linked = { ...busy, researchNoteId: 'n9' };
    expect(codes(example({ reserve: [...items('SKILL2'), linked] }), { notes: told })).toEqual([]);
  });

  test('R68: a question of their own needs a purpose, a note or the field', () => {
    const own = (text: string, purpose: AgendaItem['purpose'] = null) =>
      example({ reserve: [...items('DAY9'), ownItem('own', text, { category: 'DAY', purpose })] });
    expect(codes(own('What makes a good morning?'))).toEqual(['untied']);
    expect(codes(own('What makes a good morning in Water Engineering?'))).toEqual([]);
    expect(codes(own('What makes a good morning?', 'first_hand_info'))).toEqual([]);
  });

  test('G14, G18: own words are read for what must not be asked', () => {
    const [first, ...rest] = example().core;
    if (first === undefined) throw new Error('empty');
    const asks = [editItem(first, 'How could you get a job for me?'), ...rest];
    expect(checkAgenda(example({ core: asks }), context())).toMatchObject([
      { code: 'job_ask', severity: 'BLOCK', rules: ['C3'], itemKey: 'PATH1' },
    ]);
  });

  test('R92: every finding has a sentence that can be filled', () => {
    const agendas = [
      example({ core: [] }),
      example({ minutes: 61 }),
      core('DAY3', 'PATH1', 'SKILL8', 'PAY1', 'PAY3', 'INT1', 'ORG1', 'PATH9', 'PATH8', 'GROW6'),
      core('DAY3', 'DAY4', 'DAY5', 'DAY6'),
      example({ closing: [], reserve: [], cues: { goToClosing: 1, timeCheck: 2, stop: 3 } }),
      buildAgenda(context()),
    ];
    const findings = agendas.flatMap((agenda) => [
      ...checkAgenda(agenda, context({ notes: [] })),
      ...checkAgenda(agenda, context({ minutes: 25, purposes: ['frank_view_of_work'] })),
    ]);
    expect(new Set(findings.map((finding) => finding.code)).size).toBeGreaterThan(18);
    for (const finding of findings) expect(sayAgendaFinding(finding)).not.toMatch(/[{}]/);
    for (const sentence of Object.values(agendaPhrases)) expect(sentence).toMatch(/[.]$/);
  });
});
