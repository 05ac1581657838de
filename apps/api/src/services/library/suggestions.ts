import type { QuestionCategory } from '@acquaint/core/library/kinds';
import { MOST_QUESTIONS, type PackQuestion } from '@acquaint/core/library/question-pack';
import { inShort } from '@acquaint/core/library/question-in-short';
import { packPhrases } from '@acquaint/core/phrases/packs';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findPack, wordsOf } from './pack-records.ts';
import { writePack } from './save-pack.ts';

/** A question that a student would give to others. Editors see the words, not whose they are. */
export interface QuestionSuggestion {
  id: Id;
  category: QuestionCategory;
  text: string;
  status: 'waiting' | 'accepted' | 'declined';
  /** Why not, in the editor's words. */
  word: string | null;
  createdAt: Instant;
}

const COLUMNS = `"id", "category", "text", "status", "word", "createdAt"`;
const OWN = {
  name: 'question_suggestions_own',
  text: `SELECT ${COLUMNS} FROM "QuestionSuggestion"
    WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "createdAt" DESC, "id" DESC LIMIT 100`,
};
const WAITING = {
  name: 'question_suggestions_waiting',
  text: `SELECT ${COLUMNS} FROM "QuestionSuggestion"
    WHERE "organizationId" = $1 AND "status" = 'waiting' ORDER BY "createdAt", "id" LIMIT 200`,
};
const INSERT = {
  name: 'question_suggestion_insert',
  text: `INSERT INTO "QuestionSuggestion" ("organizationId", "id", "studentId", "category", "text",
      "createdAt") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

type Row = QuestionSuggestion & Record<string, unknown>;

const own = async (tx: TenantTx, studentId: Id): Promise<QuestionSuggestion[]> =>
  (await tx.query<Row>(OWN, [tx.organizationId, studentId])).rows;

/** What the student suggested, with what became of it. */
export function ownSuggestions(deps: Deps, member: Member): Promise<QuestionSuggestion[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    own(tx, member.userId),
  );
}

/** So many may wait for an answer at a time. */
const MOST_WAITING = 20;

export function suggestQuestion(
  deps: Deps,
  member: Member,
  input: { id: Id; category: QuestionCategory; text: string; idempotencyKey: string },
): Promise<QuestionSuggestion[]> {
  const { organizationId, userId } = member;
  const { id, category, text, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'library.suggestQuestion', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      const waiting = (await own(tx, userId)).filter(({ status }) => status === 'waiting');
      if (waiting.length >= MOST_WAITING) throw badInput('text', packPhrases.many_suggestions);
      const values = [organizationId, id, userId, category, text, now];
      if ((await tx.query(INSERT, values)).rowCount !== 1) throw new ApiError('conflict');
      return own(tx, userId);
    }),
  );
}

/** What waits for an answer, the oldest first. */
export function waitingSuggestions(deps: Deps, member: Member): Promise<QuestionSuggestion[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    return (await tx.query<Row>(WAITING, [tx.organizationId])).rows;
  });
}

interface Settle {
  id: Id;
  /** Null declines it. */
  packId: Id | null;
  /** The question as it goes into the pack. */
  question: Omit<PackQuestion, 'id'> | null;
  word: string | null;
  idempotencyKey: string;
}

const SETTLE = {
  name: 'question_suggestion_settle',
  text: `UPDATE "QuestionSuggestion" SET "status" = $3, "word" = $4, "packId" = $5,
      "decidedBy" = $6, "decidedAt" = $7
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'waiting'
    RETURNING "studentId", "text"`,
};
const EXISTS = {
  name: 'question_suggestion_exists',
  text: `SELECT 1 FROM "QuestionSuggestion" WHERE "organizationId" = $1 AND "id" = $2`,
};
const LOCK_PACK = {
  name: 'question_pack_lock',
  text: `SELECT "id" FROM "QuestionPack" WHERE "organizationId" = $1 AND "id" = $2 FOR UPDATE`,
};

/**
 * Puts a suggestion into a pack's draft, under the suggestion's own id, or declines it with a word.
 * @throws ApiError `conflict` when somebody answered it meanwhile
 */
export function settleSuggestion(
  deps: Deps,
  member: Member,
  input: Settle,
): Promise<{ id: Id; status: 'accepted' | 'declined' }> {
  const { organizationId, userId } = member;
  const { id, packId, question, word, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'library.settleSuggestion', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      if ((await tx.query(EXISTS, [organizationId, id])).rowCount !== 1) {
        throw new ApiError('not_found');
      }
      const accepted = packId !== null && question !== null;
      if (!accepted && word === null) throw badInput('word', packPhrases.word_missing);
      if (accepted) await putInto(deps, tx, member, packId, { ...question, id });
      const status = accepted ? 'accepted' : 'declined';
      const values = [organizationId, id, status, word, accepted ? packId : null, userId, now];
      const { rows } = await tx.query<Pick<Row, 'text'> & { studentId: Id }>(SETTLE, values);
      const [settled] = rows;
      if (settled === undefined) throw new ApiError('conflict');
      await tell(deps, tx, {
        key: `question:${id}`,
        userId: settled.studentId,
        code: `question_${status}`,
        params: { question: inShort(settled.text), word: word ?? '' },
        interviewId: null,
      });
      const subject = { subjectKind: 'question_suggestion', subjectId: id };
      await audit(deps, tx, member, { action: 'library.settle_suggestion', ...subject });
      return { id, status };
    }),
  );
}

async function putInto(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  packId: Id,
  question: PackQuestion,
): Promise<void> {
  await tx.query(LOCK_PACK, [tx.organizationId, packId]);
  const pack = await findPack(tx, packId);
  const questions = wordsOf(pack);
  if (pack === null || questions.length >= MOST_QUESTIONS) {
    throw badInput('packId', packPhrases.pack_missing);
  }
  await writePack(deps, tx, member, { ...pack, questions: [...questions, question] });
}
