import { isKnownAction } from '@acquaint/core/phrases/audit';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OutcomePreview } from './services/outcomes/check.ts';
import type { OutcomeImportRecord } from './services/outcomes/records.ts';
import {
  base64,
  COLUMNS,
  figure,
  given,
  HEAD,
  importInput,
  NAME,
  OutcomeDesk,
  row,
  rowsOf,
} from './testing/outcome-desk.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('files of outcomes on $name', ({ open }) => {
  let app: TestApp;
  let desk: OutcomeDesk;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    desk = await OutcomeDesk.open(app);
  });

  test('a file is tried without writing, then makes the class; twice it changes nothing', async () => {
    await desk.list(3);
    const lines = [
      row(1, 'Employed full-time'),
      row(2, 'Still seeking', '9/2/2026'),
      row(77, 'Military'),
      row(3, 'Gap year'),
    ];
    const tried = await desk.preview(lines, { mapping: null });
    expect(tried.mapping).toEqual(COLUMNS);
    expect(tried.check).toMatchObject({
      counts: { created: 2, updated: 0, unchanged: 0, removed: 0, failed: 1, unlisted: 1 },
      create: [
        { line: 2, key: '1', status: 'employed' },
        { line: 3, key: '2', status: 'seeking' },
      ],
      problems: [{ line: 5, column: 'Outcome', field: 'Status' }],
      unknownWords: [{ word: 'gap year', rows: 1 }],
    });
    expect(await desk.stored()).toEqual([]);
    expect(await desk.audited()).toEqual([]);

    const words = { 'gap year': 'not_seeking' };
    const done = await desk.bring(lines, { words });
    expect(done.counts).toMatchObject({ created: 3, failed: 0, unlisted: 1 });
    const before = await desk.stored();
    expect(before).toMatchObject([
      { key: '1', classYear: 2026, status: 'employed', collectedOn: '2026-09-01' },
      { key: '2', status: 'seeking', collectedOn: '2026-09-02' },
      { key: '3', status: 'not_seeking' },
    ]);
    const again = await desk.bring(lines, { words });
    expect(again.counts).toEqual({ ...done.counts, created: 0, unchanged: 3 });
    expect(await desk.stored()).toEqual(before);
    const imports = await desk.school.owner.call<OutcomeImportRecord[]>('outcomes.imports');
    expect(imports.map(({ number }) => number)).toEqual([2, 1]);
    expect(await desk.audited()).toEqual(['outcome.import', 'outcome.import']);
    expect(isKnownAction('outcome.import')).toBe(true);
  });

  test('whom the school does not list is counted, and neither key nor name is kept', async () => {
    await desk.bring([row(991177, 'Employed'), ...rowsOf(992000, 992009, 'Employed')]);
    const text = await asSystem(app.deps.database, { reason: 'look for names' }, async (tx) => {
      const { rows } = await tx.query<{ row: string }>(
        ['OutcomeImport', 'GraduateOutcome', 'AuditEntry', 'IdempotencyKey']
          .map((table) => `SELECT to_jsonb(t)::text AS "row" FROM "${table}" t`)
          .join(' UNION ALL '),
        [],
      );
      return rows.map((one) => one.row).join('\n');
    });
    expect(text).not.toContain(NAME);
    expect(text).not.toContain('991177');
    expect(app.logged.join('')).not.toContain(NAME);
    expect(figure((await desk.rates()).report, 'knowledge_rate')).toMatchObject({
      n: 11,
      value: 1,
    });
  });

  test('the next file of a class replaces it; other classes stay; a failed row keeps what stood', async () => {
    await desk.list(4);
    await desk.bring([row(1, 'Seeking'), row(2, 'Employed'), row(3, 'Employed')]);
    await desk.bring([row(4, 'Employed')], { classYear: 2025 });
    const next = [row(1, 'Employed'), row(2, 'Hm')];
    const { check } = await desk.preview(next);
    expect(check?.leaving).toEqual({ count: 1, standing: 3, mustConfirm: true });
    const refused = await desk.school.owner.refused('outcomes.import', importInput(next));
    expect(refused).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'confirmedRemovals' }],
    });
    expect(await desk.stored()).toHaveLength(4);
    const done = await desk.bring(next, { confirmedRemovals: 1 });
    expect(done.counts).toMatchObject({ updated: 1, removed: 1, failed: 1 });
    expect(await desk.stored()).toMatchObject([
      { key: '4', classYear: 2025 },
      { key: '1', classYear: 2026, status: 'employed' },
      { key: '2', classYear: 2026, status: 'employed' },
    ]);
    expect((await desk.rates()).classes).toEqual([2026, 2025]);
  });

  test('a second click is the same import; two at once are one after the other', async () => {
    await desk.list(2);
    const input = importInput([row(1, 'Employed')]);
    const [first, second] = await Promise.all([
      desk.school.owner.call('outcomes.import', input),
      desk.school.owner.call('outcomes.import', input),
    ]);
    expect(second).toEqual(first);
    const other = importInput([row(1, 'Seeking')], { idempotencyKey: input.idempotencyKey });
    expect((await desk.school.owner.refused('outcomes.import', other)).code).toBe('key_reused');
    const sameId = importInput([row(1, 'Seeking')], { id: input.id });
    expect((await desk.school.owner.refused('outcomes.import', sameId)).code).toBe('conflict');
    expect(await desk.stored()).toMatchObject([{ key: '1', status: 'employed' }]);
    const both = [importInput([row(1, 'Seeking')]), importInput([row(1, 'Military')])];
    await Promise.all(both.map((one) => desk.school.owner.call('outcomes.import', one)));
    const imports = await desk.school.owner.call<OutcomeImportRecord[]>('outcomes.imports');
    expect(imports.map(({ number }) => number)).toEqual([3, 2, 1]);
    const [last] = imports;
    expect(await desk.stored()).toMatchObject([{ key: '1', importId: last?.id }]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty'],
    ['a wrong delimiter', 'Key:Status\n1:Employed', 'Only one column'],
    ['mixed encodings', Buffer.from('4b2c4e0a312cc3ab0a322ceb0a', 'hex'), 'line 3'],
    ['no text', Buffer.from('504b0304000000002c0a00', 'hex'), 'not a text file'],
    ['no graduates', `${HEAD}\n`, 'no graduates'],
    ['an open quote', `${HEAD}\n1,"Ada`, 'line 2'],
    ['too much', `${HEAD}\n${'x'.repeat(705_000)}`, '700 kB'],
    ['no row that can be taken', `${HEAD}\n1,Ada,Hm,`, 'No row'],
  ])('%s is refused with the place, and nothing is stored', async (_, content, words) => {
    await desk.list(1);
    const input = importInput([], { file: base64(content) });
    const error = await desk.school.owner.refused('outcomes.import', input);
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'file' }] });
    expect(error.problems[0]?.reason).toContain(words);
    expect(await desk.school.owner.call('outcomes.imports')).toEqual([]);
  });

  test('a file that is no base64, wrong columns, and a class to come are refused by field', async () => {
    const lines = [row(1, 'Employed')];
    const fieldsOf = async (more: object) =>
      (await desk.school.owner.refused('outcomes.import', importInput(lines, more))).problems.map(
        ({ field }) => field,
      );
    expect(await fieldsOf({ file: '§' })).toEqual(['file']);
    expect(await fieldsOf({ mapping: {} })).toEqual(['mapping.studentKey', 'mapping.status']);
    expect(await fieldsOf({ mapping: { ...COLUMNS, status: 9 } })).toEqual(['mapping.status']);
    expect(await fieldsOf({ classYear: 2028 })).toEqual(['classYear']);
    expect(await fieldsOf({ words: { x: 'rich' } })).toEqual(['words.x']);
    // Headings that nobody knows are no error yet: a person chooses the columns.
    const unknown = given([], { file: base64('A,B\n1,Employed'), mapping: null });
    const answer = await desk.school.owner.call<OutcomePreview>('outcomes.preview', unknown);
    expect(answer).toMatchObject({ check: null, columns: { headers: ['A', 'B'] } });
  });
});
