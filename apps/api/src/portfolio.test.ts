import type { PortfolioChoice } from '@acquaint/core/portfolio/choice';
import { isKnownAction } from '@acquaint/core/phrases/audit';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortfolioView } from './services/portfolio/portfolio.ts';
import { confirmedTalk } from './testing/confirmed.ts';
import type { Journey } from './testing/journey.ts';
import { type TestSchool, testSchool } from './testing/school.ts';
import { aDebrief } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('the portfolio on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let talk: Journey;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = '2026-03-02T10:00:00.000Z';
    school = await testSchool(app);
    student = new TestStudent(await school.join('student', 'Lena Hoffmann'));
    await student.fillProfile();
    talk = await confirmedTalk(app, student);
  });
  afterAll(() => app.close());

  const view = (): Promise<PortfolioView> => student.client.call('portfolio.get');
  const choice = (changes: Partial<PortfolioChoice> = {}) => ({
    interviewId: talk.id,
    version: 0,
    isIncluded: true,
    parts: ['learned'] as PortfolioChoice['parts'],
    description: null,
    agreement: null,
    idempotencyKey: uuid7(),
    ...changes,
  });

  test('a talk that is only agreed is not in it, and nothing can be chosen for it', async () => {
    const { portfolio, entries } = await view();
    expect(portfolio.talks).toEqual([]);
    expect(entries).toEqual([]);
    const error = await student.client.refused('portfolio.choose', choice());
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'interviewId' }] });
  });

  test('once held it stands there by role, without a word and without a name', async () => {
    await talk.at('2026-03-10T14:30:00.000Z');
    await talk.do({ type: 'reportHeld', data: { endedAt: '2026-03-10T14:25:00.000Z' } });
    await talk.do({ type: 'writeDebrief', data: { debrief: aDebrief } });
    const { portfolio } = await view();
    expect(portfolio.talks).toMatchObject([
      { month: '2026-03', mode: 'video', minutes: 20, person: { kind: 'described' }, words: [] },
    ]);
    expect(JSON.stringify(portfolio)).not.toContain('Okafor');
    expect(JSON.stringify(portfolio)).not.toContain('River Trust');
  });

  test('a choice is kept once, and a stale one meets a conflict with what stands', async () => {
    const input = choice({ parts: ['nextStep', 'learned'] });
    const first = await student.client.call<PortfolioView>('portfolio.choose', input);
    expect(first.portfolio.talks[0]?.words.map(({ part }) => part)).toEqual([
      'learned',
      'nextStep',
    ]);
    expect(await student.client.call('portfolio.choose', input)).toEqual(first);
    expect(first.entries[0]?.choice.version).toBe(1);
    const stale = await student.client.refused('portfolio.choose', choice({ parts: [] }));
    expect(stale).toMatchObject({
      code: 'conflict',
      present: { version: 1, interviewId: talk.id },
    });
    expect(await view()).toEqual(first);
  });

  test('two at once: one is taken, the other hears so', async () => {
    const before = (await view()).entries[0]?.choice.version ?? 0;
    const both = await Promise.allSettled(
      ['a hydrologist', 'a forecaster'].map((description) =>
        student.client.call('portfolio.choose', choice({ version: before, description })),
      ),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await view()).entries[0]?.choice.version).toBe(before + 1);
  });

  test('they are named with their yes, and not any more when it is taken back', async () => {
    const version = (await view()).entries[0]?.choice.version ?? 0;
    const agreement = { how: 'phone', on: '2026-03-10', note: 'At the end of the talk.' } as const;
    const named = await student.client.call<PortfolioView>(
      'portfolio.choose',
      choice({ version, agreement }),
    );
    expect(named.portfolio.talks[0]?.person).toMatchObject({ name: 'Amara Okafor' });
    expect(named.entries[0]?.choice.agreement).toEqual(agreement);
    const mine = await student.client.call<{ portfolio: PortfolioChoice[] }>('profile.exportMine');
    expect(mine.portfolio).toMatchObject([{ interviewId: talk.id, agreement }]);
    const taken = await student.client.call<PortfolioView>(
      'portfolio.choose',
      choice({ version: version + 1 }),
    );
    expect(JSON.stringify(taken.portfolio)).not.toContain('Okafor');
  });

  test.each([
    [{ description: 'Dr. Okafor' }, 'description'],
    [{ description: 'x'.repeat(121) }, 'description'],
    [{ agreement: { how: 'phone', on: '2027-01-01', note: null } }, 'agreement.on'],
    [{ agreement: { how: 'own_page', on: '2026-03-10', note: null } }, 'agreement.how'],
    [{ parts: ['liked'] }, 'parts.0'],
  ])('%j is refused at %s', async (changes, field) => {
    const version = (await view()).entries[0]?.choice.version ?? 0;
    const error = await student.client.refused(
      'portfolio.choose',
      choice({ version, ...(changes as object) }),
    );
    expect(error).toMatchObject({
      code: 'bad_input',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  test('nobody else reads or changes it', async () => {
    const other = await school.join('student', 'Jonas Weber');
    expect((await other.call<PortfolioView>('portfolio.get')).entries).toEqual([]);
    expect((await other.refused('portfolio.choose', choice())).code).toBe('not_found');
    const advisor = await school.join('advisor', 'Nadia Haas');
    expect((await advisor.refused('portfolio.get')).code).toBe('not_allowed');
    expect((await advisor.refused('portfolio.choose', choice())).code).toBe('not_allowed');
  });

  test('what was chosen is on record by a sentence', async () => {
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; data: object }>(
        `SELECT "action", "data" FROM "AuditEntry" WHERE "organizationId" = $1 AND "subjectId" = $2
          AND "action" LIKE 'portfolio.%'`,
        [school.id, talk.id],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ action }) => isKnownAction(action))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('hydrologist');
  });
});
