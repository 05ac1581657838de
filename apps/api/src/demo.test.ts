import { ROLES } from '@acquaint/core/access/table';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccounts, demoPassword } from './demo/accounts.ts';
import { addClassmates } from './demo/classmates.ts';
import { createDemo, demoInvitation } from './demo/create-demo.ts';
import { fillLena, fillTomas } from './demo/fill-notebook.ts';
import { insertOrganization } from './services/organizations/create-organization.ts';
import { createProfile } from './services/profile/profile.ts';
import type { ClassTable } from './services/assignments/class-table.ts';
import type { HostPool } from './services/hosts/list.ts';
import type { LibraryTemplate } from './services/library/records.ts';
import type { QuestionPack } from './services/library/pack-records.ts';
import type { OutcomeRates } from './services/outcomes/rates.ts';
import type { EquityAnswer } from './services/reports/equity.ts';
import type { StoredSource } from './services/sources/sources.ts';
import type { NotesForStaff } from './services/staff-notes/of-student.ts';
import type { Network } from './services/contacts/network.ts';
import { exportMine } from './services/profile/export.ts';
import { today } from './services/today/today.ts';
import type { Member } from './trpc/context.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { queueOf } from './testing/review-queue.ts';

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

const ALL_IN_CARE = { cohortId: null, search: '', step: null, stuck: false, after: null };

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

  /** Signed in as the first with this role, or with this name in the address. */
  async function as(role: string) {
    const account = demoAccounts.find(
      (one) => one.role === role || one.email.startsWith(`${role}@`),
    );
    const client = app.client();
    await client.call('auth.signIn', { email: account?.email, password: demoPassword });
    return client;
  }

  test('the accounts of the demo sign in, and others join by its code', async () => {
    app.clock.now = '2026-03-02T14:00:00.000Z';
    await createDemo(app.deps);
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(ROLES));
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
    expect(await queueOf(advisor)).toHaveLength(1);
    const inCare = await advisor.call<{ rows: { studentId: string; fullName: string }[] }>(
      'students.list',
      ALL_IN_CARE,
    );
    const notesOn = async (name: string) => {
      const studentId = inCare.rows.find(({ fullName }) => fullName === name)?.studentId;
      return advisor.call<NotesForStaff>('staffNotes.ofStudent', { studentId });
    };
    const { notes } = await notesOn('Lena Hoffmann');
    expect(notes.map(({ audience }) => audience)).toEqual(['shared', 'staff']);
    expect((await notesOn('Tomás Ávila')).inspection).not.toBeNull();
  });

  test('the pool holds people with places, one who takes a pause, and one who has left', async () => {
    const office = await as('owner');
    const { hosts } = await office.call<HostPool>('hosts.list');
    expect(hosts.map(({ hindrance }) => hindrance ?? 'free').toSorted()).toEqual([
      'ended',
      'free',
      'free',
      'paused',
    ]);
    const lena = await as('lena');
    const offered = await lena.call<{ fullName: string }[]>('hosts.offered');
    expect(offered.map(({ fullName }) => fullName)).toContain('Oluwaseun Adeyemi-Castellanos');
  });

  test('the instructor finds a large course with an assignment', async () => {
    const instructor = await as('instructor');
    const { rows } = await instructor.call<{ rows: unknown[] }>('students.list', ALL_IN_CARE);
    expect(rows.length).toBeGreaterThan(40);
    const { assignments } = await instructor.call<{ assignments: { id: string; title: string }[] }>(
      'assignments.list',
    );
    expect(assignments).toMatchObject([{ title: 'One talk about water' }]);
    const { rows: work } = await instructor.call<ClassTable>('assignments.get', {
      id: assignments[0]?.id,
    });
    expect(work).toHaveLength(96);
    expect(work.filter(({ last }) => last !== null)).toHaveLength(3);
  });

  test('the library’s editor finds words, questions and sources in every state', async () => {
    const editor = await as('library_editor');
    const packs = await editor.call<QuestionPack[]>('library.packs');
    expect(packs.map(({ name, state, draft }) => [name, state, draft !== null])).toEqual([
      ['Before the new degree', 'retired', false],
      ['First talks', 'draft', true],
      ['Water and climate', 'published', true],
    ]);
    const templates = await editor.call<LibraryTemplate[]>('library.templates');
    const states = templates.flatMap(({ versions }) => versions.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['draft', 'published', 'retired']));
    const sources = await editor.call<StoredSource[]>('sources.list');
    expect(new Set(sources.map(({ state }) => state))).toEqual(
      new Set(['draft', 'published', 'retired']),
    );
    expect(await editor.call('library.suggestions')).toHaveLength(1);
  });

  test('the analyst reads figures of groups and of a class, and nobody’s name', async () => {
    const analyst = await as('analyst');
    const range = { cohortId: null, from: '2025-03-03', until: '2026-03-02' };
    const { report } = await analyst.call<EquityAnswer>('reports.equity', range);
    const shownOf = (group: string) =>
      report?.groups
        .find(({ id }) => id === group)
        ?.rows.filter(({ hidden }) => !hidden)
        .map(({ metric }) => metric);
    const first = report?.groups.find(({ id }) => id === 'firstGeneration')?.rows ?? [];
    const participation = first.find(({ metric }) => metric === 'participation');
    expect(participation?.yes.n).toBeGreaterThanOrEqual(20);
    expect(participation?.no.n).toBeGreaterThanOrEqual(20);
    expect(participation?.gap).not.toBe(0);
    const most = ['participation', 'reply_rate', 'acceptance_rate', 'preparation', 'thank_you'];
    expect(shownOf('firstGeneration')).toEqual(expect.arrayContaining(most));
    expect(shownOf('needBased')).toContain('participation');
    expect(shownOf('needBased')).not.toContain('thank_you');
    expect(shownOf('disability')).toEqual([]);
    const rates = await analyst.call<OutcomeRates>('outcomes.rates', { classYear: null });
    expect(rates.report?.metrics.flatMap(({ figures }) => figures)).toMatchObject([
      { key: 'all', hidden: false },
      { key: 'all', hidden: false },
      { key: 'career' },
      { key: 'seeking' },
      { key: 'not_seeking' },
      { key: 'unknown' },
    ]);
    for (const { splits } of rates.report?.metrics.slice(0, 2) ?? []) {
      expect(splits[0]?.figures.map(({ hidden }) => hidden)).toEqual([false, false, false]);
    }
    const all = await analyst.call('reports.get', { ...range, night: null });
    expect(JSON.stringify([all, report, rates])).not.toMatch(/Hoffmann|Ávila|Okafor/);
    expect(await analyst.ask('students.list', ALL_IN_CARE)).toMatchObject({ ok: false });
  });

  test('the auditor finds what people did', async () => {
    const auditor = await as('auditor');
    const asked = { personId: null, kind: null, subjectId: null, from: null, until: null };
    const { items } = await auditor.call<{ items: unknown[] }>('audit.list', asked);
    expect(items.length).toBeGreaterThan(10);
  });

  test('a student finds help, sources for the field, and what the school asks', async () => {
    const [lena, tomas] = [await as('lena'), await as('tomas')];
    expect(await lena.call('help.get')).toMatchObject({ email: 'careers@northgate.example' });
    const sources = await lena.call<(StoredSource & { fit: string })[]>('sources.forField', {
      field: 'water engineering',
    });
    expect(sources.map(({ title, fit }) => [title, fit])[0]).toEqual([
      'Society of Water Engineers: young members',
      'field',
    ]);
    expect(await lena.call('groups.mine')).toMatchObject({ isAsked: true, declaration: {} });
    expect(await tomas.call('groups.mine')).toMatchObject({ isAsked: true, declaration: null });
    expect(await lena.call('confidence.get')).toMatchObject({ answers: [{ moment: 'before' }] });
    expect(await tomas.call('confidence.get')).toMatchObject({ asked: 'before' });
    expect(await lena.call<{ shared: unknown[] }>('staffNotes.mine')).toMatchObject({
      shared: [{ authorName: 'Daniel Ortega' }],
    });
    const { signedIn } = await lena.call<{ signedIn: unknown }>('auth.session');
    expect(JSON.stringify(signedIn)).toContain('#0f6a6e');
  });

  test('nobody outside is asked twice by what was copied', async () => {
    const { rows } = await app.deps.database.pool.query<{ count: number; people: number }>(
      `SELECT count(*)::int AS "count", count(DISTINCT "identityHashes")::int AS "people" FROM "Contact"`,
    );
    expect(rows[0]?.people).toBe(rows[0]?.count);
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

  test('the whole school comes about in the hour in which a class year turns', async () => {
    app.clock.now = '2027-06-30T22:10:00.000Z';
    await createDemo(app.deps);
    const analyst = app.client();
    await analyst.call('auth.signIn', {
      email: 'analyst@northgate.example',
      password: demoPassword,
    });
    const range = { cohortId: null, from: '2026-07-02', until: '2027-07-01' };
    const { report } = await analyst.call<EquityAnswer>('reports.equity', range);
    expect(report?.groups[0]?.rows[0]).toMatchObject({ metric: 'participation', hidden: false });
    const rates = await analyst.call<OutcomeRates>('outcomes.rates', { classYear: null });
    expect(rates.report?.metrics[1]?.figures[0]).toMatchObject({ hidden: false });
  });

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
