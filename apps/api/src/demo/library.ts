import type { PackQuestion } from '@acquaint/core/library/question-pack';
import { templateById } from '@acquaint/core/library/templates';
import type { Id } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { publishPack, retirePack } from '../services/library/publish-pack.ts';
import { publishTemplate, retireTemplate } from '../services/library/publish-template.ts';
import { savePack } from '../services/library/save-pack.ts';
import { saveTemplate } from '../services/library/save-template.ts';
import { settleSuggestion, suggestQuestion } from '../services/library/suggestions.ts';
import type { Member } from '../trpc/context.ts';

type Question = Omit<PackQuestion, 'id'>;

const ask = (category: PackQuestion['category'], text: string): Question => ({
  category,
  text,
  stage: 'EX',
  depth: 2,
  minutes: 2,
});

const WATER: readonly Question[] = [
  ask('DAY', 'How does a dry year change what you do in a week?'),
  ask('SKILL', 'Which skill did you learn on the job that no course at {program} had told you of?'),
  ask('FIELD', 'Where do people in {field} disagree at the moment?'),
  ask('ENTRY', 'What do you look for in somebody who applies to {org} right after their degree?'),
  ask('GROW', 'Which part of {field} would you go into if you began today?'),
];
const ADDED = ask('VALUE', 'What is decided about rivers here that you would decide differently?');
const FIRST_TALKS: readonly Question[] = [
  ask('PATH', 'What made you say yes to a talk with a student?'),
  ask('DAY', 'Tell me about the best day of last month'),
  ask('ADV', 'What should I ask the next person whom I talk to?'),
];
const OLD: readonly Question[] = [ask('EDU', 'Which module of the old degree do you still use?')];

/**
 * Words and questions of the school in every state: in force, in force with a change in the making,
 * in the making, and retired.
 */
export async function fillLibrary(
  deps: Deps,
  editor: Member,
  { cohortId, lena, tomas }: { cohortId: Id; lena: Member; tomas: Member },
): Promise<void> {
  await writeTemplates(deps, editor);
  const water = await pack(deps, editor, 'Water and climate', WATER, null);
  await publishPack(deps, editor, seen(deps, water));
  const { version } = { version: water.version + 1 };
  await savePack(deps, editor, {
    ...water,
    version,
    questions: [...(water.draft ?? []), { ...ADDED, id: deps.newId() }],
    idempotencyKey: deps.newId(),
  });
  await pack(deps, editor, 'First talks', FIRST_TALKS, cohortId);
  const old = await pack(deps, editor, 'Before the new degree', OLD, null);
  const published = await publishPack(deps, editor, seen(deps, old));
  await retirePack(deps, editor, seen(deps, published));
  await suggest(deps, editor, { lena, tomas });
}

const seen = (deps: Deps, { id, version }: { id: Id; version: number }) => ({
  id,
  version,
  idempotencyKey: deps.newId(),
});

function pack(
  deps: Deps,
  editor: Member,
  name: string,
  questions: readonly Question[],
  cohortId: Id | null,
) {
  return savePack(deps, editor, {
    id: deps.newId(),
    version: null,
    name,
    language: 'en',
    cohortId,
    questions: questions.map((question) => ({ ...question, id: deps.newId() })),
    idempotencyKey: deps.newId(),
  });
}

const TEMPLATES = [
  {
    kind: 'T23',
    name: 'Thank-you, as we write it here',
    from: 'I would be glad to return the favour if I ever can.',
    to: 'if Northgate can ever return the favour, I would be glad to help.',
    state: 'published',
  },
  {
    kind: 'T01',
    name: 'First e-mail for the seminar',
    from: 'I am after insight only.',
    to: 'I am after insight only, and I will have read up before.',
    state: 'draft',
  },
  {
    kind: 'T13',
    name: 'Short reminder of last year',
    from: 'Thank you,',
    to: 'Many thanks,',
    state: 'retired',
  },
] as const;

async function writeTemplates(deps: Deps, editor: Member): Promise<void> {
  for (const { kind, name, from, to, state } of TEMPLATES) {
    const builtIn = templateById(kind);
    const body = builtIn?.body.replace(from, to) ?? '';
    if (body === builtIn?.body) throw new Error(`${kind} holds no “${from}”.`);
    const written = await saveTemplate(deps, editor, {
      id: deps.newId(),
      version: null,
      kind,
      language: 'en',
      cohortId: null,
      name,
      subject: builtIn?.subject ?? null,
      body,
      idempotencyKey: deps.newId(),
    });
    if (state === 'draft') continue;
    const published = await publishTemplate(deps, editor, seen(deps, written));
    if (state === 'retired') await retireTemplate(deps, editor, seen(deps, published));
  }
}

/** One that waits, and one that was answered kindly with a no. */
async function suggest(
  deps: Deps,
  editor: Member,
  { lena, tomas }: { lena: Member; tomas: Member },
): Promise<void> {
  await suggestQuestion(deps, tomas, {
    id: deps.newId(),
    category: 'LIFE',
    text: 'How do you plan a holiday when a flood can come at any time?',
    idempotencyKey: deps.newId(),
  });
  const id = deps.newId();
  await suggestQuestion(deps, lena, {
    id,
    category: 'EDU',
    text: 'Would you study the same subject again?',
    idempotencyKey: deps.newId(),
  });
  await settleSuggestion(deps, editor, {
    id,
    packId: null,
    question: null,
    word: 'A good one, and the bank has it already: look under “Education and training”.',
    idempotencyKey: deps.newId(),
  });
}
