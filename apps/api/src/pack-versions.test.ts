import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuestionPack } from './services/library/pack-records.ts';
import type { PackVersionRow } from './services/library/read-packs.ts';
import { aPack, aQuestion } from './testing/library-procedures.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('versions of packs on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let lea: TestClient;
  let lena: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
  }, 60_000);
  afterAll(() => app.close());

  async function aSchool(): Promise<void> {
    school = await testSchool(app);
    lea = await school.join('library_editor', 'Lea Winter');
    lena = await school.join('student');
  }
  const seen = ({ id, version }: { id: string; version: number }) => ({
    id,
    version,
    idempotencyKey: uuid7(),
  });
  const save = (changes: Record<string, unknown> = {}) =>
    lea.call<QuestionPack>('library.savePack', aPack(changes));
  const publish = (pack: QuestionPack) => lea.call<QuestionPack>('library.publishPack', seen(pack));
  const retire = (pack: QuestionPack) => lea.call<QuestionPack>('library.retirePack', seen(pack));
  const versionsOf = ({ id }: { id: string }, client = lea) =>
    client.call<PackVersionRow[]>('library.packVersions', { id });
  const redraft = (pack: QuestionPack, number: number) =>
    lea.ask<QuestionPack>('library.redraftPack', { ...seen(pack), number });
  const packsOf = (client: TestClient) => client.call<QuestionPack[]>('library.packs');

  test('each publication is a version with its author; the ones before stay as they were', async () => {
    await aSchool();
    const first = await publish(await save());
    expect(first).toMatchObject({ publishedNumber: 1 });
    const next = [aQuestion({ text: 'Which flood taught you most?' })];
    const draft = await school.owner.call<QuestionPack>(
      'library.savePack',
      aPack({ id: first.id, version: first.version, name: 'Rivers', questions: next }),
    );
    expect(draft).toMatchObject({ draft: next, published: first.published, publishedNumber: 1 });
    const second = await publish(draft);
    expect(second).toMatchObject({ published: next, publishedNumber: 2 });
    const { signedIn } = await school.owner.call<{ signedIn: { name: string } }>('auth.session');
    const versions = await versionsOf(second);
    expect(versions).toMatchObject([
      { number: 2, state: 'published', name: 'Rivers', author: signedIn.name, questions: next },
      { number: 1, state: 'retired', name: 'Hydrology', author: 'Lea Winter', signer: null },
    ]);
    expect(versions[1]?.questions).toEqual(first.published);

    // Who reads sees what was published; students see nothing of the past, another school nothing.
    const third = await save({ id: second.id, version: second.version, questions: [] });
    const advisor = await school.join('advisor');
    expect((await versionsOf(second, advisor)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await versionsOf(third)).map(({ state }) => state)).toEqual([
      'draft',
      'published',
      'retired',
    ]);
    const stranger = await testSchool(app, 'Southbank College');
    for (const client of [lena, stranger.owner]) {
      expect(await versionsOf(second, client)).toEqual([]);
    }
    // The database itself refuses other words for what was published, and its removal.
    const rewrite = inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(
        `UPDATE "QuestionPackVersion" SET "name" = 'x' WHERE "packId" = $1 AND "number" = 1`,
        [second.id],
      ),
    );
    await expect(rewrite).rejects.toThrow('stays as it is');
    const removed = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(`DELETE FROM "QuestionPackVersion" WHERE "packId" = $1`, [second.id]),
    );
    expect(removed.rowCount).toBe(1);
    expect(await versionsOf(second)).toEqual(versions);
  });

  test('a retired pack keeps its words beside a draft, and can be published again', async () => {
    await aSchool();
    const inForce = await publish(await save());
    const other = [aQuestion({ text: 'What is half written?' })];
    const both = await save({ id: inForce.id, version: inForce.version, questions: other });
    const retired = await retire(both);
    expect(retired).toMatchObject({ state: 'retired', publishedNumber: null, draft: other });
    expect((await versionsOf(retired)).map(({ state, questions }) => [state, questions])).toEqual([
      ['draft', other],
      ['retired', inForce.published],
    ]);
    expect(await redraft(retired, 1)).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'version' }] },
    });
    const thrown = await lea.call<QuestionPack>('library.discardPackDraft', seen(retired));
    expect(thrown).toMatchObject({ state: 'retired', draft: null, retired: inForce.published });
    expect(await redraft(thrown, 7)).toMatchObject({ error: { problems: [{ field: 'number' }] } });
    const asked = { ...seen(thrown), number: 1 };
    const clicks = await Promise.all(
      [1, 2].map(() => lea.ask<QuestionPack>('library.redraftPack', asked)),
    );
    expect(clicks[1]).toEqual(clicks[0]);
    const again = clicks.flatMap((answer) => (answer.ok ? [answer.data] : []))[0];
    if (again === undefined) throw new Error('There is no draft.');
    expect(again).toMatchObject({ state: 'retired', draft: inForce.published });
    const back = await publish(again);
    expect(back).toMatchObject({ state: 'published', publishedNumber: 2 });
    expect(await packsOf(lena)).toMatchObject([{ published: inForce.published }]);
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; data: unknown }>(
        `SELECT "action", "data" FROM "AuditEntry" WHERE "organizationId" = $1
          AND "subjectId" = $2 ORDER BY "id"`,
        [school.id, back.id],
      ),
    );
    expect(rows.slice(-4)).toMatchObject([
      { action: 'library.retire_pack', data: { number: 1 } },
      { action: 'library.discard_pack', data: { number: 2 } },
      { action: 'library.redraft_pack', data: { number: 1 } },
      { action: 'library.publish_pack', data: { number: 2 } },
    ]);
  });

  test('a draft is thrown away once; what is in force stays, and a pack that never was goes whole', async () => {
    await aSchool();
    const inForce = await publish(await save());
    const draft = await save({ id: inForce.id, version: inForce.version, name: 'Water' });
    const discard = (pack: QuestionPack) => lea.ask('library.discardPackDraft', seen(pack));
    const answers = await Promise.all([discard(draft), discard(draft)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
    const [left] = await packsOf(lea);
    expect(left).toMatchObject({ name: 'Hydrology', draft: null, published: inForce.published });
    if (left === undefined) throw new Error('The pack is gone.');
    expect(await discard(left)).toMatchObject({ error: { problems: [{ field: 'version' }] } });

    const fresh = await save();
    const click = seen(fresh);
    const twice = await Promise.all([1, 2].map(() => lea.ask('library.discardPackDraft', click)));
    expect(twice).toMatchObject([
      { ok: true, data: null },
      { ok: true, data: null },
    ]);
    expect(await packsOf(lea)).toHaveLength(1);
    expect(await discard(fresh)).toMatchObject({ error: { code: 'not_found' } });
  });
});
