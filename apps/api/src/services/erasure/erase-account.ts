import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member, SignedIn } from '../../trpc/context.ts';
import { signInWithCode } from '../sign-in/sign-in.ts';
import { audit } from '../writes/audit.ts';
import { requireNothingAhead } from './ask-erasure.ts';
import { AROUND, COUNTED, OWN } from './statements.ts';

const LOCK = {
  name: 'erasure_lock',
  text: `SELECT 1 FROM "Membership"
    WHERE "organizationId" = $1 AND "userId" = $2 AND "role" = 'student' FOR UPDATE`,
};
// What whoever writes for the student waits at.
const LOCK_PROFILE = {
  name: 'erasure_lock_profile',
  text: `SELECT 1 FROM "StudentProfile" WHERE "organizationId" = $1 AND "studentId" = $2 FOR UPDATE`,
};
const NAMES = {
  name: 'erasure_names',
  text: `SELECT "fullName" AS "name" FROM "StudentProfile"
      WHERE "organizationId" = $1 AND "studentId" = $2
    UNION SELECT "fullName" FROM "RosterEntry" WHERE "organizationId" = $1 AND "studentId" = $2
    UNION SELECT "name" FROM "User" WHERE "id" = $2`,
};
const PICTURES = {
  name: 'erasure_pictures',
  text: `SELECT "storageKey" FROM "CardPhoto"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "deletedAt" IS NULL`,
};

/** Shorter names stand inside of other words. */
const SHORTEST_NAME = 5;

/**
 * "Erase my account": everything of a student leaves the school in one transaction, and with the last
 * school the sign-in itself (docs/privacy.md says what counts on without them). It runs as the system
 * role, because the tenant's may add to history and never change it.
 *
 * @throws ApiError `wrong_code`, `expired_code`, and `bad_input` while a talk is ahead
 */
export async function eraseAccount(
  deps: Deps,
  headers: Headers,
  signedIn: SignedIn,
  member: Member,
  code: string,
): Promise<void> {
  // The code proves the mailbox anew, whoever sits at the device; its session goes with the account.
  await signInWithCode(deps, headers, { email: signedIn.email, code }, null);
  const options = { reason: 'a student erases their account', retries: 3 } as const;
  const pictures = await asSystem(deps.database, options, async (system) => {
    const tx: TenantTx = {
      organizationId: member.organizationId,
      query: system.query,
      get prisma() {
        return system.prisma;
      },
    };
    return eraseStudent(deps, tx, member, signedIn.email);
  });
  // Whoever is cut off here leaves files that no row names; the nightly sweep takes them.
  for (const key of pictures) await deps.files.remove(key);
}

/** @returns the files that nothing names any more */
async function eraseStudent(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  email: string,
): Promise<string[]> {
  const here = [tx.organizationId, member.userId];
  const found = await tx.query(LOCK, here);
  // A second click waited here for the first.
  if (found.rows.length === 0) throw new ApiError('not_found');
  await tx.query(LOCK_PROFILE, here);
  await requireNothingAhead(deps, tx, member.userId);
  const names = await tx.query<{ name: string }>(NAMES, here);
  const pictures = await tx.query<{ storageKey: string }>(PICTURES, here);
  const words = wordsFor(member.userId, email, names.rows);
  for (const statement of AROUND) await tx.query(statement, [...here, words]);
  for (const statement of OWN) await tx.query(statement, here);
  for (const statement of COUNTED) await tx.query(statement, [...here, deps.newId(), deps.now()]);
  await eraseSignIn(tx, member.userId, email);
  // By the id alone, which from now on is nobody's.
  await audit(deps, tx, member, {
    action: 'account.erase',
    subjectKind: 'organization',
    subjectId: tx.organizationId,
  });
  return pictures.rows.map(({ storageKey }) => storageKey);
}

/** By what the student stands in what others were told, as JSON writes it. */
const wordsFor = (userId: Id, email: string, names: readonly { name: string }[]): string[] =>
  [userId, email, ...names.map(({ name }) => name).filter(({ length }) => length >= SHORTEST_NAME)]
    .map((word) => JSON.stringify(word).slice(1, -1))
    .toSorted();

const LEAVE = {
  name: 'erasure_leave_school',
  text: `UPDATE "Session" SET "activeOrganizationId" = NULL
    WHERE "userId" = $2 AND "activeOrganizationId" = $1`,
};
const USER = {
  name: 'erasure_user',
  text: `DELETE FROM "User" u WHERE u."id" = $1
    AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."userId" = u."id") RETURNING "id"`,
};
const CODES = {
  name: 'erasure_codes',
  text: `DELETE FROM "Verification" WHERE right(lower("identifier"), length($1) + 1) = '-' || $1
    OR position('"' || $1 || '"' IN lower("value")) > 0`,
};
const TRIES = {
  name: 'erasure_tries',
  text: `DELETE FROM "RateLimit" WHERE right("key", length($1) + 1) = ':' || $1`,
};

/** Whoever belongs to another school keeps their sign-in there. */
async function eraseSignIn(tx: TenantTx, userId: Id, email: string): Promise<void> {
  await tx.query(LEAVE, [tx.organizationId, userId]);
  const { rows } = await tx.query(USER, [userId]);
  if (rows.length === 0) return;
  for (const statement of [CODES, TRIES]) await tx.query(statement, [email.toLowerCase()]);
}
