import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable, type RosterTable } from '../roster/read-table.ts';
import { outcomeProblemSentence, outcomeStatusNames } from '../phrases/outcomes.ts';
import { classDates, classYearOf } from './class-year.ts';
import { columnFaults, guessColumns } from './columns.ts';
import { noStatusCounts, planOutcomes, type StandingOutcome, sumOf } from './plan.ts';
import { readDate } from './read-date.ts';
import { readOutcomes } from './read-rows.ts';
import { OUTCOME_STATUSES } from './status.ts';
import { statusOf, wordKey } from './words.ts';

const tableOf = (text: string): RosterTable => {
  const read = readTable(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.fault.code);
  return read.table;
};
const HEAD = 'Student ID,Outcome,Date collected,Graduation date';
const mapping = { studentKey: 0, status: 1, collectedOn: 2, graduatedOn: 3 };
const options = { mapping, classYear: 2026, words: {}, today: '2026-10-01' };
const read = (lines: string[], more: object = {}) =>
  readOutcomes(tableOf([HEAD, ...lines].join('\n')), { ...options, ...more });

describe('words of a file', () => {
  test.each([
    ['Employed Full-Time', 'employed'],
    ['Participating in a volunteer or service program', 'service'],
    ['Serving in the U.S. Armed Forces', 'military'],
    ['Enrolled in a program of continuing education', 'education'],
    ['STILL SEEKING', 'seeking'],
    ['Not seeking employment or continuing education at this time', 'not_seeking'],
    ['N/A', 'unknown'],
    ['   ', 'unknown'],
    ['On the moon', null],
    ['constructor', null],
  ])('F.3: %j is %s', (text, status) => {
    expect(statusOf(text, {})).toBe(status);
  });

  test('the name of each status stands for itself', () => {
    for (const status of OUTCOME_STATUSES) {
      expect(statusOf(status, {})).toBe(status);
      expect(statusOf(outcomeStatusNames[status], {})).toBe(status);
    }
  });

  test('a school’s own words stand above ours, in any case', () => {
    const own = { [wordKey('Gap-Year!')]: 'not_seeking', employed: 'service' } as const;
    expect(statusOf('gap year', own)).toBe('not_seeking');
    expect(statusOf('Employed', own)).toBe('service');
  });
});

describe('classes', () => {
  test.each([
    ['2025-06-30', 2025],
    ['2025-07-01', 2026],
    ['2025-12-31', 2026],
    ['2026-01-01', 2026],
    ['2026-06-30', 2026],
    ['2026-07-01', 2027],
  ])('F.3: who graduates on %s is of the class of %i', (date, year) => {
    expect(classYearOf(date)).toBe(year);
    const { from, until } = classDates(year);
    expect(from <= date && date <= until).toBe(true);
  });

  test('F.3: outcomes are collected until 31 December', () => {
    expect(classDates(2026)).toEqual({
      from: '2025-07-01',
      until: '2026-06-30',
      collectedUntil: '2026-12-31',
    });
  });
});

test.each([
  ['2026-05-14', '2026-05-14'],
  ['2026-5-4', '2026-05-04'],
  ['2026-05-14T09:30:00Z', '2026-05-14'],
  ['5/14/2026', '2026-05-14'],
  ['5/14/2026 9:30 AM', '2026-05-14'],
  ['2/29/2024', '2024-02-29'],
  ['2/29/2026', null],
  ['14/5/2026', null],
  ['14.05.2026', null],
  ['0/1/2026', null],
  ['1/1/1800', null],
  ['soon', null],
])('the date %j is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

describe('columns', () => {
  test('are guessed by their headings', () => {
    expect(guessColumns(['Name', 'STUDENT ID', 'First-Destination', 'Survey date'])).toEqual({
      studentKey: 1,
      status: 2,
      collectedOn: 3,
    });
  });

  test('need key and status, once each, and in the file', () => {
    expect(columnFaults({}, 3)).toEqual([
      { code: 'missing', field: 'studentKey' },
      { code: 'missing', field: 'status' },
    ]);
    expect(columnFaults({ studentKey: 0, status: 0, collectedOn: 9 }, 3)).toEqual([
      { code: 'column_twice', field: 'status' },
      { code: 'no_such_column', field: 'collectedOn' },
    ]);
    expect(columnFaults({ studentKey: 0, status: 1 }, 2)).toEqual([]);
  });
});

describe('rows', () => {
  test('each fault has its line and cell, and no cell is repeated', () => {
    const { rows, unknownWords } = read([
      '1,Employed,2026-09-01,2026-05-14',
      '2,Zanzibarlow,2026-09-01,',
      '3,zanzibarlow,2026-13-01,',
      ',Employed,,',
      '5,Employed,2026-10-02,',
      '6,Employed,,2026-07-01',
      '7,Employed,,',
      '7,Seeking,,',
      `8,${'x'.repeat(201)},,`,
      '9,Employed,,,more',
    ]);
    const said = rows.flatMap(({ line, problems }) =>
      problems.map(({ code, field }) => `${line} ${field} ${code}`),
    );
    expect(said).toEqual([
      '3 status status_not_known',
      '4 status status_not_known',
      '4 collectedOn date_wrong',
      '5 studentKey key_missing',
      '6 collectedOn date_later',
      '7 graduatedOn other_class',
      '8 studentKey key_twice',
      '9 studentKey key_twice',
      '10 status too_long',
      '11 null too_many_cells',
    ]);
    expect(unknownWords).toEqual([{ word: 'zanzibarlow', rows: 2 }]);
    for (const problem of rows.flatMap(({ problems }) => problems)) {
      expect(outcomeProblemSentence(problem)).not.toMatch(/zanzibarlow|\{/i);
    }
  });

  test('a word with a meaning is a status', () => {
    const { rows, unknownWords } = read(['1,Zanzibarlow,,'], { words: { zanzibarlow: 'seeking' } });
    expect(rows[0]).toMatchObject({ status: 'seeking', problems: [] });
    expect(unknownWords).toEqual([]);
  });
});

describe('the plan for a class', () => {
  const status = fc.constantFrom(...OUTCOME_STATUSES);
  const cells = fc.array(fc.record({ key: fc.integer({ min: 1, max: 12 }), status }), {
    maxLength: 30,
  });
  // Ten of the twelve keys are listed.
  const students = new Map(Array.from({ length: 10 }, (_, at) => [`${at + 1}`, `s${at + 1}`]));
  const rowsOf = (some: { key: number; status: string }[]) =>
    some.length === 0 ? [] : read(some.map((one) => `${one.key},${one.status},,`)).rows;
  const standing = fc
    .uniqueArray(fc.integer({ min: 1, max: 10 }))
    .chain((ids) =>
      fc.tuple(
        ...ids.map((n) =>
          status.map((one) => ({ studentId: `s${n}`, status: one, collectedOn: null })),
        ),
      ),
    );
  const after = (some: { key: number; status: string }[], outcomes: StandingOutcome[]) => {
    const plan = planOutcomes(rowsOf(some), { students, outcomes });
    const byId = new Map(outcomes.map((one) => [one.studentId, one]));
    for (const { studentId } of plan.remove) byId.delete(studentId);
    for (const { studentId, status: next, collectedOn } of [...plan.create, ...plan.update]) {
      byId.set(studentId, { studentId, status: next, collectedOn });
    }
    return { plan, outcomes: [...byId.values()] };
  };

  test('every row is counted once, and the same file twice changes nothing', () => {
    fc.assert(
      fc.property(cells, standing, (some, outcomes) => {
        const first = after(some, outcomes);
        const { create, update, unchanged, failed, unlisted } = first.plan;
        expect(create.length + update.length + unchanged + failed.length + sumOf(unlisted)).toBe(
          some.length,
        );
        const again = after(some, first.outcomes);
        expect(again.plan).toMatchObject({ create: [], update: [], remove: [], unlisted });
        expect(again.outcomes).toEqual(first.outcomes);
      }),
    );
  });

  test('whose row fails keeps what stood; whose row is missing goes', () => {
    const outcomes = ['s1', 's2', 's3'].map((studentId): StandingOutcome => ({
      studentId,
      status: 'employed',
      collectedOn: null,
    }));
    const { rows } = read(['1,Hm,,', '2,Seeking,,', '11,Seeking,,']);
    const plan = planOutcomes(rows, { students, outcomes });
    expect(plan.failed).toMatchObject([{ line: 2, key: '1' }]);
    expect(plan.update).toMatchObject([{ studentId: 's2', status: 'seeking' }]);
    expect(plan.remove).toMatchObject([{ studentId: 's3' }]);
    expect(plan.unlisted).toEqual({ ...noStatusCounts(), seeking: 1 });
  });
});
