import { createHash, randomInt } from 'node:crypto';
import { can } from '@acquaint/core/access/can';
import type { Role } from '@acquaint/core/access/table';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Tx } from '@acquaint/db/transaction';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member, SignedIn } from '../../trpc/context.ts';
import { createProfile } from '../profile/profile.ts';
import { countTry, limits } from '../sign-in/rate-limit.ts';
import { audit } from '../writes/audit.ts';

/** Without letters and digits that look alike; three groups that can be read aloud. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function mintCode(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** What people type may lack the dashes or be in small letters. */
export const codeHash = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('base64url');

interface Invitation {
  organizationId: Id;
  id: Id;
  role: Role;
  organizationName: string;
  timeZone: string;
  country: string;
  createdAt: Instant;
}

const FIND = {
  name: 'find_invitation',
  text: `SELECT i."organizationId", i."id", i."role", o."name" AS "organizationName", o."timeZone",
      o."country", i."createdAt"
    FROM "InvitationCode" i JOIN "Organization" o ON o."id" = i."organizationId"
    WHERE i."codeHash" = $1 AND i."revokedAt" IS NULL AND i."usesLeft" > 0
      AND i."expiresAt" > $2::timestamptz
    LIMIT 1`,
};

async function findInvitation(deps: Deps, tx: Tx, code: string): Promise<Invitation> {
  const { rows } = await tx.query<Invitation & Record<string, unknown>>(FIND, [
    codeHash(code),
    deps.now(),
  ]);
  const [row] = rows;
  if (!row) throw new ApiError('unknown_invitation');
  return row;
}

/** What a code opens, before somebody joins. */
export async function lookUpInvitation(
  deps: Deps,
  ip: string,
  code: string,
): Promise<{ organizationName: string; role: Role }> {
  await countTry(deps, limits.invitationByAddress, ip);
  return asSystem(deps.database, { reason: 'look at an invitation' }, async (tx) => {
    const { organizationName, role } = await findInvitation(deps, tx, code);
    return { organizationName, role };
  });
}

const USE = {
  name: 'use_invitation',
  text: `UPDATE "InvitationCode" SET "usesLeft" = "usesLeft" - 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "usesLeft" > 0 AND "revokedAt" IS NULL`,
};
// Whoever left the staff comes back by a code that was made since: an older one, which they may still
// have, must not undo the end. A student's place is the roster's to open again.
const JOIN = {
  name: 'join_organization',
  text: `INSERT INTO "Membership" AS m ("organizationId", "userId", "role", "createdAt")
    VALUES ($1, $2, $3, $4) ON CONFLICT ("organizationId", "userId") DO UPDATE
      SET "role" = EXCLUDED."role", "createdAt" = EXCLUDED."createdAt", "endedAt" = NULL
      WHERE m."endedAt" < $5::timestamptz AND m."role" <> 'student'`,
};
const FIND_MEMBER = {
  name: 'find_membership',
  text: `SELECT "role" FROM "Membership"
    WHERE "organizationId" = $1 AND "userId" = $2 AND "endedAt" IS NULL`,
};

/** Joins with a code. Joining twice is fine and uses the code up once. */
export async function joinOrganization(
  deps: Deps,
  ip: string,
  signedIn: SignedIn,
  code: string,
): Promise<{ organizationId: Id; role: Role }> {
  await countTry(deps, limits.invitationByAddress, ip);
  const invitation = await asSystem(deps.database, { reason: 'join by invitation' }, (tx) =>
    findInvitation(deps, tx, code),
  );
  const { organizationId, role } = invitation;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rowCount } = await tx.query(JOIN, [
      organizationId,
      signedIn.userId,
      role,
      deps.now(),
      invitation.createdAt,
    ]);
    if (rowCount === 1) {
      const used = await tx.query(USE, [organizationId, invitation.id]);
      if (used.rowCount !== 1) throw new ApiError('unknown_invitation');
      await welcome(deps, tx, signedIn, invitation);
      return { organizationId, role };
    }
    const { rows } = await tx.query<{ role: Role }>(FIND_MEMBER, [organizationId, signedIn.userId]);
    const [present] = rows;
    if (!present) throw new ApiError('not_allowed');
    return { organizationId, role: present.role };
  });
}

async function welcome(
  deps: Deps,
  tx: TenantTx,
  signedIn: SignedIn,
  invitation: Invitation,
): Promise<void> {
  const { organizationId, role, organizationName, timeZone, country } = invitation;
  const { userId, name, email } = signedIn;
  if (role === 'student') {
    const school = organizationName;
    await createProfile(deps, tx, { id: userId, name, email, school, timeZone, country });
  }
  const subject = { subjectKind: 'user', subjectId: userId };
  const member = { userId, organizationId, role };
  await audit(deps, tx, member, { action: 'organization.join', ...subject, data: { role } });
}

const CREATE = {
  name: 'create_invitation',
  text: `INSERT INTO "InvitationCode" ("organizationId", "id", "codeHash", "role", "expiresAt",
      "usesLeft", "createdBy", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

// Waits for a change of the maker's own membership, and the change for this: whoever is losing the
// role right now leaves no code behind.
const MAKER = {
  name: 'invitation_maker',
  text: `SELECT "role" FROM "Membership" WHERE "organizationId" = $1 AND "userId" = $2
    AND "endedAt" IS NULL FOR SHARE`,
};

async function requireMaker(tx: TenantTx, member: Member): Promise<void> {
  const { rows } = await tx.query<{ role: Role }>(MAKER, [tx.organizationId, member.userId]);
  const [maker] = rows;
  if (!maker || !can(maker.role, 'invitation.write')) throw new ApiError('not_allowed');
}

export interface NewInvitation {
  id: Id;
  role: Role;
  uses: number;
  days: number;
}

/** A code that is shown this once; only its hash is kept. */
export function createInvitation(
  deps: Deps,
  member: Member,
  input: NewInvitation,
): Promise<{ code: string; expiresAt: Instant }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireMaker(tx, member);
    const code = mintCode();
    const expiresAt = new Date(Date.parse(deps.now()) + input.days * 86_400_000).toISOString();
    await insertInvitation(deps, tx, { ...input, code, expiresAt, createdBy: member.userId });
    const subject = { subjectKind: 'invitation', subjectId: input.id };
    await audit(deps, tx, member, { action: 'invitation.create', ...subject });
    return { code, expiresAt };
  });
}

export async function insertInvitation(
  deps: Deps,
  tx: TenantTx,
  invitation: {
    id: Id;
    role: Role;
    uses: number;
    code: string;
    expiresAt: Instant;
    createdBy: Id | null;
  },
): Promise<void> {
  const { id, role, uses, code, expiresAt, createdBy } = invitation;
  await tx.query(CREATE, [
    tx.organizationId,
    id,
    codeHash(code),
    role,
    expiresAt,
    uses,
    createdBy,
    deps.now(),
  ]);
}

export interface InvitationRow {
  id: Id;
  role: Role;
  expiresAt: Instant;
  usesLeft: number;
  createdAt: Instant;
  /** Null where the console made the code. */
  createdByName: string | null;
  revokedAt: Instant | null;
}

const LIST = {
  name: 'list_invitations',
  text: `SELECT i."id", i."role", i."expiresAt", i."usesLeft", i."createdAt", i."revokedAt",
      u."name" AS "createdByName"
    FROM "InvitationCode" i LEFT JOIN "User" u ON u."id" = i."createdBy"
    WHERE i."organizationId" = $1
    ORDER BY i."revokedAt" IS NULL AND i."usesLeft" > 0 AND i."expiresAt" > $2 DESC,
      i."createdAt" DESC, i."id" LIMIT 200`,
};

/** What still opens the door, then what no longer does, each the newest first. */
export function listInvitations(deps: Deps, member: Member): Promise<InvitationRow[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<InvitationRow & Record<string, unknown>>(LIST, [
      tx.organizationId,
      deps.now(),
    ]);
    return rows;
  });
}
