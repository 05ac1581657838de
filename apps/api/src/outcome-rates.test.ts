import { isKnownAction } from '@acquaint/core/phrases/audit';
import type { OutcomeReport } from '@acquaint/core/outcomes/present';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OutcomeImportResult } from './services/outcomes/import.ts';
import { countClass } from './services/outcomes/records.ts';
import type { ExportedReport } from './services/reports/report.ts';
import { confirmedTalk } from './testing/confirmed.ts';
import { insertRow } from './testing/insert-row.ts';
import {
  figure,
  given,
  importInput,
  NAME,
  NOW,
  OutcomeDesk,
  row,
  rowsOf,
} from './testing/outcome-desk.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('rates of a class on $name', ({ open }) => {
  let app: TestApp;
  let desk: OutcomeDesk;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    desk = await OutcomeDesk.open(app);
  });

  test('owners import; analysts read figures alone; others and other schools see nothing', async () => {
    await desk.list(20);
    await desk.bring(rowsOf(1, 20, 'Employed'));
    const analyst = await desk.school.join('analyst');
    expect(figure((await desk.rates(analyst)).report, 'career_outcomes_rate')).toMatchObject({
      n: 20,
    });
    const { report } = await desk.rates(analyst);
    expect(JSON.stringify(report)).not.toContain('outcomes.csv');
    for (const [name, input] of [
      ['outcomes.imports', undefined],
      ['outcomes.preview', given([row(1, 'Employed')])],
      ['outcomes.import', importInput([row(1, 'Employed')])],
    ] as const) {
      expect((await analyst.refused(name, input)).code).toBe('not_allowed');
    }
    for (const role of ['student', 'advisor', 'instructor', 'auditor'] as const) {
      const other = await desk.school.join(role);
      const asked = { classYear: 2026 };
      expect((await other.refused('outcomes.rates', asked)).code).toBe('not_allowed');
    }
    const away = await testSchool(app);
    expect(await desk.rates(away.owner)).toEqual({ classes: [], report: null });
    for (const [name, input] of [
      ['outcomes.rates', { classYear: 2026 }],
      ['outcomes.export', { classYear: 2026, format: 'json' }],
    ] as const) {
      expect((await away.owner.refused(name, input)).code).toBe('not_found');
    }
    // Their file may name our keys: it reaches none of our students.
    const theirs = importInput([row(1, 'Seeking')]);
    const done = await away.owner.call<OutcomeImportResult>('outcomes.import', theirs);
    expect(done.counts).toMatchObject({ created: 0, unlisted: 1 });
    expect((await desk.stored())[0]).toMatchObject({ key: '1', status: 'employed' });
  });

  test('what is taken along names range, definition and n, and is on record', async () => {
    await desk.list(30);
    await desk.bring([
      ...rowsOf(1, 18, 'Employed'),
      ...rowsOf(19, 24, 'Seeking'),
      ...rowsOf(25, 30, ''),
    ]);
    const take = (format: string) =>
      desk.school.owner.call<ExportedReport>('outcomes.export', { classYear: 2026, format });
    const csv = await take('csv');
    expect(csv.fileName).toBe('outcomes-2026.csv');
    expect(csv.text).toContain('0.8,30,graduates,2025-07-01,2026-06-30');
    expect(csv.text).toContain('of all graduates in the file');
    const json = JSON.parse((await take('json')).text) as OutcomeReport;
    expect(json).toMatchObject({ classYear: 2026, knowledgeTarget: 0.65, meetsTarget: true });
    expect(figure(json, 'career_outcomes_rate')).toMatchObject({ value: 18 / 24, n: 24 });
    expect(csv.text).not.toContain(NAME);
    await take('print');
    expect(await desk.audited()).toEqual([
      'outcome.import',
      ...Array.from({ length: 3 }, () => 'outcome.export'),
    ]);
    expect(isKnownAction('outcome.export')).toBe(true);
  });

  test('talks held by the end of collection part the class; small groups are hidden', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    const student = new TestStudent(client);
    await student.fillProfile();
    const talk = await confirmedTalk(app, student);
    await talk.at('2026-03-10T14:30:00.000Z');
    await talk.do({ type: 'reportHeld', data: { endedAt: '2026-03-10T14:25:00.000Z' } });
    app.clock.now = NOW;
    const ids = await desk.list(20);
    await desk.bring([...rowsOf(1, 10, 'Employed'), ...rowsOf(11, 20, 'Seeking')]);
    const groups = async () => {
      const { report } = await desk.rates();
      return report?.metrics[1]?.splits.map(({ hidden, figures }) => ({
        hidden,
        figures: figures.map(({ key, value, n }) => ({ key, value, n })),
      }));
    };
    // One group is the whole class.
    expect(await groups()).toEqual([
      { hidden: false, figures: [{ key: 'none', value: 0.5, n: 20 }] },
    ]);

    /** The talk once more, as if it were that of student `key`. */
    const lend = (key: number) =>
      asSystem(app.deps.database, { reason: 'talks for a test' }, async (tx) => {
        const studentId = ids.get(`${key}`);
        const contactId = uuid7();
        const read = async (table: string) => {
          const { rows } = await tx.query<{ row: Record<string, unknown> }>(
            `SELECT to_jsonb(t) AS "row" FROM "${table}" t
             WHERE "organizationId" = $1 AND "studentId" <> ALL($2::uuid[])`,
            [desk.school.id, [...ids.values()]],
          );
          return rows[0]?.row ?? {};
        };
        await insertRow(tx, 'Contact', { ...(await read('Contact')), id: contactId, studentId });
        const one = { ...(await read('Interview')), id: uuid7(), contactId, studentId };
        await insertRow(tx, 'Interview', one);
      });
    await lend(1);
    expect(await groups()).toEqual([{ hidden: true, figures: [] }]);
    for (const key of [2, 3, 4, 5, 16, 17, 18, 19, 20]) await lend(key);
    expect(await groups()).toEqual([
      {
        hidden: false,
        figures: [
          { key: 'held', value: 0.5, n: 10 },
          { key: 'none', value: 0.5, n: 10 },
        ],
      },
    ]);
    const heldUntil = async (until: string): Promise<number> => {
      const zone = 'Europe/Berlin';
      const { listed } = await inTenant(app.deps.database, desk.here, (tx) =>
        countClass(tx, { classYear: 2026, zone, until }),
      );
      return listed.filter(({ held }) => held).reduce((sum, { count }) => sum + count, 0);
    };
    expect(await heldUntil('2026-03-09')).toBe(0);
    expect(await heldUntil('2026-03-10')).toBe(10);
  });

  test('a graduate takes it along, and it goes with their entry', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
    await asSystem(app.deps.database, { reason: 'a key for a test' }, (tx) =>
      tx.query(`UPDATE "RosterEntry" SET "studentKey" = '7' WHERE "studentId" = $1`, [
        signedIn.userId,
      ]),
    );
    await desk.bring([row(7, 'Continuing education')]);
    expect(await client.call('profile.exportMine')).toMatchObject({
      outcomes: [{ classYear: 2026, status: 'education', collectedOn: '2026-09-01' }],
    });
    await asSystem(app.deps.database, { reason: 'as an erasure does' }, (tx) =>
      tx.query(`DELETE FROM "RosterEntry" WHERE "studentId" = $1`, [signedIn.userId]),
    );
    expect(await desk.stored()).toEqual([]);
    expect(figure((await desk.rates()).report, 'knowledge_rate')).toMatchObject({
      n: 0,
      value: null,
    });
  });
});
