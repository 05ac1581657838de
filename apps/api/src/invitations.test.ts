import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InvitationRow } from './services/organizations/invitations.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('codes that are withdrawn on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  });
  afterAll(() => app.close());

  const make = async (role = 'owner', uses = 2) => {
    const id = uuid7();
    const input = { id, role, uses, days: 7 };
    const { code } = await school.owner.call<{ code: string }>(
      'organizations.createInvitation',
      input,
    );
    return { id, code };
  };
  const revoke = (id: string) => ({ id, idempotencyKey: uuid7() });
  const listed = async (id: string) =>
    (await school.owner.call<InvitationRow[]>('organizations.invitations')).find(
      (one) => one.id === id,
    );

  test('a leaked code opens nothing any more, and the list says so', async () => {
    const { id, code } = await make();
    expect(await listed(id)).toMatchObject({
      role: 'owner',
      usesLeft: 2,
      revokedAt: null,
      createdByName: 'Olga Owner',
    });
    const early = await app.signUp(`early-${uuid7()}@school.example`);
    await early.call('organizations.join', { code });
    const click = revoke(id);
    expect(await school.owner.call('organizations.revokeInvitation', click)).toEqual({ id });
    // A second click is the same one.
    expect(await school.owner.call('organizations.revokeInvitation', click)).toEqual({ id });
    const late = await app.signUp(`late-${uuid7()}@school.example`);
    expect((await late.refused('organizations.lookUpInvitation', { code })).code).toBe(
      'unknown_invitation',
    );
    expect((await late.refused('organizations.join', { code })).code).toBe('unknown_invitation');
    expect(await listed(id)).toMatchObject({ revokedAt: expect.stringMatching(/Z$/), usesLeft: 1 });
    // Another click later keeps the first moment.
    const first = (await listed(id))?.revokedAt;
    app.clock.now = '2026-03-03T09:00:00.000Z';
    await school.owner.call('organizations.revokeInvitation', revoke(id));
    expect((await listed(id))?.revokedAt).toBe(first);
    // Whoever came in before stays.
    expect(await early.call('organizations.get')).toBeTruthy();
    const { items } = await school.owner.call<{ items: { sentence: string }[] }>('audit.list', {
      personId: null,
      kind: null,
      subjectId: id,
      from: null,
      until: null,
    });
    const withdrawn = items.filter(({ sentence }) => sentence.includes('withdrew'));
    expect(withdrawn).toHaveLength(1);
  });

  test('a code that is withdrawn while somebody joins lets nobody in half', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, code } = await make('advisor', 1);
      const one = await app.signUp(`race-${uuid7()}@school.example`);
      const [joined] = await Promise.all([
        one.ask('organizations.join', { code }),
        school.owner.ask('organizations.revokeInvitation', revoke(id)),
      ]);
      const row = await listed(id);
      expect(row?.usesLeft).toBe(joined.ok ? 0 : 1);
      const { signedIn } = await one.call<{ signedIn: { membership: unknown } }>('auth.session');
      expect(signedIn.membership !== null).toBe(joined.ok);
    }
  });

  test('only an owner of the same school withdraws', async () => {
    const { id, code } = await make();
    const elsewhere = await testSchool(app);
    const foreign = await elsewhere.owner.refused('organizations.revokeInvitation', revoke(id));
    expect(foreign.code).toBe('not_found');
    for (const role of ['advisor', 'instructor', 'library_editor', 'analyst', 'auditor'] as const) {
      const member = await school.join(role);
      const answer = await member.refused('organizations.revokeInvitation', revoke(id));
      expect({ role, code: answer.code }).toEqual({ role, code: 'not_allowed' });
    }
    const person = await app.signUp(`still-${uuid7()}@school.example`);
    expect(await person.call('organizations.lookUpInvitation', { code })).toMatchObject({
      role: 'owner',
    });
  });
});
