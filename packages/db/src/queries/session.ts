import { createHash } from 'node:crypto';

import type { Role } from '@acquaint/core/access/table';
import type { Instant } from '@acquaint/core/workflow/records';

import type { Database } from '../open-database.ts';
import type { Statement } from '../transaction.ts';

/** Who is signed in, and where they work. Both parts of the school are null without a membership. */
export type SessionRow = {
  sessionId: string;
  expiresAt: Instant;
  userId: string;
  userName: string;
  email: string;
  emailVerified: boolean;
  organizationId: string | null;
  role: Role | null;
  organizationName: string | null;
  organizationSlug: string | null;
};

/** The one membership that a session `s` opens, as `m`. */
const opens = `LEFT JOIN LATERAL (
  SELECT "organizationId", "role" FROM "Membership"
  WHERE "userId" = s."userId" AND "endedAt" IS NULL
  ORDER BY "organizationId" = s."activeOrganizationId" DESC NULLS LAST, "createdAt", "organizationId"
  LIMIT 1
) m ON true`;

// Plan: Index Scan on Session_token_key, User_pkey, then Membership_userId_idx (a handful of rows,
// sorted) and Organization_pkey; one round trip, no transaction. The owner may read these two tenant
// tables by the policy sign_in.
const statement: Statement = {
  name: 'session',
  text: `
SELECT s."id" AS "sessionId", s."expiresAt", u."id" AS "userId", u."name" AS "userName", u."email",
  u."emailVerified", m."organizationId", m."role", o."name" AS "organizationName",
  o."slug" AS "organizationSlug"
FROM "Session" s
JOIN "User" u ON u."id" = s."userId"
${opens}
LEFT JOIN "Organization" o ON o."id" = m."organizationId"
WHERE s."token" = $1 AND s."expiresAt" > $2::timestamptz`,
};

/** What is stored of a session's token: SHA-256 in base64url. The token has 128 random bits or more. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * The living session of a token, or null. Membership and role are read each time, so that a change
 * counts with the next request.
 */
export async function findSession(
  database: Database,
  token: string,
  now: Instant,
): Promise<SessionRow | null> {
  const { rows } = await database.pool.query<SessionRow>({
    ...statement,
    values: [hashSessionToken(token), now],
  });
  return rows[0] ?? null;
}

const lastSignInsStatement: Statement = {
  name: 'last_sign_ins',
  text: `
SELECT s."userId", max(s."createdAt") AS "at" FROM "Session" s ${opens}
WHERE s."userId" = ANY($2::uuid[]) AND m."organizationId" = $1 GROUP BY s."userId"`,
};

/**
 * When each of these people signed in last, of the sessions that still live and open this school:
 * what somebody does at another school is nothing for this one.
 */
export async function lastSignIns(
  database: Database,
  organizationId: string,
  userIds: readonly string[],
): Promise<Map<string, Instant>> {
  const { rows } = await database.pool.query<{ userId: string; at: Instant }>({
    ...lastSignInsStatement,
    values: [organizationId, [...userIds]],
  });
  return new Map(rows.map(({ userId, at }) => [userId, at]));
}
