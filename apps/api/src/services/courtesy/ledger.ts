import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { identityHashes } from './identity-hashes.ts';

const RECORD = {
  name: 'ledger_record',
  text: `INSERT INTO "RequestLedger" ("organizationId", "interviewId", "studentId",
      "identityHashes", "employerKey", "sentAt", "acceptedAt", "closedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT ("organizationId", "interviewId") DO UPDATE SET
      "acceptedAt" = excluded."acceptedAt", "closedAt" = excluded."closedAt"`,
};

/** A request is open until it is answered for good, let go, or its interview ends. */
const isOpen = (state: InterviewState): boolean =>
  state.status === 'active' && ['open', 'accepted', 'later'].includes(state.request.status);

const FORGET = {
  name: 'ledger_forget',
  text: `DELETE FROM "RequestLedger" WHERE "organizationId" = $1 AND "interviewId" = $2`,
};

/** What came back reached nobody, so nobody was asked (G36). */
const reachedNobody = ({ request, messages }: InterviewState): boolean =>
  request.status === 'bounced' &&
  !messages.some(({ kind, sentAt }) => kind === 'nudge' && sentAt >= (request.firstSentAt ?? ''));

/** Keeps the school's count of first requests in step with the interview (G5–G7). */
export async function recordRequest(
  deps: Deps,
  tx: TenantTx,
  contact: Contact,
  state: InterviewState,
): Promise<void> {
  const { firstSentAt, answeredAt, status } = state.request;
  if (firstSentAt === null) return;
  if (reachedNobody(state)) {
    await tx.query(FORGET, [tx.organizationId, state.id]);
    return;
  }
  await tx.query(RECORD, [
    tx.organizationId,
    state.id,
    state.studentId,
    identityHashes(deps.settings.secret, tx.organizationId, contact),
    contact.employerKey,
    firstSentAt,
    status === 'accepted' ? answeredAt : null,
    isOpen(state) ? null : deps.now(),
  ]);
}

const ASK_NO_MORE = {
  name: 'do_not_contact',
  text: `INSERT INTO "DoNotContact" ("organizationId", "identityHash", "createdBy", "createdAt")
    SELECT $1, hash, $3, $4 FROM unnest($2::text[]) AS hash
    ON CONFLICT ("organizationId", "identityHash") DO UPDATE SET "liftedAt" = NULL, "liftedBy" = NULL`,
};

const END_HOST = {
  name: 'do_not_contact_host',
  text: `UPDATE "Host" SET "status" = 'ended', "endedAt" = $3, "updatedAt" = $3,
      "version" = "version" + 1
    WHERE "organizationId" = $1 AND "identityHashes" && $2::text[] AND "status" <> 'ended'`,
};

/**
 * The person asked not to be contacted: from now on nobody in the school writes to them (G5), and
 * they are a host no more.
 * @param userId who noted it; `null` when the person said so themselves
 */
export async function recordDoNotContact(
  deps: Deps,
  tx: TenantTx,
  contact: Contact,
  userId: string | null,
): Promise<void> {
  const hashes = identityHashes(deps.settings.secret, tx.organizationId, contact);
  await recordHashes(deps, tx, hashes, userId);
}

/** The same for a person who is known by hashes alone. */
export async function recordHashes(
  deps: Deps,
  tx: TenantTx,
  hashes: readonly string[],
  userId: string | null,
): Promise<void> {
  await tx.query(ASK_NO_MORE, [tx.organizationId, [...hashes], userId, deps.now()]);
  await tx.query(END_HOST, [tx.organizationId, [...hashes], deps.now()]);
}
