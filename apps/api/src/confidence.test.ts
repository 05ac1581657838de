import type { ConfidenceRatings } from '@acquaint/core/confidence/confidence';
import { isKnownAction } from '@acquaint/core/phrases/audit';
import type { Report } from '@acquaint/core/reports/present';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfidenceView } from './services/confidence/confidence.ts';
import { someRatings } from './testing/confidence-procedures.ts';
import { ON_TUESDAY } from './testing/confirmed.ts';
import { type TestSchool, testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const surer: ConfidenceRatings = {
  information: 4,
  contacting: 3,
  fit: 3,
  planning: 4,
  asking_help: 5,
};

describe.each(testDatabases())('how sure students feel, on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = '2026-03-02T10:00:00.000Z';
    school = await testSchool(app);
  }, 60_000);
  afterAll(() => app.close());

  const view = (client: TestClient) => client.call<ConfidenceView>('confidence.get');
  const answer = (changes: Record<string, unknown> = {}) => ({
    moment: 'before',
    version: 0,
    ratings: someRatings,
    idempotencyKey: uuid7(),
    ...changes,
  });
  const say = (client: TestClient, changes: Record<string, unknown> = {}) =>
    client.call<ConfidenceView>('confidence.save', answer(changes));

  /** A student with an interview begun. */
  async function aStudent(name?: string): Promise<TestClient> {
    const client = await school.join('student', name);
    const own = new TestStudent(client);
    const { id } = await own.addContact();
    await own.start(id);
    return client;
  }

  /** So many talks that took place, beside the one that was begun. */
  async function held(client: TestClient, count: number): Promise<void> {
    const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
    for (let n = 0; n < count; n += 1) {
      const id = uuid7();
      const state = { id, status: 'closed', meeting: { ...ON_TUESDAY, id, status: 'held' } };
      await asSystem(app.deps.database, { reason: 'a talk for a test' }, (tx) =>
        tx.query(
          `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version",
              "status", "step", "stepsDone", "requestStatus", "state", "createdAt", "updatedAt")
            SELECT "organizationId", $3, "studentId", "contactId", "version", 'closed', "step",
              "stepsDone", "requestStatus", "state" || $4, "createdAt", "updatedAt"
            FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2 LIMIT 1`,
          [school.id, signedIn.userId, id, JSON.stringify(state)],
        ),
      );
    }
  }

  test('F.4: asked with the first interview, kept once, corrected, and asked again after three talks', async () => {
    const fresh = await school.join('student');
    expect(await view(fresh)).toEqual({ asked: null, answers: [] });
    const lena = await aStudent();
    expect((await view(lena)).asked).toBe('before');

    const input = answer();
    const first = await lena.call<ConfidenceView>('confidence.save', input);
    expect(await lena.call('confidence.save', input)).toEqual(first);
    expect(first).toMatchObject({
      asked: null,
      answers: [{ moment: 'before', version: 1, ratings: someRatings }],
    });
    const early = await lena.refused('confidence.save', answer({ moment: 'after' }));
    expect(early).toMatchObject({ code: 'bad_input', problems: [{ field: 'moment' }] });

    await held(lena, 2);
    expect((await view(lena)).asked).toBeNull();
    await held(lena, 1);
    expect((await view(lena)).asked).toBe('after');
    const after = await say(lena, { moment: 'after', ratings: surer });
    expect(after.asked).toBeNull();
    expect(after.answers.map(({ moment }) => moment)).toEqual(['before', 'after']);

    const corrected = { ...someRatings, fit: 4 };
    const again = await say(lena, { version: 1, ratings: corrected });
    expect(again.answers[0]).toMatchObject({ version: 2, ratings: corrected });
    expect(again.answers[0]?.answeredAt).toBe(first.answers[0]?.answeredAt);
    const stale = await lena.refused('confidence.save', answer({ version: 1 }));
    expect(stale).toMatchObject({
      code: 'conflict',
      present: { moment: 'before', version: 2, ratings: corrected },
    });
  });

  test('F.4: rather not say is an answer, takes one back, and asks nothing more', async () => {
    const jonas = await aStudent('Jonas Weber');
    await say(jonas);
    const back = await say(jonas, { version: 1, ratings: null });
    expect(back).toMatchObject({ asked: null, answers: [{ version: 2, ratings: null }] });
    await held(jonas, 3);
    expect((await view(jonas)).asked).toBeNull();
    const late = await aStudent('Ada Farrow');
    await held(late, 1);
    expect((await view(late)).asked).toBeNull();
    const refused = await late.refused('confidence.save', answer());
    expect(refused).toMatchObject({ code: 'bad_input', problems: [{ field: 'moment' }] });
  });

  test('of two answers at once one is kept, and the other sees it', async () => {
    const mira = await aStudent('Mira Sand');
    const both = await Promise.all([
      mira.ask('confidence.save', answer()),
      mira.ask('confidence.save', answer({ ratings: surer })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'conflict', present: { version: 1 } },
    });
  });

  test.each([
    ['an answer that is missing', { ...someRatings, fit: undefined }],
    ['an answer off the scale', { ...someRatings, fit: 6 }],
    ['half an answer', { ...someRatings, fit: 2.5 }],
    ['words', { ...someRatings, fit: 'very' }],
  ])('%s is refused by its field', async (_, ratings) => {
    const client = await school.join('student');
    const refused = await client.refused('confidence.save', answer({ ratings }));
    expect(refused).toMatchObject({ code: 'bad_input', problems: [{ field: 'ratings.fit' }] });
  });

  test('it is in the student’s export, for no one else, and on record without the answers', async () => {
    const noor = await aStudent('Noor Haddad');
    await say(noor);
    const mine = await noor.call<{ confidence: unknown }>('profile.exportMine');
    expect(mine.confidence).toMatchObject([{ moment: 'before', ratings: someRatings }]);
    expect((await view(await school.join('student'))).answers).toEqual([]);
    const advisor = await school.join('advisor');
    for (const client of [advisor, school.owner]) {
      expect((await client.refused('confidence.get')).code).toBe('not_allowed');
      expect((await client.refused('confidence.save', answer())).code).toBe('not_allowed');
    }
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; data: unknown }>(
        `SELECT "action", "data" FROM "AuditEntry"
          WHERE "organizationId" = $1 AND "action" LIKE 'confidence.%'`,
        [school.id],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ action }) => isKnownAction(action))).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/contacting|ratings/);
  });

  test('P4: the report prints the change for five students, and nothing for four', async () => {
    school = await testSchool(app);
    const figures = async () => {
      const term = { cohortId: null, from: '2026-01-01', until: '2026-06-30', night: null };
      const report = await school.owner.call<Report>('reports.get', term);
      return report.metrics.find(({ id }) => id === 'confidence_change');
    };
    const sayBoth = async (name: string) => {
      const client = await aStudent(name);
      await say(client);
      await held(client, 3);
      await say(client, { moment: 'after', ratings: surer });
    };
    for (const name of ['Ada', 'Ben', 'Cem', 'Dana']) await sayBoth(`${name} Farrow`);
    await say(await aStudent('Fay Farrow'));
    const few = await figures();
    expect(few?.figures.every(({ hidden, n }) => hidden && n === null)).toBe(true);
    expect(few?.splits).toMatchObject([{ hidden: true, figures: [] }]);
    await sayBoth('Eli Farrow');
    const enough = await figures();
    expect(enough?.figures).toMatchObject([
      { key: 'change', n: 5, hidden: false },
      { key: 'before', n: 5 },
      { key: 'after', n: 5 },
    ]);
    expect(enough?.figures.map(({ value }) => Math.round((value ?? 0) * 10) / 10)).toEqual([
      1.6, 2.2, 3.8,
    ]);
    expect(enough?.splits[0]?.figures.map(({ key, value }) => [key, value])).toEqual([
      ['information', 2],
      ['contacting', 2],
      ['fit', 0],
      ['planning', 1],
      ['asking_help', 3],
    ]);
  });
});
