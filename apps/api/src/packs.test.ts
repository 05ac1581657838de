import { budgetFor } from '@acquaint/core/agenda/budget';
import { assemble } from '@acquaint/core/agenda/build';
import { itemFromQuestion } from '@acquaint/core/agenda/item';
import { suggestAgenda } from '@acquaint/core/agenda/suggest';
import type { PackQuestion } from '@acquaint/core/library/question-pack';
import { schoolQuestions } from '@acquaint/core/library/school-questions';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackFile } from './services/library/pack-file.ts';
import type { QuestionPack } from './services/library/pack-records.ts';
import type { PackVersionRow } from './services/library/read-packs.ts';
import type { PackPreview } from './services/library/share-packs.ts';
import { signingKeyOf } from './services/library/signing-key.ts';
import type { QuestionSuggestion } from './services/library/suggestions.ts';
import { aCohort } from './testing/cohort.ts';
import { aPack, aQuestion, aSignedFile, strangersKey } from './testing/library-procedures.ts';
import { Journey } from './testing/journey.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('packs of questions on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let lea: TestClient;
  let lena: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
  }, 60_000);
  afterAll(() => app.close());

  async function aSchool(): Promise<void> {
    school = await testSchool(app);
    lea = await school.join('library_editor', 'Lea Winter');
    lena = await school.join('student');
  }
  const seen = ({ id, version }: { id: string; version: number }) => ({
    id,
    version,
    idempotencyKey: uuid7(),
  });
  const save = (changes: Record<string, unknown> = {}) =>
    lea.call<QuestionPack>('library.savePack', aPack(changes));
  const publish = (pack: QuestionPack) => lea.call<QuestionPack>('library.publishPack', seen(pack));
  const retire = (pack: QuestionPack) => lea.call<QuestionPack>('library.retirePack', seen(pack));
  const versionsOf = ({ id }: { id: string }, client = lea) =>
    client.call<PackVersionRow[]>('library.packVersions', { id });
  const packsOf = (client: TestClient) => client.call<QuestionPack[]>('library.packs');
  const preview = (file: string) => lea.ask<PackPreview>('library.previewPack', { file });
  const bringIn = (file: string, more: Record<string, unknown> = {}) =>
    lea.ask<QuestionPack>('library.importPack', {
      file,
      confirmed: strangersKey.fingerprint,
      version: null,
      idempotencyKey: uuid7(),
      ...more,
    });

  test('students see what is in force, by cohort; a retired pack is gone for them', async () => {
    await aSchool();
    const draft = await save();
    expect(draft).toMatchObject({ state: 'draft', published: null });
    expect(await packsOf(lena)).toEqual([]);
    const advisor = await school.join('advisor');
    expect(await packsOf(advisor)).toEqual([]);
    const published = await publish(draft);
    expect(published).toMatchObject({ state: 'published', draft: null });
    const [shown] = await packsOf(lena);
    expect(shown).toMatchObject({ name: 'Hydrology', draft: null, published: draft.draft });
    await save({ id: draft.id, version: published.version, questions: [aQuestion()] });
    expect((await packsOf(lena))[0]?.published).toEqual(draft.draft);

    const { signedIn } = await lena.call<{ signedIn: { userId: string } }>('auth.session');
    const cohortId = await aCohort(app, { school, studentId: signedIn.userId, advisor });
    await publish(await save({ name: 'Ours', cohortId }));
    const jonas = await school.join('student', 'Jonas Weber');
    expect((await packsOf(lena)).map(({ name }) => name)).toEqual(['Hydrology', 'Ours']);
    expect((await packsOf(jonas)).map(({ name }) => name)).toEqual(['Hydrology']);
    const [present] = await packsOf(lea);
    if (!present) throw new Error('There is no pack.');
    const retired = await retire(present);
    expect(retired).toMatchObject({ state: 'retired', published: null });
    expect(await packsOf(jonas)).toEqual([]);
  });

  test('name, language and cohort of a draft reach students with its questions, not before', async () => {
    await aSchool();
    const inForce = await publish(await save());
    const jonas = await school.join('student', 'Jonas Weber');
    const advisor = await school.join('advisor');
    const { signedIn } = await jonas.call<{ signedIn: { userId: string } }>('auth.session');
    const cohortId = await aCohort(app, { school, studentId: signedIn.userId, advisor });
    const head = { name: 'Water', language: 'de', cohortId };
    const draft = await save({ id: inForce.id, version: inForce.version, ...head });
    expect(draft).toMatchObject(head);
    expect((await packsOf(lea))[0]).toMatchObject(head);
    const before = { name: 'Hydrology', language: inForce.language, cohortId: null };
    for (const who of [lena, jonas, advisor]) expect(await packsOf(who)).toMatchObject([before]);
    const { fileName } = await lea.call<{ fileName: string }>('library.exportPack', {
      id: inForce.id,
    });
    expect(fileName).toBe('hydrology.json');

    const next = await publish(draft);
    expect(next).toMatchObject({ ...head, draft: null });
    expect(await packsOf(lena)).toEqual([]);
    expect(await packsOf(jonas)).toMatchObject([head]);
    // A draft that is there when the pack is retired goes on under its own name.
    const again = await save({ id: next.id, version: next.version, ...head, name: 'Rivers' });
    const retired = await retire(again);
    expect(retired).toMatchObject({ state: 'retired', name: 'Rivers', cohortId });
  });

  test('a plan takes in a question of the school; it stays when the pack is retired', async () => {
    await aSchool();
    const pack = await publish(await save());
    const student = new TestStudent(lena);
    const contact = await student.addContact();
    const one = new Journey(app, student, await student.start(contact.id));
    const [found] = schoolQuestions(await packsOf(lena));
    if (found === undefined) throw new Error('There is no question.');
    const context = agendaContext(one.view.dossier);
    const item = itemFromQuestion(found.question, context);
    const agenda = assemble(budgetFor(context.minutes, context.mode), [item], []);
    await one.do({ type: 'setAgenda', data: { agenda, movedToFollowUp: [] } });
    expect(one.interview.agenda?.core).toEqual([item]);
    expect(one.interview.agenda?.core[0]?.questionId).toBe(pack.published?.[0]?.id);
    expect(one.interview.agenda?.core[0]?.pack).toEqual({ id: pack.id, version: 1 });

    await retire(pack);
    expect(await packsOf(lena)).toEqual([]);
    await one.reload();
    const again = suggestAgenda(agendaContext(one.view.dossier), one.interview.agenda);
    await one.do({ type: 'setAgenda', data: { agenda: again, movedToFollowUp: [] } });
    expect(one.interview.agenda?.core).toContainEqual(item);

    // Nobody can say of a question that it was taken from where it never stood.
    const wrong = [
      { ...item, pack: { id: pack.id, version: 2 } },
      { ...item, pack: { id: uuid7(), version: 1 } },
      { ...item, questionId: uuid7() },
      { ...item, pack: { id: 'x', version: 1 } },
    ];
    for (const bad of wrong) {
      const command = {
        type: 'setAgenda',
        data: { agenda: assemble(budgetFor(20, 'video'), [bad], []), movedToFollowUp: [] },
      };
      const answer = await one.student.client.ask('interviews.act', {
        interviewId: one.id,
        version: one.interview.version,
        command,
        idempotencyKey: uuid7(),
      });
      expect(answer).toMatchObject({
        error: { code: 'bad_input', problems: [{ field: 'agenda' }] },
      });
    }
  });

  test('a question that must not be asked keeps a pack from being published, and is named', async () => {
    await aSchool();
    const questions = [aQuestion(), aQuestion({ text: 'What do you earn?' })];
    const refused = await lea.ask('library.publishPack', seen(await save({ questions })));
    expect(refused).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'questions.1.text' }] },
    });
    const empty = await lea.ask('library.publishPack', seen(await save({ questions: [] })));
    expect(empty).toMatchObject({ error: { problems: [{ field: 'questions' }] } });
    expect(await packsOf(lena)).toEqual([]);
  });

  test('of two editors who save at once one does, and the other sees what is there', async () => {
    await aSchool();
    const { id, version } = await save();
    const answers = await Promise.all(
      [lea, school.owner].map((by) =>
        by.ask('library.savePack', aPack({ id, version, name: uuid7() })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(lost).toMatchObject({ code: 'conflict', present: { id, version: version + 1 } });
  });

  test('a student suggests; an editor takes it into a pack, or declines it with a word', async () => {
    await aSchool();
    const suggest = async (text: string): Promise<string> => {
      const id = uuid7();
      const input = { id, category: 'DAY', text, idempotencyKey: uuid7() };
      await lena.call('library.suggestQuestion', input);
      await lena.call('library.suggestQuestion', input);
      return id;
    };
    const good = await suggest('What do you look forward to on a Monday?');
    const bad = await suggest('Is it nice?');
    const waiting = await lea.call<QuestionSuggestion[]>('library.suggestions');
    expect(waiting.map(({ id }) => id)).toEqual([good, bad]);
    expect(JSON.stringify(waiting)).not.toMatch(/Lena|Hoffmann|studentId/);
    const settle = (id: string, changes: Record<string, unknown>) =>
      lea.ask('library.settleSuggestion', {
        id,
        packId: null,
        question: null,
        word: null,
        idempotencyKey: uuid7(),
        ...changes,
      });
    expect(await settle(bad, {})).toMatchObject({ error: { problems: [{ field: 'word' }] } });
    expect((await settle(bad, { word: 'It answers itself with yes.' })).ok).toBe(true);
    const pack = await publish(await save());
    const { id: _, ...question } = aQuestion({ text: 'What do you look forward to on a Monday?' });
    const taken = { packId: pack.id, question };
    const both = await Promise.all([settle(good, taken), settle(good, taken)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await settle(uuid7(), taken)).toMatchObject({ error: { code: 'not_found' } });
    const [present] = await packsOf(lea);
    expect(present?.draft).toHaveLength(2);
    expect(present?.draft?.at(1)).toMatchObject({ id: good });
    expect(await lena.call('library.ownSuggestions')).toMatchObject([
      { id: bad, status: 'declined', word: 'It answers itself with yes.' },
      { id: good, status: 'accepted' },
    ]);
    // The student hears of each answer once, and nobody else does.
    const told = async (client: TestClient) =>
      (await client.call<{ code: string; params: object }[]>('notices.list')).filter(({ code }) =>
        code.startsWith('question_'),
      );
    expect(await told(lena)).toMatchObject([
      {
        code: 'question_accepted',
        params: { question: 'What do you look forward to on a Monday?' },
      },
      {
        code: 'question_declined',
        params: { question: 'Is it nice?', word: 'It answers itself with yes.' },
      },
    ]);
    const other = await school.join('student', 'Jonas Weber');
    expect(await other.call('library.ownSuggestions')).toEqual([]);
    expect([...(await told(other)), ...(await told(lea))]).toEqual([]);
  });

  test('a pack goes out signed and comes in by its ids, once and again, after a look', async () => {
    await aSchool();
    const pack = await publish(await save());
    const { file, fingerprint } = await lea.call<{ file: string; fingerprint: string }>(
      'library.exportPack',
      { id: pack.id },
    );
    const key = signingKeyOf(app.deps.settings.secret, school.id);
    expect(fingerprint).toBe(key.fingerprint);
    expect(readPackFile(file)).toMatchObject({ pack: { id: pack.id }, signedBy: { fingerprint } });
    // One's own packs need no confirmation; nothing in it is new.
    expect(await preview(file)).toMatchObject({
      data: { signer: { isKnown: true }, version: pack.version, diff: { added: [], unchanged: 1 } },
    });

    const first: PackQuestion[] = [
      aQuestion(),
      aQuestion({ text: 'Which river taught you most?' }),
    ];
    const id = uuid7();
    const theirs = aSignedFile({ id, questions: first });
    expect(await preview(theirs)).toMatchObject({
      data: {
        signer: { name: 'Southbank College', isKnown: false },
        version: null,
        name: 'Rivers',
      },
    });
    expect(await bringIn(theirs, { confirmed: null })).toMatchObject({
      error: { code: 'bad_input', problems: [{ field: 'confirmed' }] },
    });
    expect(await packsOf(lea)).toHaveLength(1);
    expect(await bringIn(theirs)).toMatchObject({
      data: { id, state: 'draft', draft: first, signer: strangersKey.fingerprint },
    });
    expect(await packsOf(lena)).toHaveLength(1);
    expect(await versionsOf({ id })).toMatchObject([
      { number: 1, author: 'Lea Winter', signer: 'Southbank College' },
    ]);

    // The next edition: known by now, one question in other words, one new, one of our own stays.
    const mine = aQuestion({ text: 'What do locals call this river?' });
    const own = await save({ id, version: 1, name: 'Rivers', questions: [...first, mine] });
    const changed = first.map((question, n) => (n === 0 ? { ...question, minutes: 3 } : question));
    const added = aQuestion({ text: 'How do you explain a flood to a child?' });
    const next = aSignedFile({ id, questions: [...changed, added] });
    expect(await preview(next)).toMatchObject({
      data: {
        signer: { isKnown: true },
        version: own.version,
        diff: { added: [added], changed: [{ after: changed[0] }], unchanged: 1, kept: [mine] },
      },
    });
    expect(await bringIn(next)).toMatchObject({ error: { code: 'conflict' } });
    const taken = await bringIn(next, { confirmed: null, version: own.version });
    const expected = [...changed, added, mine];
    expect(taken).toMatchObject({ ok: true, data: { draft: expected } });
    const again = await bringIn(next, { confirmed: null, version: own.version + 1 });
    expect(again).toMatchObject({ ok: true, data: { draft: expected } });
  });

  test('a pack with a broken signature, and what is no pack at all, is refused whole', async () => {
    await aSchool();
    const good = aSignedFile();
    const file = JSON.parse(good) as {
      pack: { name: string; questions: { text: string }[] };
      signedBy: { publicKey: string; fingerprint: string };
      signature: string;
    };
    const other = signingKeyOf('yet another', uuid7());
    const bent: [string, string, RegExp][] = [
      ['another word', good.replace('gauge', 'gage'), /signature does not fit/],
      ['another name', good.replace('Rivers', 'River '), /signature does not fit/],
      [
        'another signature',
        JSON.stringify({
          ...file,
          signature: file.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
        }),
        /signature does not fit/,
      ],
      [
        'somebody else’s key',
        JSON.stringify({
          ...file,
          signedBy: {
            ...file.signedBy,
            publicKey: other.publicKey,
            fingerprint: other.fingerprint,
          },
        }),
        /signature does not fit/,
      ],
      [
        'a fingerprint of another key',
        JSON.stringify({ ...file, signedBy: { ...file.signedBy, fingerprint: other.fingerprint } }),
        /does not fit its fingerprint/,
      ],
      [
        'no key',
        JSON.stringify({ ...file, signedBy: { ...file.signedBy, publicKey: 'x'.repeat(60) } }),
        /key in this file cannot be read/,
      ],
      ['more than a pack', JSON.stringify({ ...file, more: 1 }), /no pack of questions/],
      ['no JSON', good.slice(0, -10), /cannot be read as JSON/],
      ['nothing', '', /cannot be read as JSON/],
    ];
    for (const [name, text, reason] of bent) {
      const answers = [await preview(text), await bringIn(text)];
      for (const answer of answers) {
        expect({ name, answer }).toMatchObject({
          answer: {
            error: {
              code: 'bad_input',
              problems: [{ field: 'file', reason: expect.stringMatching(reason) as string }],
            },
          },
        });
      }
    }
    expect(await packsOf(lea)).toEqual([]);
    // The order of keys and the blanks between them are no words: the canonical form is signed.
    const { signature, ...rest } = file;
    expect((await preview(JSON.stringify({ signature, ...rest }))).ok).toBe(true);
    expect((await bringIn(good)).ok).toBe(true);
  });
});
