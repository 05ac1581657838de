import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccounts, demoPassword } from './demo/accounts.ts';
import { addClassmates } from './demo/classmates.ts';
import { createDemo, demoInvitation } from './demo/create-demo.ts';
import { fillLena, fillTomas } from './demo/fill-notebook.ts';
import { insertOrganization } from './services/organizations/create-organization.ts';
import { createProfile } from './services/profile/profile.ts';
import type { Network } from './services/contacts/network.ts';
import { exportMine } from './services/profile/export.ts';
import { today } from './services/today/today.ts';
import type { Member } from './trpc/context.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

/** Holidays in a row, nights before weekends, changes of clocks, the last hour of a year. */
const HARD_DAYS = [
  '2026-01-01T00:05:00.000Z',
  '2026-03-08T06:30:00.000Z',
  '2026-03-29T01:30:00.000Z',
  '2026-04-05T22:00:00.000Z',
  '2026-04-06T10:25:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-12-25T23:50:00.000Z',
  '2026-12-27T05:00:00.000Z',
  '2027-12-31T23:55:00.000Z',
];
/** And every so often through a year, on several weekdays and hours. */
const OTHERS = Array.from({ length: 5 }, (_, n) =>
  new Date(Date.parse('2026-01-10T00:10:00.000Z') + n * (24 * 67 + 5) * 3_600_000).toISOString(),
);

function databaseOf(kind: 'embedded' | 'server') {
  const found = testDatabases().find(({ name }) => name === kind);
  if (!found) throw new Error(`There is no ${kind} database to test with.`);
  return found;
}

describe('the demo', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await databaseOf('embedded').open());
  });
  afterAll(() => app.close());

  test('the accounts of the demo sign in, and others join by its code', async () => {
    app.clock.now = '2026-03-02T14:00:00.000Z';
    await createDemo(app.deps);
    for (const { email, role } of demoAccounts) {
      const client = app.client();
      await client.call('auth.signIn', { email, password: demoPassword });
      expect(await client.call('auth.session')).toMatchObject({
        signedIn: { membership: { role } },
      });
    }
    const visitor = await app.signUp('visitor@school.example');
    await visitor.call('organizations.join', { code: demoInvitation });
    expect(await visitor.call('contacts.list', {})).toMatchObject({ total: 0 });
  });

  test('Lena’s first screen shows each part of the way', async () => {
    const lena = app.client();
    const email = 'lena@northgate.example';
    await lena.call('auth.signIn', { email, password: demoPassword });
    const screen = await lena.call<{ next: { code: string; contactName: string } }>('today.get');
    expect(screen).toMatchObject({
      next: { contactName: 'Maria-Theresia von Hohenstein-Lichtenfels zu Wasserburg' },
      meetings: [{ contactName: 'Wulandari', status: 'to_confirm' }],
      waiting: [{ contactName: 'Amara Okafor' }],
      activeCount: 4,
    });
    expect(screen.next.code).toBe('send_thanks');
    const { rows } = await lena.call<{ rows: { fullName: string }[] }>('contacts.list', {});
    expect(rows.map(({ fullName }) => fullName)).toContain('نورا الحسيني');
    expect(rows).toHaveLength(6);
    const { people } = await lena.call<Network>('contacts.network');
    expect(people.map(({ introducedByName }) => introducedByName)).toContain('Guðrún Ólafsdóttir');
  });

  test('Tomás has to ask his supervisor first (R19)', async () => {
    const tomas = app.client();
    await tomas.call('auth.signIn', { email: 'tomas@northgate.example', password: demoPassword });
    const screen = await tomas.call<{ next: { code: string } }>('today.get');
    expect(screen.next).toMatchObject({ contactName: 'Jonas Brandt' });
    expect(screen.next.code).toContain('permission');
  });

  test('the advisor finds somebody to help on each page', async () => {
    const advisor = app.client();
    const email = 'advisor@northgate.example';
    await advisor.call('auth.signIn', { email, password: demoPassword });
    const queue = await advisor.call<{ kind: string }[]>('attention.queue', { cohortId: null });
    expect(new Set(queue.map(({ kind }) => kind))).toEqual(
      new Set(['meeting_unconfirmed', 'thank_you_overdue', 'no_reply', 'no_contact']),
    );
    const funnel = await advisor.call<{ students: number }>('students.funnel', { cohortId: null });
    expect(funnel.students).toBe(10);
    expect(await advisor.call('reviews.queue', { cohortId: null })).toHaveLength(1);
  });
});

// The same words and commands as above; a server is quicker at making some thirty notebooks of them.
describe('the demo on a server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await databaseOf('server').open());
  });
  afterAll(() => app.close());

  /** A student of a school of their own, without the cost of a password. */
  async function newcomer(name: string): Promise<Member> {
    const { deps } = app;
    const [organizationId, userId] = [deps.newId(), deps.newId()];
    const email = `${userId}@school.example`;
    await deps.database.prisma.user.create({ data: { id: userId, name, email } });
    const school = `Northgate ${organizationId}`;
    const place = { timeZone: 'Europe/Berlin', country: 'DE' };
    const organization = { id: organizationId, name: school, ...place };
    await insertOrganization(deps, { ...organization, ownerId: userId });
    await inTenant(deps.database, { organizationId }, (tx) =>
      createProfile(deps, tx, { id: userId, name, email, school, ...place }),
    );
    return { organizationId, userId, role: 'student' };
  }

  test('it comes about on any day, at any hour', async () => {
    for (const [n, now] of [...HARD_DAYS, ...OTHERS].entries()) {
      app.clock.now = now;
      const lena = await newcomer('Lena Hoffmann');
      await fillLena(app.deps, lena);
      const tomas = await newcomer('Tomás Ávila');
      await fillTomas(app.deps, tomas);
      // The class takes the longest: every fourth of these days is enough for it.
      if (n % 4 === 0) await addClassmates(app.deps, tomas.organizationId);
      const { interviews } = await exportMine(app.deps, lena);
      const states = interviews.map(
        ({ status, request, meeting, thankYou }) =>
          `${status}/${request.status}/${meeting?.status ?? 'none'}/${thankYou.status}`,
      );
      expect({ now, states: states.toSorted((a, b) => (a < b ? -1 : 1)) }).toEqual({
        now,
        states: [
          'active/accepted/held/none',
          'active/accepted/to_confirm/none',
          'active/none/none/none',
          'active/open/none/none',
          'closed/accepted/held/sent',
        ],
      });
      expect((await today(app.deps, lena)).next).not.toBeNull();
    }
  }, 300_000);
});
