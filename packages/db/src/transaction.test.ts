import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sqlState } from './errors.ts';
import type { Database } from './open-database.ts';
import { asSystem, inTenant } from './tenant.ts';
import { addSchool, type SchoolOf } from './testing/rows.ts';
import { testDatabases } from './testing/test-database.ts';
import type { TenantTx } from './tenant.ts';
import { uuid7 } from './uuid7.ts';

describe.each(testDatabases())('transactions on $name', ({ open }) => {
  let database: Database;
  let school: SchoolOf<'ann'>;
  beforeAll(async () => {
    database = await open();
    school = await addSchool(database, 'ann');
  });
  afterAll(() => database.close());

  const block = (tx: TenantTx, identityHash: string) =>
    tx.prisma.doNotContact.create({
      data: { organizationId: school.organizationId, identityHash },
    });
  const blocked = (identityHash: string) =>
    inTenant(database, school, ({ prisma }) =>
      prisma.doNotContact.count({ where: { identityHash } }),
    );

  test('SQL and Prisma share one transaction: both are saved or neither', async () => {
    await inTenant(database, school, async (tx) => {
      await block(tx, 'a');
      const { rows } = await tx.query('SELECT "identityHash" FROM "DoNotContact"');
      expect(rows).toEqual([{ identityHash: 'a' }]);
    });
    const failure = inTenant(database, school, async (tx) => {
      await tx.query('UPDATE "Organization" SET "name" = $1', ['Changed']);
      await block(tx, 'b');
      throw new Error('enough');
    });
    await expect(failure).rejects.toThrow('enough');
    expect(await blocked('a')).toBe(1);
    expect(await blocked('b')).toBe(0);
    const name = await inTenant(database, school, ({ prisma }) => prisma.organization.findFirst());
    expect(name?.name).toBe('Northgate');
  });

  test('asking the database inside a transaction is an error at once, not a wait for ever', async () => {
    const refusal = { code: 'nested-use' };
    const outer = (inner: () => Promise<unknown>) => inTenant(database, school, inner);
    await expect(outer(() => database.pool.query('SELECT 1'))).rejects.toMatchObject(refusal);
    await expect(outer(() => database.prisma.user.count())).rejects.toThrow(/tx\.prisma/);
    await expect(
      outer(() => inTenant(database, school, ({ query }) => query('SELECT 1'))),
    ).rejects.toMatchObject(refusal);
    expect(await blocked('nobody')).toBe(0);
  });

  test('work that never ends is rolled back at its limit and frees the connection', async () => {
    const forever = inTenant(database, { ...school, timeLimitMs: 100 }, async (tx) => {
      await block(tx, 'slow');
      return new Promise<never>(() => {});
    });
    await expect(forever).rejects.toMatchObject({ code: 'transaction-too-slow' });
    expect(await blocked('slow')).toBe(0);
  });

  test('a handle that outlives its transaction is refused', async () => {
    const leaked = await inTenant(database, school, async (tx) => tx);
    await expect(leaked.query('SELECT 1')).rejects.toMatchObject({ code: 'transaction-over' });
    expect(() => leaked.prisma).toThrow(/transaction is over/);
    const prisma = await inTenant(database, school, async (tx) => tx.prisma);
    await expect(prisma.user.count()).rejects.toThrow(/transaction is over/);
  });

  test('an error that was swallowed inside does not pass as a success', async () => {
    const swallowed = inTenant(database, school, async (tx) => {
      await block(tx, 'lost');
      await tx.query('SELECT 1 / 0').catch(() => {});
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'transaction-over' });
    expect(await blocked('lost')).toBe(0);
  });

  test('what Prisma does as a transaction of its own is a savepoint, also side by side', async () => {
    const { organizationId } = school;
    const put = (tx: TenantTx, identityHash: string) =>
      tx.prisma.doNotContact.upsert({
        where: { organizationId_identityHash: { organizationId, identityHash } },
        create: { organizationId, identityHash },
        update: { reason: 'again' },
      });
    await inTenant(database, school, async (tx) => {
      await Promise.all([put(tx, 'u1'), put(tx, 'u2'), tx.prisma.doNotContact.count()]);
      const [one, two] = await tx.prisma.doNotContact.updateManyAndReturn({
        where: { identityHash: { in: ['u1', 'u2'] } },
        data: { reason: 'both' },
      });
      expect([one?.reason, two?.reason]).toEqual(['both', 'both']);
      // A nested write: Prisma wraps it in a transaction.
      const userId = uuid7();
      await tx.query('RESET ROLE');
      await tx.prisma.user.create({
        data: {
          id: userId,
          name: 'Cy',
          email: `${userId}@x.example`,
          sessions: { create: { id: uuid7(), token: userId, expiresAt: new Date(0) } },
        },
      });
    });
    expect(await blocked('u1')).toBe(1);
  });

  test('a serialization failure repeats the whole work, at most as often as asked', async () => {
    let runs = 0;
    const work = (failures: number) => async (tx: TenantTx) => {
      runs += 1;
      await block(tx, 'again');
      if (runs <= failures) {
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'race' USING ERRCODE = '40001'; END $$`);
      }
      return runs;
    };
    expect(await inTenant(database, { ...school, retries: 2 }, work(2))).toBe(3);
    expect(await blocked('again')).toBe(1);
    runs = 0;
    const refused = inTenant(database, { ...school, retries: 1 }, async (tx) => {
      runs += 1;
      await tx.prisma
        .$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'race' USING ERRCODE = '40001'; END $$`;
    });
    await expect(refused).rejects.toSatisfy((error) => sqlState(error) === '40001');
    expect(runs).toBe(2);
  });

  test('a refused statement does not cost its connection', async () => {
    const before = await database.pool.query('SELECT pg_backend_pid() AS pid');
    await expect(database.pool.query('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    const removed: unknown[] = [];
    database.pool.once('remove', (client) => removed.push(client));
    await expect(
      asSystem(database, { reason: 'test' }, ({ query }) => query('SELECT nonsense')),
    ).rejects.toMatchObject({ code: '42703' });
    expect(removed).toEqual([]);
    await expect(
      inTenant(database, school, async (tx) => {
        await block(tx, 'twice');
        await block(tx, 'twice');
      }),
    ).rejects.toSatisfy((error) => sqlState(error) === '23505');
    expect(removed).toEqual([]);
    expect(before.rows).toHaveLength(1);
  });

  test('of statements sent side by side the one that failed is told, not those after it', async () => {
    // Its failure arrives later than that of the statement after it.
    const nested = (tx: TenantTx): Promise<unknown> =>
      Promise.all([tx.query('SELECT 1/0'), tx.query('SELECT 1')]);
    const failure = inTenant(database, school, (tx) =>
      Promise.all([nested(tx).then((value) => value), tx.query('SELECT 1')]),
    );
    await expect(failure).rejects.toSatisfy((error) => sqlState(error) === '22012');
  });

  test('instants come back as the ISO strings of the core', async () => {
    const { rows } = await database.pool.query(
      `SELECT '2026-03-29 03:30:00.5+02'::timestamptz(3) AS half, '2026-01-01Z'::timestamptz AS whole`,
    );
    expect(rows).toEqual([{ half: '2026-03-29T01:30:00.500Z', whole: '2026-01-01T00:00:00.000Z' }]);
  });

  test('Prisma reads and writes the same instant as SQL', async () => {
    const at = new Date('2026-06-01T10:20:30.400Z');
    const seen = await inTenant(database, school, async (tx) => {
      const data = { organizationId: school.organizationId, identityHash: 'time', createdAt: at };
      await tx.prisma.doNotContact.create({ data });
      const text = `SELECT "createdAt" FROM "DoNotContact" WHERE "identityHash" = 'time'`;
      return {
        sql: (await tx.query(text)).rows,
        prisma: await tx.prisma.doNotContact.findFirst({ where: { identityHash: 'time' } }),
      };
    });
    expect(seen.sql).toEqual([{ createdAt: '2026-06-01T10:20:30.400Z' }]);
    expect(seen.prisma?.createdAt).toEqual(at);
  });
});
