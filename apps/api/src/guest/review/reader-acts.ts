import type { NewsCode } from '@acquaint/core/phrases/notices';
import type { ReviewGuestStatus } from '@acquaint/core/review/review-guest';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { carersOf } from '../../services/care/carers-of.ts';
import { recordHashes } from '../../services/courtesy/ledger.ts';
import { tell } from '../../services/notices/tell.ts';
import { decisionNews, writeDecision } from '../../services/reviews/write-decision.ts';
import { auditGuest, type Audited } from '../../services/writes/audit.ts';
import { erasePerson } from '../acts/erase.ts';
import { eraseReaders } from '../acts/erase-readers.ts';
import { samePerson } from '../acts/same-person.ts';
import { endRequests } from '../acts/stop.ts';
import type { ReaderGuest } from './find-reader.ts';
import type { ReaderAnswer } from './reader-form.ts';

/** The text was answered, changed or taken in hand between the look and the write. */
export class Overtaken extends Error {}

const SET = {
  name: 'reader_set',
  text: `UPDATE "ReviewGuest" SET "status" = $3, "decision" = $4, "answeredAt" = $5,
      "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'asked'`,
};

/** Their decision on the very text that they read. @throws Overtaken */
export async function answerAsReader(
  deps: Deps,
  tx: TenantTx,
  guest: ReaderGuest,
  { decision, outcome, comment }: ReaderAnswer,
): Promise<void> {
  const { review, name, generation } = guest;
  const { id, textHash, studentId, interviewId } = review;
  const written = { id, textHash, by: null, outcome, comment, now: deps.now() };
  if (!(await writeDecision(tx, written))) throw new Overtaken();
  await set(deps, tx, guest, 'answered', decision);
  // What stood there when they decided, without any of the words.
  await log(deps, tx, guest, `review.guest_${outcome.status}`, {
    decision,
    textHash,
    link: generation,
    edited: outcome.suggested !== null,
    commented: comment !== null,
  });
  const news = decisionNews(outcome.status);
  if (news !== null) {
    const params = { reviewer: name };
    const code = `review_guest_${news}` as const;
    await tell(deps, tx, { key: `review:${id}`, userId: studentId, code, params, interviewId });
  }
  await tellAdvisor(deps, tx, guest, 'review_guest_answered');
}

/** "I cannot this time": the text waits for the advisors again. */
export async function declineAsReader(deps: Deps, tx: TenantTx, guest: ReaderGuest): Promise<void> {
  if (!(await set(deps, tx, guest, 'declined', null))) return;
  await log(deps, tx, guest, 'review.guest_decline');
  await tellAdvisor(deps, tx, guest, 'review_guest_declined');
}

/** "Do not contact me again": for the whole school, by everybody (G5). */
export async function stopReader(deps: Deps, tx: TenantTx, guest: ReaderGuest): Promise<void> {
  const { identityHashes: hashes } = guest;
  const places = await samePerson(tx, { hashes, contactId: null });
  await recordHashes(deps, tx, hashes, null);
  await declineAsReader(deps, tx, guest);
  await endRequests(deps, tx, guest.id, places, null);
  await log(deps, tx, guest, 'review.guest_no_mail');
}

/** "Erase me": out of this review and out of every book; the keyed hashes stay (G5, G29). */
export async function eraseReader(deps: Deps, tx: TenantTx, guest: ReaderGuest): Promise<void> {
  const { id, identityHashes: hashes } = guest;
  await declineAsReader(deps, tx, guest);
  await recordHashes(deps, tx, hashes, null);
  await erasePerson(deps, tx, id, { hashes, contactId: null });
  await eraseReaders(tx, { hashes, ids: [id] });
  await log(deps, tx, guest, 'review.guest_erase');
}

async function set(
  deps: Deps,
  tx: TenantTx,
  { id }: ReaderGuest,
  status: ReviewGuestStatus,
  decision: string | null,
): Promise<boolean> {
  const { rowCount } = await tx.query(SET, [tx.organizationId, id, status, decision, deps.now()]);
  return rowCount === 1;
}

/** Tells who asked, or, where they care for the student no more, everybody who does. */
async function tellAdvisor(
  deps: Deps,
  tx: TenantTx,
  { id, askedBy, name, review }: ReaderGuest,
  code: NewsCode,
): Promise<void> {
  const { interviewId, studentId } = review;
  const carers = await carersOf(tx, studentId, deps.now());
  for (const userId of carers.includes(askedBy) ? [askedBy] : carers) {
    const key = `review-guest:${id}:${userId}`;
    await tell(deps, tx, { key, userId, code, params: { reviewer: name }, interviewId });
  }
}

const log = (
  deps: Deps,
  tx: TenantTx,
  { id, review }: ReaderGuest,
  action: string,
  data: NonNullable<Audited['data']> = {},
): Promise<void> =>
  auditGuest(deps, tx, id, { action, subjectKind: 'draft_review', subjectId: review.id, data });

const KEEP_LANGUAGE = {
  name: 'reader_language',
  text: `UPDATE "ReviewGuest" SET "locale" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/** The language that the form was read in is theirs from now on. */
export async function keepReaderLanguage(tx: TenantTx, id: Id, language: string): Promise<void> {
  await tx.query(KEEP_LANGUAGE, [tx.organizationId, id, language]);
}
