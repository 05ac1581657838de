import { erasedEvent, withoutReferral } from '@acquaint/core/guest/erase';
import { replay } from '@acquaint/core/workflow/evolve';
import type { InterviewEvent } from '@acquaint/core/workflow/events';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const LOG = {
  name: 'guest_erase_log',
  text: `SELECT "interviewId", "version", "type", "data", "actor", "at" FROM "InterviewEvent"
    WHERE "organizationId" = $1 AND "interviewId" = $2 ORDER BY "version"`,
};

const REWRITE = {
  name: 'guest_erase_events',
  text: `UPDATE "InterviewEvent" e SET "data" = r."data"
    FROM jsonb_to_recordset($3::jsonb) AS r("version" int, "data" jsonb)
    WHERE e."organizationId" = $1 AND e."interviewId" = $2 AND e."version" = r."version"`,
};

const STATE = {
  name: 'guest_erase_state',
  text: `UPDATE "Interview" SET "state" = $3, "nextAction" = NULL, "nextDueAt" = NULL
    WHERE "organizationId" = $1 AND "id" = $2`,
};

const STATE_ONLY = {
  name: 'guest_erase_referral_state',
  text: `UPDATE "Interview" SET "state" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/** Takes the words out of an interview's history; its state is folded anew from what is left. */
export async function eraseLog(tx: TenantTx, interviewId: Id): Promise<void> {
  await rewrite(tx, interviewId, STATE, erasedEvent);
}

const REFERRING = {
  name: 'guest_erase_referring',
  text: `SELECT "id", "state" FROM "Interview" WHERE "organizationId" = $1
    AND EXISTS (SELECT FROM jsonb_array_elements("state"->'referrals') r
      WHERE r->>'contactId' = ANY($2::text[]))`,
};

/** Talks with others in which the erased person was named. */
export async function eraseReferralsTo(tx: TenantTx, contactIds: readonly Id[]): Promise<void> {
  const values = [tx.organizationId, contactIds];
  const { rows } = await tx.query<{ id: Id; state: InterviewState }>(REFERRING, values);
  for (const { id, state } of rows) {
    const named = state.referrals
      .filter(({ contactId }) => contactId !== null && contactIds.includes(contactId))
      .map((referral) => referral.id);
    await rewrite(tx, id, STATE_ONLY, (event) => withoutReferral(event, named));
  }
}

async function rewrite(
  tx: TenantTx,
  interviewId: Id,
  statement: typeof STATE,
  change: (event: InterviewEvent) => InterviewEvent,
): Promise<void> {
  const place = [tx.organizationId, interviewId];
  const { rows } = await tx.query<InterviewEvent & Record<string, unknown>>(LOG, place);
  const log = rows.map(change);
  const changed = log.map(({ version, data }) => ({ version, data }));
  await tx.query(REWRITE, [...place, JSON.stringify(changed)]);
  await tx.query(statement, [...place, JSON.stringify(replay(log))]);
}
