import type { SchoolTemplate } from '@acquaint/core/library/school-template';
import { templateById } from '@acquaint/core/library/templates';
import { schoolTemplateFor } from '@acquaint/core/library/school-template';
import { eventParams, historyLine } from '@acquaint/core/phrases/events';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibraryTemplate } from './services/library/records.ts';
import { aCohort } from './testing/cohort.ts';
import { Journey } from './testing/journey.ts';
import { aSavedTemplate, aTemplate } from './testing/library-procedures.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { aWhyYou, readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('the library on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let lea: TestClient;
  let count = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = '2026-03-02T10:00:00.000Z';
  }, 60_000);
  afterAll(() => app.close());

  async function aSchool(): Promise<void> {
    school = await testSchool(app);
    lea = await school.join('library_editor', 'Lea Winter');
  }

  /** A student who has everything ready to ask. */
  async function aStudent(): Promise<Journey> {
    const own = new TestStudent(await school.join('student'));
    await own.fillProfile();
    const contact = await own.proveContact(
      await own.addContact({ employer: `River Trust ${(count += 1)}` }),
    );
    const one = new Journey(app, own, await own.start(contact.id));
    await readyToAsk(one, 'how people find their way into flood forecasting');
    await one.do({
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    });
    await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
    return one;
  }

  const seen = ({ id, version }: { id: string; version: number }) => ({
    id,
    version,
    idempotencyKey: uuid7(),
  });
  const publish = (template: { id: string; version: number }, by = lea) =>
    by.call<LibraryTemplate>('library.publishTemplate', seen(template));
  const retire = (template: { id: string; version: number }) =>
    lea.call<LibraryTemplate>('library.retireTemplate', seen(template));
  const write = (changes: Record<string, unknown> = {}, kind = 'T01') =>
    lea.call<LibraryTemplate>('library.saveTemplate', aTemplate(kind, changes));
  /** New words for a template that is there already. */
  const rewrite = (template: LibraryTemplate, body: string) =>
    lea.call<LibraryTemplate>('library.saveTemplate', {
      ...aTemplate(template.kind),
      id: template.id,
      version: template.version,
      body,
    });
  const words = (sentence: string) =>
    (templateById('T01')?.body ?? '').replace('I am after insight only.', sentence);
  const composerOf = (one: Journey) =>
    one.student.client.call<SchoolTemplate[]>('drafts.templates', { interviewId: one.id });
  const inForce = async (one: Journey): Promise<SchoolTemplate | null> =>
    schoolTemplateFor('T01', 'en', await composerOf(one));
  const textOf = (one: Journey, schoolTemplate: SchoolTemplate | null) =>
    one.draft({ templateId: 'T01', written: { whyYou: aWhyYou }, schoolTemplate });
  const keep = (one: Journey, changes: Record<string, unknown>) =>
    one.student.client.ask<{ version: number }>('drafts.save', {
      interviewId: one.id,
      kind: 'request',
      channel: 'email',
      templateId: 'T01',
      values: { whyYou: aWhyYou },
      subject: null,
      text: '',
      version: null,
      ...changes,
    });

  test('a published version is in the student’s next draft; a message keeps the version it used', async () => {
    await aSchool();
    const early = await aStudent();
    expect(await inForce(early)).toBe(null);
    expect((await keep(early, {})).ok).toBe(true);

    const draft = await write({ body: words('Our careers office taught me to ask for advice.') });
    expect(draft).toMatchObject({
      publishedNumber: null,
      versions: [{ number: 1, state: 'draft' }],
    });
    expect(await inForce(early)).toBe(null);
    const first = await publish(draft);
    expect(first).toMatchObject({
      publishedNumber: 1,
      versions: [{ number: 1, state: 'published', author: 'Lea Winter' }],
    });

    const one = await aStudent();
    const current = await inForce(one);
    expect(current).toMatchObject({ id: first.id, version: 1 });
    const text = textOf(one, current);
    expect(text.text).toContain('Our careers office taught me');
    expect(await keep(one, { schoolTemplate: text.schoolTemplate })).toMatchObject({
      data: { schoolTemplate: { id: first.id, version: 1 } },
    });
    // Begun before the publication: the draft keeps the built-in words.
    await early.reload();
    expect(early.view.drafts).toMatchObject([{ templateId: 'T01', schoolTemplate: null }]);

    const again = await rewrite(first, words('I would be glad to learn from you.'));
    expect(again.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    const second = await publish(again);
    expect(second.versions.map(({ state }) => state)).toEqual(['published', 'retired']);

    // The draft goes on with the version it began with, and says so when it goes out.
    await one.reload();
    const known = await composerOf(one);
    const begun = known.find(({ version }) => version === 1);
    expect(begun).toMatchObject({ id: first.id, isCurrent: false });
    await one.do(one.sending(textOf(one, begun ?? null)));
    const [message] = one.interview.messages;
    expect(message).toMatchObject({ schoolTemplate: { id: first.id, version: 1 } });
    const sent = one.view.history.find(({ type }) => type === 'messageSent');
    if (!sent) throw new Error('Nothing was sent.');
    const line = historyLine(
      { type: sent.type, params: eventParams({ ...sent, interviewId: one.id } as never) },
      { who: 'You', name: 'Dr. Okafor' },
    );
    expect(line).toBe('You sent the request by e-mail, with the school’s words, version 1');

    const next = await aStudent();
    expect(textOf(next, await inForce(next)).text).toContain('glad to learn from you');
    await retire(second);
    expect(await inForce(next)).toBe(null);
    await one.reload();
    expect(one.interview.messages[0]?.schoolTemplate).toEqual({ id: first.id, version: 1 });
  });

  test('errors keep words from being published, and each is named; warnings do not', async () => {
    await aSchool();
    const slip = await write({ body: words('{{howfuond}} and {{weather}}.') });
    const refused = await lea.ask('library.publishTemplate', seen(slip));
    expect(refused).toMatchObject({ error: { code: 'bad_input' } });
    const reasons = refused.ok
      ? []
      : refused.error.problems.map(({ field, reason }) => [field, reason]);
    expect(reasons).toEqual([
      ['body', expect.stringContaining('Did you mean “howFound”?')],
      ['body', expect.stringContaining('no variable called “weather”')],
    ]);
    expect(await lea.call<LibraryTemplate[]>('library.templates')).toMatchObject([
      { publishedNumber: null, versions: [{ state: 'draft' }] },
    ]);
    const mended = await rewrite(slip, words('I hope this email finds you well.'));
    expect((await publish(mended)).publishedNumber).toBe(1);
    // The same words are in force already.
    const twice = await lea.ask(
      'library.publishTemplate',
      seen({ ...mended, version: mended.version + 1 }),
    );
    expect(twice).toMatchObject({ error: { code: 'bad_input', problems: [{ field: 'version' }] } });
    const line = await lea.ask('library.saveTemplate', aTemplate('T06'));
    expect(line).toMatchObject({ error: { problems: [{ field: 'kind' }] } });
    const nowhere = await lea.ask('library.saveTemplate', aTemplate('T01', { cohortId: uuid7() }));
    expect(nowhere).toMatchObject({ error: { problems: [{ field: 'cohortId' }] } });
  });

  test('words for a cohort reach its students alone', async () => {
    await aSchool();
    const inside = await aStudent();
    const outside = await aStudent();
    const { signedIn } = await inside.student.client.call<{ signedIn: { userId: string } }>(
      'auth.session',
    );
    const advisor = await school.join('advisor');
    const cohortId = await aCohort(app, { school, studentId: signedIn.userId, advisor });
    await publish(await write({ body: words('For all of us.') }));
    await publish(await write({ cohortId, body: words('For our cohort.') }));
    expect(textOf(inside, await inForce(inside)).text).toContain('For our cohort.');
    expect(textOf(outside, await inForce(outside)).text).toContain('For all of us.');
    expect(await composerOf(outside)).toHaveLength(1);
  });

  test('two templates in one place: the one that is published retires the other', async () => {
    await aSchool();
    const one = await publish(await write({ name: 'One' }));
    const two = await publish(await write({ name: 'Two' }));
    const list = await lea.call<LibraryTemplate[]>('library.templates');
    expect(list.map(({ name, publishedNumber }) => [name, publishedNumber])).toEqual([
      ['One', null],
      ['Two', 1],
    ]);
    expect(await lea.ask('library.retireTemplate', seen(one))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await retire(two)).publishedNumber).toBe(null);
  });

  test('of two editors who save or publish at once one does, and the other sees what is there', async () => {
    await aSchool();
    const olga = school.owner;
    const draft = await write();
    const save = (by: TestClient, body: string) =>
      by.ask<LibraryTemplate>('library.saveTemplate', {
        ...aTemplate('T01'),
        id: draft.id,
        version: draft.version,
        body,
      });
    const saves = await Promise.all([save(lea, words('Lea.')), save(olga, words('Olga.'))]);
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = saves.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(lost).toMatchObject({ code: 'conflict', present: { id: draft.id, version: 2 } });

    const present = { id: draft.id, version: 2 };
    const publishes = await Promise.all(
      [lea, olga].map((by) => by.ask('library.publishTemplate', seen(present))),
    );
    expect(publishes.filter(({ ok }) => ok)).toHaveLength(1);
    // Two places that are one: both templates want to be in force.
    const other = await write({ name: 'Other' });
    const [first] = await lea.call<LibraryTemplate[]>('library.templates');
    if (!first) throw new Error('The library is empty.');
    const newer = await rewrite(first, words('Again.'));
    await Promise.all(
      [other, newer].map((template) => lea.ask('library.publishTemplate', seen(template))),
    );
    const list = await lea.call<LibraryTemplate[]>('library.templates');
    expect(list.filter(({ publishedNumber }) => publishedNumber !== null)).toHaveLength(1);
    const states = list.flatMap(({ versions }) => versions.map(({ state }) => state));
    expect(states.filter((state) => state === 'published')).toHaveLength(1);
  });

  test('an earlier version is taken up again as a draft, once; it goes into force under a new number', async () => {
    await aSchool();
    const first = await publish(await write({ body: words('First words.') }));
    const second = await publish(await rewrite(first, words('Second words.')));
    const redraft = (template: LibraryTemplate, number: number) =>
      lea.ask<LibraryTemplate>('library.redraftTemplate', { ...seen(template), number });
    expect(await redraft(second, 9)).toMatchObject({ error: { problems: [{ field: 'number' }] } });
    const click = { ...seen(second), number: 1 };
    const twice = await Promise.all([1, 2].map(() => lea.ask('library.redraftTemplate', click)));
    expect(twice[0]).toEqual(twice[1]);
    const [begun] = await lea.call<LibraryTemplate[]>('library.templates');
    if (!begun) throw new Error('The library is empty.');
    expect(begun).toMatchObject({
      publishedNumber: 2,
      versions: [{ number: 3, state: 'draft', author: 'Lea Winter' }, { number: 2 }, { number: 1 }],
    });
    expect(begun.versions[0]?.body).toBe(first.versions[0]?.body);
    expect(await redraft(begun, 2)).toMatchObject({ error: { problems: [{ field: 'version' }] } });
    const third = await publish(begun);
    expect(third).toMatchObject({ publishedNumber: 3 });

    // What is out of force comes back the same way.
    const retired = await retire(third);
    const again = await redraft(retired, 3);
    if (!again.ok) throw new Error('There is no draft.');
    expect(await publish(again.data)).toMatchObject({ publishedNumber: 4 });
    const rewritten = inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query(`UPDATE "LibraryTemplateVersion" SET "body" = 'x' WHERE "number" = 1`),
    );
    await expect(rewritten).rejects.toThrow('stays as it is');
  });

  test('a draft is thrown away once; what is in force stays, and one that never was goes whole', async () => {
    await aSchool();
    const inForce = await publish(await write());
    const draft = await rewrite(inForce, words('Half written.'));
    const discard = (template: { id: string; version: number }) =>
      lea.ask<LibraryTemplate | null>('library.discardTemplateDraft', seen(template));
    const answers = await Promise.all([discard(draft), discard(draft)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
    const [left] = await lea.call<LibraryTemplate[]>('library.templates');
    if (!left) throw new Error('The template is gone.');
    expect(left).toMatchObject({ publishedNumber: 1, versions: inForce.versions });
    expect(await discard(left)).toMatchObject({ error: { problems: [{ field: 'version' }] } });

    const fresh = await write({}, 'T02');
    const click = seen(fresh);
    const twice = await Promise.all(
      [1, 2].map(() => lea.ask('library.discardTemplateDraft', click)),
    );
    expect(twice).toMatchObject([
      { ok: true, data: null },
      { ok: true, data: null },
    ]);
    expect(await lea.call('library.templates')).toHaveLength(1);
    expect(await discard(fresh)).toMatchObject({ error: { code: 'not_found' } });
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; data: unknown }>(
        `SELECT "action", "data" FROM "AuditEntry" WHERE "organizationId" = $1
          AND "action" = 'library.discard_template' ORDER BY "id"`,
        [school.id],
      ),
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { kind: 'T01', number: 2 },
      { kind: 'T02', number: 1 },
    ]);
  });

  test('a second click has one effect', async () => {
    await aSchool();
    const input = aTemplate('T01');
    const saves = await Promise.all([1, 2].map(() => lea.ask('library.saveTemplate', input)));
    expect(saves.every(({ ok }) => ok)).toBe(true);
    const publishing = seen(await aSavedTemplate(lea, 'T02'));
    const twice = await Promise.all(
      [1, 2].map(() => lea.ask('library.publishTemplate', publishing)),
    );
    expect(twice[0]).toEqual(twice[1]);
    const list = await lea.call<LibraryTemplate[]>('library.templates');
    expect(list.map(({ versions }) => versions.length)).toEqual([1, 1]);
  });

  test('who keeps the library sees what is being written; everybody else what was published', async () => {
    await aSchool();
    const draft = await write();
    const advisor = await school.join('advisor');
    expect(await advisor.call('library.templates')).toEqual([]);
    const refused = await advisor.ask('library.publishTemplate', seen(draft));
    expect(refused).toMatchObject({ error: { code: 'not_allowed' } });
    await publish(draft);
    await rewrite({ ...draft, version: draft.version + 1 }, words('Secretly.'));
    const [shown] = await advisor.call<LibraryTemplate[]>('library.templates');
    expect(shown?.versions.map(({ state }) => state)).toEqual(['published']);
    const stranger = await testSchool(app, 'Southbank College');
    expect(await stranger.owner.call('library.templates')).toEqual([]);
    expect(await stranger.owner.ask('library.retireTemplate', seen(draft))).toMatchObject({
      error: { code: 'not_found' },
    });
    const actions = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ action: string; data: unknown }>(
        `SELECT "action", "data" FROM "AuditEntry" WHERE "organizationId" = $1
          AND "subjectId" = $2 ORDER BY "id"`,
        [school.id, draft.id],
      ),
    );
    expect(actions.rows).toMatchObject([
      { action: 'library.save_template', data: { kind: 'T01' } },
      { action: 'library.publish_template', data: { kind: 'T01', number: 1 } },
      { action: 'library.save_template' },
    ]);
  });

  test('neither a draft nor a message names words that were never published for it', async () => {
    await aSchool();
    const draft = await write();
    const one = await aStudent();
    const reference = { id: draft.id, version: 1 };
    const wrong = { error: { code: 'bad_input', problems: [{ field: 'schoolTemplate' }] } };
    expect(await keep(one, { schoolTemplate: reference })).toMatchObject(wrong);
    await publish(draft);
    expect(await keep(one, { schoolTemplate: reference, templateId: 'T02' })).toMatchObject(wrong);
    expect(await keep(one, { schoolTemplate: { ...reference, version: 2 } })).toMatchObject(wrong);
    expect((await keep(one, { schoolTemplate: reference })).ok).toBe(true);
    const text = textOf(one, await inForce(one));
    for (const bad of [{ id: uuid7(), version: 1 }, { id: 'x', version: 1 }, { version: 'x' }]) {
      const command = one.sending({ ...text, schoolTemplate: bad as never });
      const answer = await one.student.client.ask('interviews.act', {
        interviewId: one.id,
        version: one.interview.version,
        command,
        idempotencyKey: uuid7(),
      });
      expect(answer).toMatchObject(wrong);
    }
  });
});
