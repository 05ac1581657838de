import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { deriveToken, hashToken } from './token.ts';

export type GuestKind = 'contact' | 'supervisor';

/** Whose page it is, about which interview. */
export interface GuestPlace {
  kind: GuestKind;
  studentId: Id;
  interviewId: Id;
  contactId: Id;
}

export interface GuestAddress {
  id: Id;
  url: string;
}

const PURPOSE = 'guest';
const DAY_MS = 86_400_000;

interface Row {
  id: Id;
  generation: number;
  [column: string]: unknown;
}

const INSERT = {
  name: 'guest_link_insert',
  text: `INSERT INTO "GuestLink" ("organizationId", "id", "tokenHash", "kind", "studentId",
      "interviewId", "contactId", "createdAt", "expiresAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT ("organizationId", "interviewId", "kind") DO NOTHING`,
};

// A link that was ended comes back under a new token; one that runs on lasts longer from now.
const RENEW = {
  name: 'guest_link_lengthen',
  text: `UPDATE "GuestLink" SET
      "generation" = "generation" + CASE WHEN "revokedAt" IS NULL THEN $4 ELSE 1 END,
      "revokedAt" = NULL, "expiresAt" = greatest("expiresAt", $5)
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3
    RETURNING "id", "generation"`,
};

const KEEP = {
  name: 'guest_link_keep',
  text: `UPDATE "GuestLink" SET "expiresAt" = greatest("expiresAt", $3)
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/** A page that speaks of a talk lasts for `guestLinkDays` from the talk on. */
export async function keepGuestLink(tx: TenantTx, id: Id, talkAt: string): Promise<void> {
  const { policy } = await loadSchool(tx);
  await tx.query(KEEP, [tx.organizationId, id, after(talkAt, policy.guestLinkDays)]);
}

const SET_HASH = {
  name: 'guest_link_hash',
  text: `UPDATE "GuestLink" SET "tokenHash" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "tokenHash" <> $3`,
};

/**
 * The address of a guest's page, the same one each time. Each call lets it last for another
 * `guestLinkDays` from now, so call it when something is sent or agreed.
 */
export async function ensureGuestLink(
  deps: Deps,
  tx: TenantTx,
  place: GuestPlace,
): Promise<GuestAddress> {
  const { kind, studentId, interviewId, contactId } = place;
  const { policy } = await loadSchool(tx);
  const now = deps.now();
  const id = deps.newId();
  await tx.query(INSERT, [
    tx.organizationId,
    id,
    hashToken(tokenOf(deps, id, 1)),
    kind,
    studentId,
    interviewId,
    contactId,
    now,
    after(now, policy.guestLinkDays),
  ]);
  return moved(deps, tx, place, { by: 0, expiresAt: after(now, policy.guestLinkDays) });
}

/** Ends the address that was sent so far. @returns the one that counts from now on */
export async function renewGuestLink(
  deps: Deps,
  tx: TenantTx,
  place: GuestPlace,
): Promise<GuestAddress> {
  await ensureGuestLink(deps, tx, place);
  return moved(deps, tx, place, { by: 1, expiresAt: deps.now() });
}

async function moved(
  deps: Deps,
  tx: TenantTx,
  { interviewId, kind }: GuestPlace,
  { by, expiresAt }: { by: 0 | 1; expiresAt: string },
): Promise<GuestAddress> {
  const { organizationId } = tx;
  const { rows } = await tx.query<Row>(RENEW, [organizationId, interviewId, kind, by, expiresAt]);
  const [row] = rows;
  if (!row) throw new Error('A guest link went away while it was written.');
  const token = tokenOf(deps, row.id, row.generation);
  // Also after a change of the secret: then the address that was sent before is worth nothing.
  await tx.query(SET_HASH, [organizationId, row.id, hashToken(token)]);
  return { id: row.id, url: `${deps.settings.publicUrl}/g/${token}` };
}

const tokenOf = (deps: Deps, id: Id, generation: number): string =>
  deriveToken(deps.settings.secret, PURPOSE, id, generation);

const after = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();
