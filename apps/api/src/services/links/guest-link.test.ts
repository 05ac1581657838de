import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';
import { ensureGuestLink, type GuestPlace, renewGuestLink } from './guest-link.ts';
import { hashToken } from './token.ts';

describe.each(testDatabases())('the address of a guest on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let place: GuestPlace;

  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    const { contactId } = await world.interview();
    const { userId: studentId, interviewId } = world;
    place = { kind: 'contact', studentId, interviewId, contactId };
  }, 60_000);
  afterAll(() => app.close());

  const ensured = () =>
    inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      ensureGuestLink(app.deps, tx, place),
    );
  const stored = () =>
    asSystem(app.deps.database, { reason: 'look in a test' }, async (tx) => {
      const { rows } = await tx.query<{ tokenHash: string; expiresAt: string }>(
        `SELECT * FROM "GuestLink" WHERE "interviewId" = $1 AND "kind" = 'contact'`,
        [place.interviewId],
      );
      return rows;
    });

  test('stays the same, holds 128 bits, and is stored as its hash only', async () => {
    const { url } = await ensured();
    expect(await ensured()).toEqual(await ensured());
    const token = url.slice('http://localhost:3000/g/'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('lasts for sixty days from the last message, and never shorter than before', async () => {
    app.clock.now = '2026-03-10T10:00:00.000Z';
    await ensured();
    expect((await stored())[0]?.expiresAt).toBe('2026-05-09T10:00:00.000Z');
    app.clock.now = '2026-03-02T10:00:00.000Z';
    await ensured();
    expect((await stored())[0]?.expiresAt).toBe('2026-05-09T10:00:00.000Z');
  });

  test('is another one after a renewal, under the same id', async () => {
    const before = await ensured();
    const after = await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      renewGuestLink(app.deps, tx, place),
    );
    expect(after.id).toBe(before.id);
    expect(after.url).not.toBe(before.url);
    expect(await ensured()).toEqual(after);
  });
});
