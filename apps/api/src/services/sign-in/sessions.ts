import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { SignedIn } from '../../trpc/context.ts';

export interface SessionRow {
  id: string;
  current: boolean;
  createdAt: string;
  lastUsedAt: string;
  userAgent: string | null;
  ip: string | null;
}

/** The places where this person is signed in, newest first. */
export async function listSessions(deps: Deps, signedIn: SignedIn): Promise<SessionRow[]> {
  const { rows } = await deps.database.pool.query<{
    id: string;
    createdAt: string;
    updatedAt: string;
    userAgent: string | null;
    ipAddress: string | null;
  }>({
    name: 'sessions-of-user',
    text: `SELECT "id", "createdAt", "updatedAt", "userAgent", "ipAddress" FROM "Session"
           WHERE "userId" = $1 AND "expiresAt" > now() ORDER BY "createdAt" DESC, "id" LIMIT 100`,
    values: [signedIn.userId],
  });
  return rows.map((row) => ({
    id: row.id,
    current: row.id === signedIn.sessionId,
    createdAt: row.createdAt,
    lastUsedAt: row.updatedAt,
    userAgent: row.userAgent,
    ip: row.ipAddress,
  }));
}

/** @throws ApiError `not_found` for a session that is not this person's */
export async function endSession(deps: Deps, signedIn: SignedIn, sessionId: string): Promise<void> {
  const { count } = await deps.database.prisma.session.deleteMany({
    where: { id: sessionId, userId: signedIn.userId },
  });
  if (count === 0) throw new ApiError('not_found');
}

export async function endOtherSessions(deps: Deps, signedIn: SignedIn): Promise<number> {
  const { count } = await deps.database.prisma.session.deleteMany({
    where: { userId: signedIn.userId, NOT: { id: signedIn.sessionId } },
  });
  return count;
}
