import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnownAction } from '@acquaint/core/phrases/audit';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditExport, AuditItem } from './services/audit/read.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

interface Page {
  items: AuditItem[];
  next: { at: string; id: string } | null;
}

const all = { personId: null, kind: null, subjectId: null, from: null, until: null };

test('L7: every action that the API records has its sentence', () => {
  const cwd = dirname(fileURLToPath(import.meta.url));
  const files = globSync('**/*.ts', { cwd }).filter(
    (file) => !/\.test\.ts$|^testing|^calendar|^simulate/.test(file),
  );
  const actions = files.flatMap((file) => {
    const text = readFileSync(`${cwd}/${file}`, 'utf8');
    if (!/\baudit\(|Audited|commitEvents|AuditEntry/.test(text)) return [];
    const found = [...text.matchAll(/\baction(?::| =) '([^']+)'[,; ]/g)];
    // Changes of a contact share one writer, which puts the kind of record before the action.
    const ofContacts = [...text.matchAll(/change\(deps, member, input, '([^']+)'/g)];
    // Others name the action in the call: `auditReview(deps, tx, member, 'review.claim', id)`.
    const inCalls = [...text.matchAll(/\baudit\w*\([^)]*?'([a-z_]+\.[a-zA-Z_-]+)'/g)];
    return [
      ...inCalls.map((match) => match[1] ?? ''),
      ...found.map((match) => match[1] ?? ''),
      ...ofContacts.map((match) => `contact.${match[1] ?? ''}`),
    ];
  });
  expect(actions.length).toBeGreaterThan(10);
  expect(actions.filter((action) => !isKnownAction(action))).toEqual([]);
});

describe.each(testDatabases())('audit log on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const list = (changes: object = {}) =>
    world.callers.auditor.call<Page>('audit.list', { ...all, cursor: null, ...changes });

  test('L7: what was recorded in a real life has a sentence each', async () => {
    const { rows } = await asSystem(app.deps.database, { reason: 'a test' }, (tx) =>
      tx.query<{ action: string }>('SELECT DISTINCT "action" FROM "AuditEntry"', []),
    );
    expect(rows.map(({ action }) => action).filter((action) => !isKnownAction(action))).toEqual([]);
  });

  test('L7: the auditor reads who did what, without what people wrote', async () => {
    const { items } = await list({ kind: 'sent' });
    expect(items.map(({ sentence }) => sentence)).toEqual([
      `Lena ${CANARY} sent a message to somebody outside`,
    ]);
    expect(items[0]?.details).toContain('messageSent');
    const everything = JSON.stringify(await list());
    expect(everything).not.toContain('flood forecasting');
    expect(everything).not.toContain('Amara');
  });

  test('L7: it narrows by person, record and day, and pages without gap or repetition', async () => {
    const { items } = await list({ personId: world.userId });
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ who }) => who.userId))).toEqual(new Set([world.userId]));
    const one = await list({ subjectId: world.interviewId });
    expect(new Set(one.items.map(({ subject }) => subject.id))).toEqual(
      new Set([world.interviewId]),
    );
    expect((await list({ until: '2026-03-01' })).items).toEqual([]);
    expect((await list({ personId: uuid7() })).items).toEqual([]);

    for (let more = 0; more < 60; more += 1) {
      await world.own.client.call('contacts.exportNetwork', { withNotes: false });
    }
    const seen: string[] = [];
    let cursor: Page['next'] = null;
    do {
      const page: Page = await list({ cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    const { rows } = await asSystem(app.deps.database, { reason: 'a test' }, (tx) =>
      tx.query<{ count: number }>(
        'SELECT count(*)::int AS "count" FROM "AuditEntry" WHERE "organizationId" = $1',
        [world.school.id],
      ),
    );
    expect(seen.length).toBe(rows[0]?.count);
  });

  test('L7: an export is itself on record', async () => {
    const file = await world.callers.owner.call<AuditExport>('audit.export', all);
    expect(file.text.split('\r\n').length - 2).toBe(file.count);
    const { items } = await list();
    expect(items[0]).toMatchObject({
      sentence: 'Olga Owner exported the audit log',
      details: `count: ${file.count}`,
    });
  });

  test.each([
    'ownStudent',
    'advisor',
    'careAdvisor',
    'instructor',
    'libraryEditor',
    'analyst',
  ] as const)('%s does not read it', async (who) => {
    const error = await world.callers[who].refused('audit.list', { ...all, cursor: null });
    expect(error.code).toBe('not_allowed');
  });

  test('another school reads its own', async () => {
    const { items } = await world.callers.foreignOwner.call<Page>('audit.list', {
      ...all,
      cursor: null,
      subjectId: world.interviewId,
    });
    expect(items).toEqual([]);
  });

  test('a range that ends before it begins is refused by field', async () => {
    const range = { ...all, from: '2026-03-02', until: '2026-03-01', cursor: null };
    expect(await world.callers.owner.refused('audit.list', range)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'until' }],
    });
  });
});
