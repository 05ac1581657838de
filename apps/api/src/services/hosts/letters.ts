import { holdOfInvitation, sayLetterHold } from '@acquaint/core/hosts/letter-holds';
import type { HostLetterHold } from '@acquaint/core/hosts/letter-hold';
import { dateIn } from '@acquaint/core/rules/moments';
import { formatLongDate } from '@acquaint/core/schedule/format';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { badInput } from '../../errors.ts';
import type { HostTime } from './records.ts';

// The key of a letter names its host also after its words are gone. What never left counts for nothing.
const SENT = {
  name: 'host_letters_sent',
  text: `SELECT split_part("sendKey", ':', 2) AS "hostId", "createdAt" AS "at" FROM "OutboxMessage"
    WHERE "organizationId" = $1 AND "interviewId" IS NULL AND "audience" = 'host'
      AND "sendKey" LIKE 'host:%' AND "status" NOT IN ('failed', 'stopped')
      AND ($2::text IS NULL OR split_part("sendKey", ':', 2) = $2)`,
};

/** The days on which letters went out to hosts, by host; to one of them alone with an id. */
export async function letterDays(
  tx: TenantTx,
  { zone }: HostTime,
  id: Id | null = null,
): Promise<Map<Id, PlainDate[]>> {
  const { rows } = await tx.query<{ hostId: Id; at: Instant }>(SENT, [tx.organizationId, id]);
  const days = new Map<Id, PlainDate[]>();
  for (const { hostId, at } of rows) {
    days.set(hostId, [...(days.get(hostId) ?? []), dateIn(at, zone)]);
  }
  return days;
}

// Also somebody who told a student no. A question whose every letter came back reached nobody.
const ENDED = {
  name: 'host_last_end',
  text: `SELECT max(h."endedAt") AS "at" FROM "Host" h
    LEFT JOIN "Contact" c ON c."organizationId" = h."organizationId" AND c."id" = h."contactId"
    WHERE h."organizationId" = $1 AND h."status" = 'ended'
      AND (h."identityHashes" && $2::text[] OR c."identityHashes" && $2::text[])
      AND (h."origin" = 'student' OR h."agreedOn" IS NOT NULL
        OR NOT EXISTS (SELECT FROM "OutboxMessage" o WHERE o."organizationId" = $1
          AND o."interviewId" IS NULL AND o."audience" = 'host'
          AND split_part(o."sendKey", ':', 2) = h."id"::text)
        OR EXISTS (SELECT FROM "OutboxMessage" o WHERE o."organizationId" = $1
          AND o."interviewId" IS NULL AND o."audience" = 'host'
          AND split_part(o."sendKey", ':', 2) = h."id"::text
          AND o."status" NOT IN ('bounced', 'failed', 'stopped')))`,
};

/** @throws ApiError `bad_input` while a no or an end of the same person rests */
export async function requireRested(
  tx: TenantTx,
  hashes: readonly string[],
  { zone, today }: HostTime,
): Promise<void> {
  const { rows } = await tx.query<{ at: Instant | null }>(ENDED, [tx.organizationId, [...hashes]]);
  const at = rows[0]?.at ?? null;
  requireFree('email', holdOfInvitation(at === null ? null : dateIn(at, zone), today));
}

/** @throws ApiError `bad_input` with the reason, and from when */
export function requireFree(field: string, hold: HostLetterHold | null): void {
  if (hold !== null) {
    throw badInput(
      field,
      sayLetterHold(hold, (day) => formatLongDate(day)),
    );
  }
}
