import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from './open-database.ts';
import { asSystem, inTenant, readInTenant, readTogether } from './tenant.ts';
import { addContact, addSchool, type SchoolOf } from './testing/rows.ts';
import { testDatabases } from './testing/test-database.ts';
import { uuid7 } from './uuid7.ts';

const names = { name: 'test_names', text: 'SELECT "fullName" FROM "Contact" WHERE "state" = $1' };

describe.each(testDatabases())('tenancy on $name', ({ open }) => {
  let database: Database;
  let here: SchoolOf<'ann'>;
  let there: SchoolOf<'ben'>;
  beforeAll(async () => {
    database = await open();
    here = await addSchool(database, 'ann');
    there = await addSchool(database, 'ben');
    await addContact(database, { ...here, studentId: here.ann }, 'Ours');
    await addContact(database, { ...there, studentId: there.ben }, 'Theirs');
  });
  afterAll(() => database.close());

  test('SQL, Prisma and pipelined reads see one school', async () => {
    const seen = await inTenant(database, here, async (tx) => ({
      sql: (await tx.query('SELECT "fullName" FROM "Contact"')).rows,
      prisma: await tx.prisma.contact.findMany({ select: { fullName: true } }),
    }));
    expect(seen).toEqual({ sql: [{ fullName: 'Ours' }], prisma: [{ fullName: 'Ours' }] });
    expect(await readInTenant(database, there.organizationId, names, ['active'])).toEqual([
      { fullName: 'Theirs' },
    ]);
  });

  test('a school sees only itself and its own people', async () => {
    const seen = await inTenant(database, here, async ({ prisma }) => ({
      schools: await prisma.organization.findMany({ select: { id: true } }),
      people: await prisma.user.findMany({ select: { id: true } }),
    }));
    expect(seen).toEqual({ schools: [{ id: here.organizationId }], people: [{ id: here.ann }] });
  });

  test('rows of another school cannot be written, changed, moved or removed', async () => {
    const foreign = { organizationId: there.organizationId, identityHash: 'h' };
    await expect(
      inTenant(database, here, ({ prisma }) => prisma.doNotContact.create({ data: foreign })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inTenant(database, here, ({ query }) =>
        query('UPDATE "Contact" SET "organizationId" = $1', [there.organizationId]),
      ),
    ).rejects.toThrow(/row-level security/);
    const touched = await inTenant(database, here, async ({ query }) => [
      (await query(`UPDATE "Contact" SET "state" = 'x' WHERE "fullName" = 'Theirs'`)).rowCount,
      (await query('DELETE FROM "Draft" WHERE "organizationId" = $1', [there.organizationId]))
        .rowCount,
    ]);
    expect(touched).toEqual([0, 0]);
  });

  test('a row cannot point into another school', async () => {
    await expect(
      addContact(database, { organizationId: here.organizationId, studentId: there.ben }),
    ).rejects.toThrow(/[Ff]oreign key/);
  });

  test('outside a tenant transaction no row is visible, whoever asks', async () => {
    expect(await database.prisma.contact.count()).toBe(0);
    expect((await database.pool.query('SELECT 1 FROM "Interview"')).rowCount).toBe(0);
    await inTenant(database, here, async ({ query }) => query('SELECT 1'));
    const { rows } = await database.pool.query('SELECT count(*)::int AS n FROM "Contact"');
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('work across schools sees all', async () => {
    const count = await asSystem(database, { reason: 'test' }, ({ prisma }) =>
      prisma.contact.count(),
    );
    expect(count).toBe(2);
  });

  test('history cannot be changed and sign-in tables cannot be read from a school', async () => {
    for (const sql of [
      'UPDATE "InterviewEvent" SET "version" = 9',
      'DELETE FROM "AuditEntry"',
      'DELETE FROM "Interview"',
      'SELECT 1 FROM "Session"',
      'SELECT 1 FROM "Account"',
      'SELECT 1 FROM "Verification"',
      'SELECT 1 FROM "RateLimit"',
    ]) {
      await expect(inTenant(database, here, ({ query }) => query(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test('the roles of transactions own nothing, cannot sign in and cannot pass policies', async () => {
    const { rows } = await database.pool.query(`
      SELECT r.rolname AS name, r.rolcanlogin OR r.rolsuper OR r.rolbypassrls AS strong,
        (SELECT count(*)::int FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owned
      FROM pg_roles r WHERE r.rolname IN ('acquaint_app', 'acquaint_system') ORDER BY 1`);
    expect(rows).toEqual([
      { name: 'acquaint_app', strong: false, owned: 0 },
      { name: 'acquaint_system', strong: false, owned: 0 },
    ]);
    const me = await database.pool.query(
      'SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = current_user',
    );
    expect(me.rows).toEqual([{ strong: false }]);
  });

  test('an organisation id that is not a UUID is refused before it becomes SQL', async () => {
    const organizationId = `${uuid7()}'; SELECT 1; --`;
    const refusal = { code: 'bad-organization-id' };
    await expect(inTenant(database, { organizationId }, async () => 1)).rejects.toMatchObject(
      refusal,
    );
    await expect(readInTenant(database, organizationId, names, ['active'])).rejects.toMatchObject(
      refusal,
    );
  });

  test('a failing pipelined read reports its error and leaves the connection usable', async () => {
    const broken = { name: 'test_broken', text: 'SELECT 1 / $1::int AS n' };
    await expect(readInTenant(database, here.organizationId, broken, [0])).rejects.toThrow(
      /division by zero/,
    );
    expect(await readInTenant(database, here.organizationId, broken, [1])).toEqual([{ n: 1 }]);
  });

  test('reads that go out together see one school, one moment, and fail as one', async () => {
    const divide = { name: 'test_broken', text: 'SELECT 1 / $1::int AS n' };
    const moment = { name: 'test_moment', text: 'SELECT now() AS at' };
    const read = (n: number) =>
      readTogether(database, there.organizationId, [
        { statement: moment, values: [] },
        { statement: names, values: ['active'] },
        { statement: divide, values: [n] },
        { statement: moment, values: [] },
      ]);
    const [before, found, divided, after] = await read(1);
    expect(found).toEqual([{ fullName: 'Theirs' }]);
    expect(divided).toEqual([{ n: 1 }]);
    expect(after).toEqual(before);
    await expect(read(0)).rejects.toThrow(/division by zero/);
    expect((await read(1))[1]).toEqual([{ fullName: 'Theirs' }]);
  });

  test('a pipelined read cannot write', async () => {
    const write = { name: 'test_write', text: `UPDATE "Contact" SET "state" = $1` };
    await expect(readInTenant(database, here.organizationId, write, ['x'])).rejects.toThrow(
      /read-only/,
    );
  });

  test('work left running by one transaction never reaches into the next one', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let late: Promise<unknown> = Promise.resolve();
    await inTenant(database, here, async ({ prisma }) => {
      await prisma.contact.count();
      late = released.then(() => prisma.contact.findMany());
      late.catch(() => {});
    });
    await inTenant(database, there, async ({ prisma }) => {
      await prisma.contact.count();
      release();
      await expect(late).rejects.toThrow(/transaction is over/);
      expect(await prisma.contact.findMany({ select: { fullName: true } })).toEqual([
        { fullName: 'Theirs' },
      ]);
    });
  });

  test('many callers of two schools at once each see their own', async () => {
    const schools = Array.from({ length: 60 }, (_, index) => (index % 2 ? here : there));
    const seen = await Promise.all(
      schools.map(({ organizationId }, index) =>
        index % 3
          ? readInTenant(database, organizationId, names, ['active'])
          : inTenant(database, { organizationId }, ({ prisma }) =>
              prisma.contact.findMany({ select: { fullName: true } }),
            ),
      ),
    );
    expect(seen).toEqual(
      schools.map((school) => [{ fullName: school === here ? 'Ours' : 'Theirs' }]),
    );
  });
});
