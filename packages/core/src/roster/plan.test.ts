import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayDeactivate, missingFrom, mustConfirm } from './deactivations.ts';
import { guessMapping, mappingFaults, samplesOf } from './mapping.ts';
import { type Listed, planRows, readRows, type RowOutcome, type Standing } from './plan.ts';
import { readTable, type RosterTable } from './read-table.ts';

const tableOf = (text: string): RosterTable => {
  const read = readTable(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.fault.code);
  return read.table;
};

const HEAD = 'Student ID,Name,E-mail,Login,Programme,Course,Term,Year';
const NOBODY: Standing = { listed: [], accounts: [] };

const plan = (lines: string[], standing: Standing = NOBODY): RowOutcome[] => {
  const table = tableOf([HEAD, ...lines].join('\n'));
  return planRows(readRows(table, guessMapping(table)).rows, standing);
};

const ada: Listed = {
  studentId: 'a',
  version: 3,
  studentKey: '7',
  fullName: 'Ada Marsh',
  email: 'ada@school.example',
  login: 'am7',
  programme: 'Biology',
  course: null,
  term: 'Fall',
  yearOfStudy: '2',
  active: true,
};
const codesOf = (outcome: RowOutcome | undefined): string[] =>
  outcome?.kind === 'failed'
    ? outcome.problems.map(({ code, field }) => `${code}:${field}`)
    : [outcome?.kind ?? 'none'];

describe('columns', () => {
  test('are guessed by their headings, in any case and with accents', () => {
    const table = tableOf(
      'Matrikelnummer;Vorname;NACHNAME;E-Mail;Studiengang\n1;A;B;c@d.example;X',
    );
    expect(guessMapping(table)).toEqual({
      studentKey: 0,
      givenName: 1,
      familyName: 2,
      email: 3,
      programme: 4,
    });
  });

  test.each<[string, string, Record<string, number>]>([
    [
      'Canvas, users.csv',
      'user_id,login_id,first_name,last_name,full_name,email,status',
      { studentKey: 0, login: 1, givenName: 2, familyName: 3, fullName: 4, email: 5 },
    ],
    [
      'Canvas, gradebook: the key is that of the school, not of Canvas',
      'Student,ID,SIS User ID,SIS Login ID,Section',
      { fullName: 0, studentKey: 2, login: 3, course: 4 },
    ],
    [
      'PeopleSoft',
      'EMPLID,Name,Preferred Name,Acad Prog,STRM,EMAIL_ADDR,Academic Level',
      { studentKey: 0, fullName: 1, programme: 3, term: 4, email: 5, yearOfStudy: 6 },
    ],
    [
      'Banner',
      'SPRIDEN_ID,Last Name,First Name,Preferred Name,Major,Term Code,Primary Email',
      { studentKey: 0, familyName: 1, givenName: 2, programme: 4, term: 5, email: 6 },
    ],
    [
      'a spreadsheet',
      'Student ID,Preferred Name,E-mail address,Primary E-Mail',
      { studentKey: 0, fullName: 1, email: 3 },
    ],
  ])('of %s are guessed', (_, headings, mapping) => {
    expect(guessMapping({ headers: headings.split(',') })).toEqual(mapping);
  });

  test('samples come from rows that hold something', () => {
    const table = tableOf('Key,Name\n,\n1,\n2,\n3,Ada\n3,Ben\n');
    expect(samplesOf(table)).toEqual([
      ['1', '2', '3'],
      ['Ada', 'Ben'],
    ]);
  });

  test('a choice without key, address or name is refused, and one column twice', () => {
    expect(mappingFaults({}, 3).map(({ field }) => field)).toEqual([
      'studentKey',
      'email',
      'fullName',
    ]);
    const twice = { studentKey: 0, email: 1, fullName: 1 };
    expect(mappingFaults(twice, 3)).toEqual([{ code: 'column_twice', field: 'email' }]);
    expect(mappingFaults({ studentKey: 0, email: 9, fullName: 1 }, 3)).toHaveLength(1);
  });
});

describe('rows against what stands', () => {
  test('L4: a new key creates, blank keeps, **CLEAR** empties, the same is unchanged', () => {
    const [created] = plan(['8,Ben Low,BEN@school.example,,,,,']);
    expect(created).toMatchObject({
      kind: 'create',
      values: { fullName: 'Ben Low', email: 'ben@school.example', login: null },
    });
    const standing = { listed: [ada], accounts: [] };
    expect(plan(['7,,,,,,,'], standing)).toMatchObject([{ kind: 'unchanged' }]);
    expect(plan(['7,Ada Marsh,,**CLEAR**,Chemistry,,,'], standing)).toMatchObject([
      {
        kind: 'update',
        changes: ['login', 'programme'],
        values: { login: null, programme: 'Chemistry', term: 'Fall' },
      },
    ]);
  });

  test('L4: the key never changes; the address and the login may', () => {
    const standing = { listed: [ada], accounts: [] };
    expect(plan(['7,,ada.marsh@school.example,am8,,,,'], standing)).toMatchObject([
      { kind: 'update', changes: ['email', 'login'], present: { studentKey: '7' } },
    ]);
    const other = plan(['9,Ada Marsh,ada@school.example,,,,,'], standing);
    expect(codesOf(other[0])).toEqual(['email_taken:email']);
  });

  test('who joined without a key is found by the address and gets the key once', () => {
    const standing = { listed: [{ ...ada, studentKey: null }], accounts: [] };
    expect(plan(['7,,ADA@school.example,,,,,'], standing)).toMatchObject([
      { kind: 'update', changes: ['studentKey'] },
    ]);
  });

  test('somebody who left comes back', () => {
    const standing = { listed: [{ ...ada, active: false }], accounts: [] };
    expect(plan(['7,,,,,,,'], standing)).toMatchObject([{ kind: 'update', changes: ['active'] }]);
  });

  test('what stands twice fails each time, with the other lines', () => {
    const outcomes = plan(['7,A B,a@x.example', '7,C D,c@x.example', '8,E F,a@x.example']);
    expect(outcomes).toMatchObject([
      { kind: 'failed', problems: [{ code: 'key_twice', lines: [3] }] },
      { kind: 'failed', problems: [{ code: 'key_twice', lines: [2] }] },
      { kind: 'failed', problems: [{ code: 'email_twice', lines: [2] }] },
    ]);
  });

  test('each fault names its cell', () => {
    const outcomes = plan([
      ',Ada,a@x.example',
      '1,,b@x.example',
      '2,Ben,',
      '3,Cleo,nobody',
      '4,Dan,d@x.example,,,,,,one more',
      `5,${'x'.repeat(1_000_000)},e@x.example`,
      '6,**CLEAR**,f@x.example',
      '9,Fay\u0007,g@x.example',
    ]);
    expect(outcomes.map(codesOf)).toEqual([
      ['key_missing:studentKey'],
      ['name_missing:fullName'],
      ['email_missing:email'],
      ['email_wrong:email'],
      ['too_many_cells:null'],
      ['too_long:fullName'],
      ['not_clearable:fullName'],
      ['not_shown:fullName'],
    ]);
    expect(outcomes.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('the address of somebody who works here is refused', () => {
    const staff = { email: 'a@x.example', userId: 's', isStudent: false, follows: false };
    const [outcome] = plan(['1,Ada,a@x.example'], { listed: [], accounts: [staff] });
    expect(codesOf(outcome)).toEqual(['email_of_staff:email']);
  });

  test('two students who swap addresses both get what the file says', () => {
    const ben = { ...ada, studentId: 'b', studentKey: '8', email: 'ben@school.example' };
    const standing = { listed: [ada, ben], accounts: [] };
    const swap = ['7,,ben@school.example', '8,,ada@school.example'];
    expect(plan(swap, standing).map((one) => codesOf(one))).toEqual([['update'], ['update']]);
    // Nobody who is new takes an address in the same breath.
    const passed = ['9,Cy,ada@school.example', '7,,new@school.example'];
    expect(plan(passed, standing).map((one) => codesOf(one))).toEqual([
      ['email_taken:email'],
      ['update'],
    ]);
  });

  test('a formula is kept as text and told', () => {
    const table = tableOf(`${HEAD}\n1,=cmd|x,a@x.example,@at,-1,+1,,`);
    const { rows } = readRows(table, guessMapping(table));
    expect(rows[0]).toMatchObject({
      problems: [],
      formulas: ['fullName', 'login', 'programme', 'course'],
      values: { fullName: '=cmd|x' },
    });
  });

  test('L4: what a row creates is unchanged by the same row', () => {
    const text = fc.stringMatching(/^[A-Za-z ]{0,12}$/);
    const row = fc.record({
      key: fc.integer({ min: 1, max: 999 }),
      name: text.map((name) => `N${name}`),
      login: fc.oneof(text, fc.constant('**CLEAR**')),
      term: fc.oneof(text, fc.constant('**CLEAR**')),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ key }) => key, minLength: 1, maxLength: 20 }),
        (rows) => {
          const lines = rows.map(
            ({ key, name, login, term }) => `${key},${name},s${key}@x.example,${login},,,${term},`,
          );
          const listed = plan(lines).map((outcome): Listed => {
            if (outcome.kind !== 'create') throw new Error(outcome.kind);
            const { key, values } = outcome;
            return { ...values, studentId: key, version: 1, studentKey: key, active: true };
          });
          const again = plan(lines, { listed, accounts: [] });
          expect(again.every(({ kind }) => kind === 'unchanged')).toBe(true);
        },
      ),
    );
  });
});

describe('who is no longer listed', () => {
  test('is who has a key and is active; a row that failed still lists its student', () => {
    const table = tableOf(`${HEAD}\n8,Ben,nobody`);
    const { keys } = readRows(table, guessMapping(table));
    const listed = [
      ada,
      { ...ada, studentId: 'b', studentKey: '8' },
      { ...ada, studentId: 'c', studentKey: null },
      { ...ada, studentId: 'd', studentKey: '9', active: false },
    ];
    expect(missingFrom(keys, listed).map(({ studentId }) => studentId)).toEqual(['a']);
  });

  test.each([
    [0, 0, false],
    [1, 20, false],
    [1, 19, true],
    [20, 400, false],
    [20, 399, true],
    [21, 10_000, true],
    [20, 10_000, false],
  ])('L4: %i of %i must be confirmed: %s', (leaving, active, must) => {
    expect(mustConfirm(leaving, active)).toBe(must);
    expect(mayDeactivate(leaving, active, null)).toBe(!must);
    expect(mayDeactivate(leaving, active, leaving)).toBe(true);
    expect(mayDeactivate(leaving, active, leaving + 1)).toBe(!must);
  });

  test('L4: a row that does not say whose it is may be of anybody who seems to be missing', () => {
    const table = tableOf(
      [HEAD, '7,Ada Marsh,ada@school.example', ',Ben Okafor,ben@school.example'].join('\n'),
    );
    const { keys, nameless } = readRows(table, guessMapping(table));
    expect(nameless).toBe(1);
    const ben: Listed = { ...ada, studentId: 'b', studentKey: '8', fullName: 'Ben Okafor' };
    const leaving = missingFrom(keys, [ada, ben]).length;
    expect(leaving).toBe(1);
    expect(mustConfirm(leaving, 1000)).toBe(false);
    expect(mustConfirm(leaving, 1000, nameless)).toBe(true);
    expect(mayDeactivate(leaving, 1000, null, nameless)).toBe(false);
    expect(mayDeactivate(leaving, 1000, leaving, nameless)).toBe(true);
    // Where nobody is missing, there is nothing to confirm.
    expect(mustConfirm(0, 1000, nameless)).toBe(false);
  });
});
