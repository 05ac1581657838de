import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFIDENCE_ITEMS, type ConfidenceRatings } from '../confidence/confidence.ts';
import { whoSees } from '../phrases/equity.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { cellOf } from '../reports/cells.ts';
import {
  factsOf,
  type InterviewFacts,
  type InterviewRow,
  type ReportFacts,
} from '../reports/facts.ts';
import { averageFigure, shareFigure } from '../reports/figure.ts';
import { METRICS } from '../reports/report.ts';
import { computeEquity, type Declarations, EQUITY_METRICS } from './compute.ts';
import { EQUITY_GROUPS, type GroupAnswer, type GroupAnswers, NOTHING_SAID } from './groups.ts';
import { equityCsv, type EquityReport, presentEquity } from './present.ts';
import { shownGaps } from './suppress.ts';

const LEAST = 10;

const CONTEXT = {
  policy: defaultPolicy,
  calendarOf: () => ({ weekend: [6, 7], holidays: [] }),
  zone: 'Europe/Berlin',
};

const FRAME = {
  cohort: null,
  from: '2026-01-01',
  until: '2026-06-30',
  cutOffAt: '2026-07-01T00:00:00.000Z',
  zone: 'Europe/Berlin',
};

/** Friday 6 March, asked; Monday the 9th, answered; Thursday the 12th, held and thanked. */
const talk: InterviewRow = {
  studentId: 's1',
  status: 'active',
  requestStatus: 'accepted',
  firstSentAt: '2026-03-06T10:00:00.000Z',
  answeredAt: '2026-03-09T10:00:00.000Z',
  channel: 'email',
  field: null,
  messages: [],
  replies: [{ outcome: 'yes', at: '2026-03-09T10:00:00.000Z' }],
  meeting: {
    id: 'm',
    status: 'held',
    start: '2026-03-12T10:00:00.000Z',
    minutes: 30,
    endedAt: null,
    mode: 'in_person',
  },
  pastMeetings: [],
  thankedAt: '2026-03-13T09:00:00.000Z',
  referrals: [],
  keepInTouch: null,
  overrides: 0,
  research: 0,
  hasAgenda: false,
  hasDebrief: false,
  interest: null,
  direction: null,
  warmth: 'cold',
  fromReferral: false,
  employerKey: 'river',
  country: 'DE',
  region: null,
  zone: 'Europe/Berlin',
};

interface Person {
  answer: GroupAnswer | null;
  /** Whether each of their requests became a talk. */
  talks: readonly boolean[];
}

function room(people: readonly Person[]): { facts: ReportFacts; declared: Declarations } {
  const ids = people.map((_, at) => `s${at}`);
  const interviews = people.flatMap(({ talks }, at): InterviewFacts[] =>
    talks.map((isHeld) =>
      factsOf({
        ...talk,
        studentId: ids[at] ?? '',
        ...(isHeld
          ? {}
          : {
              requestStatus: 'open',
              answeredAt: null,
              replies: [],
              meeting: null,
              thankedAt: null,
            }),
      }),
    ),
  );
  const declared = new Map(
    people.flatMap(({ answer }, at): [string, GroupAnswers][] =>
      answer === null ? [] : [[ids[at] ?? '', { ...NOTHING_SAID, firstGeneration: answer }]],
    ),
  );
  const facts = {
    students: ids,
    interviews,
    contacts: [],
    load: [],
    confidence: [],
    cutOffAt: FRAME.cutOffAt,
  };
  return { facts, declared };
}

function reportOf(people: readonly Person[]): EquityReport {
  const { facts, declared } = room(people);
  return presentEquity(computeEquity(facts, CONTEXT, declared), defaultPolicy, FRAME);
}

const rowOf = (report: EquityReport, metric: string, key = 'all') =>
  report.groups[0]?.rows.find((row) => row.metric === metric && row.key === key);

const many = (count: number, answer: Person['answer'], talks: readonly boolean[] = []) =>
  Array.from({ length: count }, (): Person => ({ answer, talks }));

/** Half of them held a talk. */
const mixed = (count: number, answer: Person['answer']): Person[] => [
  ...many(count, answer, [true]),
  ...many(count, answer, [false]),
];

describe('F.4: figures by group', () => {
  test('both sides stand beside each other, with the gap', () => {
    const report = reportOf([...mixed(10, 'yes'), ...many(30, 'no', [true]), ...mixed(10, 'no')]);
    expect(rowOf(report, 'participation')).toMatchObject({
      hidden: false,
      yes: { value: 0.5, n: 20 },
      no: { value: 0.8, n: 50 },
      label: 'Participation',
    });
    expect(rowOf(report, 'participation')?.gap).toBeCloseTo(-0.3);
    expect(rowOf(report, 'days_to_answer', 'median')).toMatchObject({
      yes: { value: 1, n: 10 },
      no: { value: 1, n: 40 },
      gap: 0,
      unit: 'business days',
    });
  });

  test.each([
    [9, 10, true],
    [10, 9, true],
    [10, 10, false],
  ])('%i on one side and %i on the other: hidden is %s', (yes, no, hidden) => {
    const row = rowOf(reportOf([...many(yes, 'yes'), ...many(no, 'no')]), 'participation');
    expect(row).toMatchObject({ hidden });
    if (!hidden) return;
    expect(row).toMatchObject({ yes: { value: null, n: null }, no: { value: null, n: null } });
    expect(row?.gap).toBeNull();
  });

  test.each([
    [0, false],
    [1, true],
    [9, true],
    [10, false],
  ])('the total less both sides is %i who did not say: hidden is %s', (unsaid, hidden) => {
    for (const answer of [null, 'rather_not'] as const) {
      const report = reportOf([...many(20, 'yes'), ...many(20, 'no'), ...many(unsaid, answer)]);
      expect(rowOf(report, 'participation')).toMatchObject({ hidden });
    }
  });

  test.each([9, 10])('%i of a side who did are as few as a side', (did) => {
    const report = reportOf([...many(did, 'yes', [true]), ...many(40, 'yes'), ...mixed(20, 'no')]);
    expect(rowOf(report, 'participation')).toMatchObject({ hidden: did < 10 });
  });

  test('what only one side did would tell the group of whoever did it', () => {
    const report = reportOf([...mixed(15, 'yes'), ...many(15, 'no')]);
    expect(rowOf(report, 'participation')).toMatchObject({ hidden: true });
    const neither = reportOf([...many(15, 'yes'), ...many(15, 'no')]);
    expect(rowOf(neither, 'participation')).toMatchObject({ hidden: false, gap: 0 });
  });

  test('thirty talks of three students are three students', () => {
    const busy = Array.from({ length: 10 }, () => true);
    const report = reportOf([
      ...many(3, 'yes', busy),
      ...many(30, 'yes', [false]),
      ...mixed(20, 'no'),
    ]);
    expect(rowOf(report, 'acceptance_rate')).toMatchObject({ hidden: true });
  });

  test('nobody has said anything: every number of every group is a dash', () => {
    const report = reportOf(mixed(50, null));
    const rows = report.groups.flatMap((group) => group.rows);
    expect(report.groups.map(({ id }) => id)).toEqual(EQUITY_GROUPS);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.every(({ hidden }) => hidden)).toBe(true);
    const lines = equityCsv(report).trim().split('\r\n');
    expect(lines).toHaveLength(rows.length + 1);
    for (const line of lines.slice(1)) expect(line).toContain(',–,–,–,–,–,');
  });

  test('what students say of their confidence counts on the side of its student', () => {
    const { facts, declared } = room([...many(10, 'yes'), ...many(11, 'no')]);
    const level = (rating: 1 | 3 | 5) =>
      Object.fromEntries(CONFIDENCE_ITEMS.map((item) => [item, rating])) as ConfidenceRatings;
    const confidence = facts.students.map((studentId, at) => ({
      studentId,
      before: level(1),
      after: level(at < 10 ? 5 : 3),
    }));
    const figures = computeEquity({ ...facts, confidence }, CONTEXT, declared);
    const report = presentEquity(figures, defaultPolicy, FRAME);
    expect(rowOf(report, 'confidence_change', 'change')).toMatchObject({
      yes: { value: 4, n: 10 },
      no: { value: 2, n: 11 },
      gap: 2,
      unit: 'points',
    });
  });

  test('a school may ask for larger groups than ten', () => {
    const { facts, declared } = room([...many(19, 'yes'), ...many(20, 'no')]);
    const figures = computeEquity(facts, CONTEXT, declared);
    const of = (smallGroup: number) =>
      rowOf(presentEquity(figures, { ...defaultPolicy, smallGroup }, FRAME), 'participation');
    expect(of(19)).toMatchObject({ hidden: false });
    expect(of(20)).toMatchObject({ hidden: true });
  });

  test('every number that is compared is one of the report, with its definition; none is a count', () => {
    const report = reportOf([...mixed(20, 'yes'), ...mixed(20, 'no')]);
    expect(report.metrics.map(({ id }) => id)).toEqual(
      METRICS.map(({ id }) => id).filter((id) => EQUITY_METRICS.includes(id)),
    );
    expect(report.metrics).toHaveLength(EQUITY_METRICS.length);
    for (const { definition } of report.metrics) expect(definition).not.toBe('');
    for (const { kind } of report.groups[0]?.rows ?? []) expect(kind).not.toBe('count');
    expect(whoSees(LEAST)).toContain('at least 10 students');
  });

  test('the file names question, range, n and definition on each line', () => {
    const csv = equityCsv(reportOf([...mixed(10, 'yes'), ...mixed(15, 'no')]));
    expect(csv).toContain('Participation,share,0.5,20,0.5,30,0,students,2026-01-01,2026-06-30');
    expect(csv).toContain('Are you among the first in your family');
    expect(csv).toContain('Only what students said of themselves counts.');
  });
});

const people = fc.array(
  fc.record({
    answer: fc.constantFrom<Person['answer']>('yes', 'no', 'rather_not', null),
    talks: fc.array(fc.boolean(), { maxLength: 3 }),
  }),
  { maxLength: 90 },
);

describe('F.4: no person behind a figure by group', () => {
  test('no printed side, nor what the total leaves, has one to nine students in any cell', () => {
    fc.assert(
      fc.property(people, (all) => {
        const row = rowOf(reportOf(all), 'participation');
        if (row === undefined || row.hidden) return;
        const side = (answers: readonly Person['answer'][]) =>
          all.filter(({ answer }) => answers.includes(answer));
        const held = (some: readonly Person[]) => some.filter(({ talks }) => talks.includes(true));
        for (const some of [side(['yes']), side(['no']), side(['rather_not', null])]) {
          const did = held(some).length;
          for (const cell of [some.length, did, some.length - did]) {
            expect(cell === 0 || cell >= LEAST).toBe(true);
          }
        }
        expect(row.yes.n).toBe(side(['yes']).length);
        expect(row.no.n).toBe(side(['no']).length);
        expect(Math.min(row.yes.n ?? 0, row.no.n ?? 0)).toBeGreaterThanOrEqual(LEAST);
        // Whatever can be seen of somebody, both answers stay possible.
        expect((row.yes.value ?? 0) > 0).toBe((row.no.value ?? 0) > 0);
        expect((row.yes.value ?? 0) < 1).toBe((row.no.value ?? 0) < 1);
      }),
      { numRuns: 400 },
    );
  });

  test('the sides may change places: what is hidden stays so, and gaps turn round', () => {
    fc.assert(
      fc.property(people, (all) => {
        const other = { yes: 'no', no: 'yes', rather_not: 'rather_not' } as const;
        const turned = all.map((one) => ({
          ...one,
          answer: one.answer === null ? null : other[one.answer],
        }));
        const [here, there] = [reportOf(all), reportOf(turned)];
        for (const [at, row] of (here.groups[0]?.rows ?? []).entries()) {
          const back = there.groups[0]?.rows[at];
          expect(back?.hidden).toBe(row.hidden);
          expect(back?.yes).toEqual(row.no);
          expect(back?.gap ?? 0).toBeCloseTo(-(row.gap ?? 0));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('shown is both sides or neither, for every figure and every size', () => {
    const cell = fc.nat({ max: 14 });
    const side = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(side, side, side, (yes, no, unsaid) => {
        const of = ([did, not, other, n]: readonly number[]) => {
          const students = (count: number, prefix: string) =>
            Array.from({ length: count }, (_, at) => ({ studentId: `${prefix}${at}` }));
          const [a, b] = [students(did ?? 0, 'a'), students(not ?? 0, 'b')];
          return {
            id: 'm',
            splits: [],
            figures: [
              shareFigure({ key: 'all' }, cellOf([...a, ...b]), cellOf(a), cellOf(b)),
              averageFigure({ key: 'mean' }, cellOf(students(n ?? 0, 'c')), other ?? 0),
            ],
          };
        };
        const rows = shownGaps({ yes: of(yes), no: of(no), unsaid: of(unsaid) }, LEAST);
        expect(new Set(rows.map(({ hidden }) => hidden)).size).toBe(1);
        const small = (n: number | undefined) => (n ?? 0) > 0 && (n ?? 0) < LEAST;
        const anySmall = [yes, no, unsaid].some(([did, not, , n]) =>
          [did, not, n].some((one) => small(one)),
        );
        expect(anySmall && rows[0]?.hidden === false).toBe(false);
        for (const row of rows.filter(({ hidden }) => hidden)) {
          expect([row.yes.n, row.no.n, row.yes.value, row.no.value, row.gap]).toEqual(
            Array.from({ length: 5 }, () => null),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
