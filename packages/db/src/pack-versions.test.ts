import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Database } from './open-database.ts';
import { beforeMigration, type BeforeMigration } from './testing/before-migration.ts';
import { testDatabases } from './testing/test-database.ts';
import { uuid7 } from './uuid7.ts';

describe.each(testDatabases())('packs from before they had versions, on $name', ({ open }) => {
  let database: Database;
  let before: BeforeMigration;
  beforeEach(async () => {
    database = await open();
    before = await beforeMigration(database, 'pack_versions');
  }, 60_000);
  afterEach(async () => {
    await database.close();
    before.remove();
  });

  test('become version 1 of nobody known, with their draft as version 2', async () => {
    const organizationId = uuid7();
    const cohortId = uuid7();
    const created = '2026-01-05T09:00:00.000Z';
    const later = '2026-02-02T09:00:00.000Z';
    const put = async (row: Record<string, unknown>): Promise<string> => {
      const id = uuid7();
      const common = { organizationId, id, version: 4, language: 'en', createdBy: uuid7() };
      const times = { createdAt: created, updatedAt: later };
      await database.pool.query(
        `INSERT INTO "QuestionPack" SELECT * FROM jsonb_populate_record(null::"QuestionPack", $1)`,
        [JSON.stringify({ ...common, ...times, ...row })],
      );
      return id;
    };
    // Rows can be put in past the policies only while these are not forced.
    await database.pool.query('ALTER TABLE "QuestionPack" NO FORCE ROW LEVEL SECURITY');
    const [one, two] = [[{ text: 'One?' }], [{ text: 'Two?' }]];
    const draftHead = { name: 'Water', language: 'de', cohortId };
    const both = await put({
      name: 'Hydrology',
      published: one,
      publishedAt: created,
      draft: two,
      draftHead,
      signer: 'ab cd',
    });
    const draft = await put({ name: 'Draft', draft: two });
    const retired = await put({
      name: 'Retired',
      draft: one,
      publishedAt: created,
      retiredAt: later,
    });
    const goneOn = await put({ name: 'Gone on', draft: two, retiredAt: created });
    await database.pool.query('ALTER TABLE "QuestionPack" FORCE ROW LEVEL SECURITY');

    expect(await before.go()).toHaveLength(1);
    await database.pool.query('ALTER TABLE "QuestionPackVersion" NO FORCE ROW LEVEL SECURITY');
    await database.pool.query('ALTER TABLE "QuestionPack" NO FORCE ROW LEVEL SECURITY');
    const versionsOf = async (id: string) =>
      (
        await database.pool.query<Record<string, unknown>>(
          `SELECT v.*, p."publishedNumber" FROM "QuestionPackVersion" v JOIN "QuestionPack" p
            ON p."organizationId" = v."organizationId" AND p."id" = v."packId"
            WHERE v."packId" = $1 ORDER BY v."number"`,
          [id],
        )
      ).rows;
    const nobody = { authorId: null, publishedBy: null };
    expect(await versionsOf(both)).toMatchObject([
      {
        ...nobody,
        number: 1,
        state: 'published',
        publishedNumber: 1,
        name: 'Hydrology',
        language: 'en',
        cohortId: null,
        questions: one,
        signer: 'ab cd',
      },
      { ...nobody, ...draftHead, number: 2, state: 'draft', questions: two },
    ]);
    expect(await versionsOf(draft)).toMatchObject([
      { ...nobody, number: 1, state: 'draft', publishedNumber: null, questions: two },
    ]);
    expect(await versionsOf(retired)).toMatchObject([
      { ...nobody, number: 1, state: 'retired', publishedNumber: null, questions: one },
    ]);
    expect(await versionsOf(goneOn)).toMatchObject([
      { ...nobody, number: 1, state: 'draft', publishedNumber: null, questions: two },
    ]);
  });
});
