import type { Report } from '@acquaint/core/reports/present';
import { sqlState } from '@acquaint/db/errors';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { reportFacts } from '@acquaint/db/queries/report-facts';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepSnapshots } from './services/reports/snapshot.ts';
import type { ExportedReport } from './services/reports/report.ts';
import type { ReportChoices } from './services/reports/choices.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { aDebrief } from './testing/steps.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

const term = { cohortId: null, from: '2026-01-01', until: '2026-06-30', night: null };
const INSUFFICIENT_PRIVILEGE = '42501';

describe.each(testDatabases())('reports on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    // With the student of the world and the others there are five who asked nobody yet but one.
    for (const name of ['Ada', 'Ben', 'Cem', 'Dana', 'Eli', 'Fay']) {
      await world.school.join('student', `${name} Farrow`);
    }
  });
  afterAll(() => app.close());

  const figureOf = (report: Report, id: string, key = 'all') =>
    report.metrics.find((one) => one.id === id)?.figures.find((one) => one.key === key);
  const ownersReport = () => world.callers.owner.call<Report>('reports.get', term);

  const audited = async (action: string): Promise<Record<string, unknown>[]> => {
    const found = await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query<Record<string, unknown>>(
        `SELECT "actor", "data" FROM "AuditEntry" WHERE "action" = $1 ORDER BY "id"`,
        [action],
      ),
    );
    return found.rows;
  };

  test('K1: every metric comes with its definition, the range, and n', async () => {
    const report = await ownersReport();
    expect(report).toMatchObject({ scope: 'school', from: term.from, until: term.until });
    expect(report.zone).toBe('Europe/Berlin');
    expect(report.cutOffAt).toBe(app.clock.now);
    expect(report.metrics.length).toBeGreaterThan(10);
    for (const { definition } of report.metrics) expect(definition).not.toBe('');
    // Nobody held a talk: a share of none of nine students shows no small cell.
    expect(figureOf(report, 'participation')).toMatchObject({ value: 0, n: 9, hidden: false });
  });

  test('P4: one student who asked is not shown', async () => {
    const report = await ownersReport();
    for (const key of ['requested', 'located']) {
      expect(figureOf(report, 'chain', key)).toMatchObject({ value: null, n: null, hidden: true });
    }
  });

  test('an advisor counts the students in their care, and a cohort of others is not there', async () => {
    const mine = await world.callers.careAdvisor.call<Report>('reports.get', term);
    // One student in care is a small cell, so that only its being hidden can be seen.
    expect(mine.scope).toBe('in_care');
    expect(figureOf(mine, 'participation')).toMatchObject({ n: null, hidden: true });
    const none = await world.callers.advisor.call<Report>('reports.get', term);
    expect(figureOf(none, 'participation')).toMatchObject({ n: 0, hidden: false });
    const theirs = { ...term, cohortId: world.cohortId };
    expect((await world.callers.advisor.refused('reports.get', theirs)).code).toBe('not_found');
    expect((await world.callers.foreignOwner.refused('reports.get', theirs)).code).toBe(
      'not_found',
    );
    await world.callers.careAdvisor.call('reports.get', theirs);
    const { cohorts } = await world.callers.advisor.call<ReportChoices>('reports.choices', {
      cohortId: null,
    });
    expect(cohorts).toEqual([]);
  });

  test('R5: what is counted are kinds and times of the stored interview, no word that was written', async () => {
    const organizationId = world.school.id;
    const scope = { organizationId, cohortId: world.cohortId, staffId: null, now: app.clock.now };
    const range = { from: '2026-03-02', until: '2026-03-02', zone: 'Europe/Berlin' };
    const rows = (changes: object = {}) =>
      inTenant(app.deps.database, { organizationId }, (tx) =>
        reportFacts(tx, { ...scope, ...range, ...changes }),
      );
    const found = await rows();
    expect(found.students).toEqual([world.userId]);
    expect(found.contacts).toEqual([{ studentId: world.userId }]);
    expect(found.interviews).toMatchObject([
      {
        studentId: world.userId,
        requestStatus: 'open',
        channel: 'email',
        messages: [{ kind: 'request' }],
        replies: [],
        meeting: null,
        referrals: ['yes'],
        research: 5,
        overrides: 0,
        hasAgenda: false,
        hasDebrief: false,
        thankedAt: null,
        fromReferral: false,
        employerKey: 'river trust',
      },
    ]);
    expect(found.interviews[0]?.firstSentAt).toMatch(/^2026-03-02T10:00/);
    expect(JSON.stringify(found)).not.toContain(CANARY);
    const meeting = { id: uuid7(), start: '2026-03-12T10:00:00.000Z', mode: 'in_person' };
    const arrived = { at: '2026-03-12T09:47:00.000Z', start: meeting.start };
    await inTenant(app.deps.database, { organizationId }, (tx) =>
      tx.query(`UPDATE "Interview" SET "state" = jsonb_set("state", '{meeting}', $1::jsonb)`, [
        JSON.stringify({ ...meeting, arrived, place: { text: CANARY } }),
      ]),
    );
    expect((await rows()).interviews).toMatchObject([{ meeting: { ...meeting, arrived } }]);
    // Of a debrief, whether there is one and the two answers about the way ahead.
    await inTenant(app.deps.database, { organizationId }, (tx) =>
      tx.query(`UPDATE "Interview" SET "state" = jsonb_set("state", '{debrief}', $1::jsonb)`, [
        JSON.stringify({ learned: CANARY, interest: 'less', direction: null }),
      ]),
    );
    const [debriefed] = (await rows()).interviews;
    expect(debriefed).toMatchObject({ hasDebrief: true, interest: 'less', direction: null });
    expect(JSON.stringify(debriefed)).not.toContain(CANARY);
    // Started the day before or after the range, it does not count.
    expect((await rows({ until: '2026-03-01', from: '2026-03-01' })).interviews).toEqual([]);
    expect((await rows({ until: '2026-03-03', from: '2026-03-03' })).interviews).toEqual([]);
  });

  test('where a talk led stays with its student, also in a debrief that is shared', async () => {
    const debrief = { ...aDebrief, at: app.clock.now, interest: 'less', direction: 'new_field' };
    await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query(
        `UPDATE "Interview" SET "state" = "state" || jsonb_build_object('meeting', NULL,
          'debrief', $1::jsonb, 'sharedNoteIds', '["debrief"]'::jsonb)`,
        [JSON.stringify(debrief)],
      ),
    );
    const { careAdvisor, owner, ownStudent } = world.callers;
    const about = { studentId: world.userId };
    const shared = JSON.stringify(await careAdvisor.call('students.seeAs', about));
    expect(shared).toContain(aDebrief.learned);
    const staff = [
      shared,
      await careAdvisor.call('students.get', about),
      await careAdvisor.call('reports.get', term),
      await owner.call('reports.export', { ...term, format: 'json' }),
    ];
    // The figures name both answers in their rows; here no row is shown.
    expect(JSON.stringify(staff)).not.toMatch(/new_field|\\?"less\\?"/);
    expect(JSON.stringify(await ownStudent.call('profile.exportMine'))).toContain('new_field');
  });

  test('K1: an analyst sees no names anywhere', async () => {
    const { analyst } = world.callers;
    const answers = [
      await analyst.call('reports.choices', { cohortId: world.cohortId }),
      await analyst.call('reports.get', term),
      await analyst.call('reports.get', { ...term, cohortId: world.cohortId }),
      await analyst.call('reports.export', { ...term, format: 'csv' }),
      await analyst.call('reports.export', { ...term, format: 'json' }),
    ];
    const said = JSON.stringify(answers);
    for (const name of [CANARY, 'Lena', 'Farrow', 'Okafor', 'Amara', '@', 'Nadia', 'Haas']) {
      expect({ name, isSaid: said.includes(name) }).toEqual({ name, isSaid: false });
    }
  });

  test.each(['ownStudent', 'libraryEditor', 'auditor'] as const)(
    '%s sees no report',
    async (who) => {
      expect((await world.callers[who].refused('reports.get', term)).code).toBe('not_allowed');
    },
  );

  test('a range that ends before it begins, or is longer than five years, is refused by field', async () => {
    for (const range of [
      { from: '2026-06-30', until: '2026-01-01' },
      { from: '2016-01-01', until: '2026-01-01' },
    ]) {
      const error = await world.callers.owner.refused('reports.get', { ...term, ...range });
      expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'until' }] });
    }
  });

  test('L7: every export is on record with its format and range', async () => {
    const exported = await world.callers.analyst.call<ExportedReport>('reports.export', {
      ...term,
      format: 'csv',
    });
    expect(exported.fileName).toBe('report-2026-01-01-2026-06-30.csv');
    expect(exported.text).toContain('"Students with at least one talk held, of all students');
    expect(exported.text.split('\r\n')[1]).toContain('2026-01-01,2026-06-30');
    expect((await audited('report.export')).at(-1)).toMatchObject({
      actor: { kind: 'analyst' },
      data: { format: 'csv', from: term.from, until: term.until },
    });
  });

  test('K2: what was counted at night stands still, with its cut-off and zone', async () => {
    app.clock.now = '2026-03-03T02:25:00.000Z';
    const { signal } = new AbortController();
    expect(await keepSnapshots(app.deps, signal)).toBeGreaterThanOrEqual(3);
    // A second run of the same night adds nothing.
    expect(await keepSnapshots(app.deps, signal)).toBe(0);
    const { owner } = world.callers;
    const { nights } = await owner.call<ReportChoices>('reports.choices', { cohortId: null });
    expect(nights).toEqual(['2026-03-02']);
    const asOf = { ...term, night: '2026-03-02' };
    const before = await owner.call<Report>('reports.get', asOf);
    await world.school.join('student', 'Gil Farrow');
    app.clock.now = '2026-03-04T10:00:00.000Z';
    expect(await owner.call<Report>('reports.get', asOf)).toEqual(before);
    expect(before).toMatchObject({
      from: '2025-03-03',
      until: '2026-03-02',
      cutOffAt: '2026-03-03T02:25:00.000Z',
      zone: 'Europe/Berlin',
    });
    expect(before.metrics.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['interest', 'direction', 'punctuality', 'competency_evidence']),
    );
    expect(figureOf(before, 'participation')?.n).toBe(9);
    expect(figureOf(await ownersReport(), 'participation')?.n).toBe(10);
    const cohort = { ...asOf, cohortId: world.cohortId };
    await world.callers.careAdvisor.call('reports.get', cohort);
    for (const who of ['advisor', 'foreignOwner'] as const) {
      expect((await world.callers[who].refused('reports.get', cohort)).code).toBe('not_found');
    }
    // The whole school as of a night is not for one advisor.
    expect((await world.callers.careAdvisor.refused('reports.get', asOf)).code).toBe('not_found');
  });

  test.each(['AuditEntry', 'MetricSnapshot'])(
    'L7: nobody changes or removes what %s holds, except erasure',
    async (table) => {
      const states: unknown[] = [];
      for (const change of [
        `DELETE FROM "${table}"`,
        `UPDATE "${table}" SET "organizationId" = "organizationId"`,
      ]) {
        const tries = [
          () =>
            inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
              tx.query(change, []),
            ),
          () => asSystem(app.deps.database, { reason: 'a try' }, (tx) => tx.query(change, [])),
        ];
        for (const attempt of tries) {
          states.push(await attempt().then(() => 'done', sqlState));
        }
      }
      expect(states).toEqual(Array.from({ length: 4 }, () => INSUFFICIENT_PRIVILEGE));
      const erased = await asSystem(app.deps.database, { reason: 'erasure' }, async (tx) => {
        await tx.query(`SET LOCAL acquaint.erasing = 'on'`, []);
        const { rowCount } = await tx.query(`DELETE FROM "${table}" WHERE "organizationId" = $1`, [
          world.otherSchool.id,
        ]);
        return rowCount;
      });
      expect(erased).toBeGreaterThan(0);
    },
  );
});
