import { templateById } from '@acquaint/core/library/templates';
import type { PackQuestion } from '@acquaint/core/library/question-pack';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import { signPack } from '../services/library/pack-file.ts';
import { signingKeyOf } from '../services/library/signing-key.ts';
import type { TestClient } from './test-client.ts';
import type { World } from './world.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** A template of the school in the built-in words, as the editor sends it. */
export const aTemplate = (kind = 'T13', changes: Record<string, unknown> = {}) => {
  const builtIn = templateById(kind);
  return {
    id: uuid7(),
    version: null,
    kind,
    language: 'en',
    cohortId: null,
    name: `Our ${kind}`,
    subject: builtIn?.subject ?? null,
    body: builtIn?.body ?? '',
    idempotencyKey: uuid7(),
    ...changes,
  };
};

interface Saved {
  id: string;
  version: number;
}

/** A template with a version in the making. */
export async function aSavedTemplate(editor: TestClient, kind?: string): Promise<Saved> {
  const { id, version } = await editor.call<Saved>('library.saveTemplate', aTemplate(kind));
  return { id, version };
}

const saved = async ({ callers }: World) => ({
  ...(await aSavedTemplate(callers.libraryEditor)),
  idempotencyKey: uuid7(),
});

const publishedTemplate = async (world: World) => {
  const { id, version } = await world.callers.libraryEditor.call<Saved>(
    'library.publishTemplate',
    await saved(world),
  );
  return { id, version, idempotencyKey: uuid7() };
};

/** A pack with one good question, as the editor sends it. */
export const aPack = (changes: Record<string, unknown> = {}) => ({
  id: uuid7(),
  version: null,
  name: 'Hydrology',
  language: 'en',
  cohortId: null,
  questions: [aQuestion()],
  idempotencyKey: uuid7(),
  ...changes,
});

export const aQuestion = (changes: Partial<PackQuestion> = {}): PackQuestion => ({
  id: uuid7(),
  category: 'DAY',
  stage: 'EX',
  depth: 2,
  minutes: 2,
  text: 'Which gauge do you look at first in the morning?',
  ...changes,
});

const packed = async ({ callers }: World) => {
  const { id, version } = await callers.libraryEditor.call<Saved>('library.savePack', aPack());
  return { id, version, idempotencyKey: uuid7() };
};

const publishedPack = async (world: World) => {
  const { id, version } = await world.callers.libraryEditor.call<Saved>(
    'library.publishPack',
    await packed(world),
  );
  return { id, version, idempotencyKey: uuid7() };
};

/** A source to read, as the editor sends it. */
export const aSource = (changes: Record<string, unknown> = {}) => ({
  id: uuid7(),
  version: null,
  title: 'Water careers',
  url: 'https://library.example.edu/water',
  note: 'Pay and outlook by region.',
  kind: 'occupation_profile',
  language: 'en',
  groups: ['engineering'],
  fieldIds: ['water-engineering'],
  idempotencyKey: uuid7(),
  ...changes,
});

/** Of a school that runs elsewhere. */
export const strangersKey = signingKeyOf('the secret of another installation', uuid7());

/** A pack as it comes from elsewhere. */
export function aSignedFile(changes: Partial<Parameters<typeof signPack>[0]> = {}): string {
  const pack = {
    id: uuid7(),
    name: 'Rivers',
    language: 'en',
    questions: [aQuestion()],
    ...changes,
  };
  const signedAt = '2026-03-01T10:00:00.000Z';
  return signPack(pack, strangersKey, { name: 'Southbank College', signedAt });
}

/** A question of the student's that waits for an answer; the ones before are answered. */
async function aSuggestion({ app, school, userId }: World): Promise<string> {
  const id = uuid7();
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(
      `INSERT INTO "QuestionSuggestion" ("organizationId", "id", "studentId", "category", "text",
        "createdAt") VALUES ($1, $2, $3, 'DAY', 'What is a good day?', $4)`,
      [school.id, id, userId, app.clock.now],
    ),
  );
  return id;
}

/** What the school keeps for everybody; it says nothing of any student. */
export const libraryCases: Readonly<Record<string, ProcedureCase>> = {
  'library.templates': { guard: 'library.read', elsewhere: 'own_answer', input: nothing },
  'library.saveTemplate': {
    guard: 'library.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(aTemplate()),
  },
  'library.publishTemplate': { guard: 'library.write', elsewhere: 'in_care', input: saved },
  'library.retireTemplate': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: publishedTemplate,
  },
  'library.redraftTemplate': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: async (world) => ({ ...(await publishedTemplate(world)), number: 1 }),
  },
  'library.discardTemplateDraft': { guard: 'library.write', elsewhere: 'in_care', input: saved },
  'library.packs': { guard: 'library.read', elsewhere: 'own_answer', input: nothing },
  'library.packVersions': {
    guard: 'library.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7() }),
  },
  'library.redraftPack': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: async (world) => {
      const published = await publishedPack(world);
      return { ...published, number: 1 };
    },
  },
  'library.discardPackDraft': { guard: 'library.write', elsewhere: 'in_care', input: packed },
  'library.savePack': {
    guard: 'library.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(aPack()),
  },
  'library.publishPack': { guard: 'library.write', elsewhere: 'in_care', input: packed },
  'library.retirePack': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: publishedPack,
  },
  'library.exportPack': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await packed(world)).id }),
  },
  'library.previewPack': {
    guard: 'library.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ file: aSignedFile() }),
  },
  'library.importPack': {
    guard: 'library.write',
    elsewhere: 'own_answer',
    input: () => {
      const { fingerprint } = strangersKey;
      const file = aSignedFile();
      const importing = { file, confirmed: fingerprint, version: null, idempotencyKey: uuid7() };
      return Promise.resolve(importing);
    },
  },
  'library.suggestQuestion': {
    guard: 'question.suggest',
    elsewhere: 'own_answer',
    input: () =>
      Promise.resolve({
        id: uuid7(),
        category: 'DAY',
        text: 'What surprised you this week?',
        idempotencyKey: uuid7(),
      }),
  },
  'library.ownSuggestions': { guard: 'question.suggest', elsewhere: 'own_answer', input: nothing },
  'library.suggestions': { guard: 'library.write', elsewhere: 'own_answer', input: nothing },
  'library.settleSuggestion': {
    guard: 'library.write',
    elsewhere: 'in_care',
    tells: true,
    input: async (world) => ({
      id: await aSuggestion(world),
      packId: null,
      question: null,
      word: 'We have it already.',
      idempotencyKey: uuid7(),
    }),
  },
  'sources.list': { guard: 'library.read', elsewhere: 'own_answer', input: nothing },
  'sources.forField': {
    guard: 'library.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ field: 'water engineering' }),
  },
  'sources.save': {
    guard: 'library.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(aSource()),
  },
  'sources.setState': {
    guard: 'library.write',
    elsewhere: 'in_care',
    input: async ({ callers }) => {
      const { id, version } = await callers.libraryEditor.call<Saved>('sources.save', aSource());
      return { id, version, state: 'published', idempotencyKey: uuid7() };
    },
  },
  'help.get': { guard: 'organization.read', elsewhere: 'own_answer', input: nothing },
  'help.save': {
    guard: 'organization.write',
    elsewhere: 'other_version',
    input: async ({ callers }) => {
      const present = await callers.owner.call<{ version: number } | null>('help.get');
      return {
        version: present?.version ?? null,
        text: 'Come by on Tuesdays.',
        email: 'careers@school.example',
        phone: null,
        bookingUrl: null,
        idempotencyKey: uuid7(),
      };
    },
  },
  'drafts.templates': {
    guard: 'draft.write',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId }),
  },
};
