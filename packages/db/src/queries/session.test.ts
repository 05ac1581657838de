import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from '../open-database.ts';
import { asSystem } from '../tenant.ts';
import { addSchool, type SchoolOf } from '../testing/rows.ts';
import { testDatabases } from '../testing/test-database.ts';
import { uuid7 } from '../uuid7.ts';
import { findSession, hashSessionToken } from './session.ts';

const now = '2026-03-02T09:00:00.000Z';
const later = new Date('2026-03-09T09:00:00.000Z');

describe.each(testDatabases())('session on $name', ({ open }) => {
  let database: Database;
  let here: SchoolOf<'ann'>;
  let there: SchoolOf<'ben'>;
  beforeAll(async () => {
    database = await open();
    here = await addSchool(database, 'ann');
    there = await addSchool(database, 'ben');
  });
  afterAll(() => database.close());

  /** As sign-in does: outside any tenant transaction. */
  async function signIn(
    userId: string,
    more: { activeOrganizationId?: string } = {},
  ): Promise<string> {
    const token = uuid7();
    const hashed = hashSessionToken(token);
    await database.prisma.session.create({
      data: { id: uuid7(), token: hashed, userId, expiresAt: later, ...more },
    });
    return token;
  }

  const join = (organizationId: string, userId: string) =>
    asSystem(database, { reason: 'test' }, ({ prisma }) =>
      prisma.membership.create({ data: { organizationId, userId, role: 'advisor' } }),
    );

  test('a token finds person, school and role', async () => {
    const token = await signIn(here.ann);
    expect(await findSession(database, token, now)).toEqual({
      sessionId: expect.any(String),
      expiresAt: later.toISOString(),
      userId: here.ann,
      userName: 'ann',
      email: `${here.ann}@northgate.example`,
      emailVerified: false,
      organizationId: here.organizationId,
      role: 'student',
      organizationName: 'Northgate',
      organizationSlug: here.organizationId,
    });
  });

  test('a wrong token, the stored hash itself and an expired session find nobody', async () => {
    const token = await signIn(here.ann);
    expect(await findSession(database, `${token}x`, now)).toBeNull();
    expect(await findSession(database, hashSessionToken(token), now)).toBeNull();
    expect(await findSession(database, token, later.toISOString())).toBeNull();
  });

  test('of several schools the active one counts, else the first joined', async () => {
    await join(there.organizationId, here.ann);
    const first = await findSession(database, await signIn(here.ann), now);
    expect(first).toMatchObject({ organizationId: here.organizationId, role: 'student' });
    const active = { activeOrganizationId: there.organizationId };
    const chosen = await findSession(database, await signIn(here.ann, active), now);
    expect(chosen).toMatchObject({ organizationId: there.organizationId, role: 'advisor' });
  });

  test('an ended membership and a changed role count with the next request', async () => {
    const token = await signIn(there.ben);
    const change = (data: { role?: 'owner'; endedAt?: Date }) =>
      asSystem(database, { reason: 'test' }, ({ prisma }) =>
        prisma.membership.updateMany({ where: { userId: there.ben }, data }),
      );
    await change({ role: 'owner' });
    expect(await findSession(database, token, now)).toMatchObject({ role: 'owner' });
    await change({ endedAt: new Date(now) });
    expect(await findSession(database, token, now)).toMatchObject({
      userId: there.ben,
      organizationId: null,
      role: null,
    });
  });
});
