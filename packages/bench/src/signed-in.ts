import type { Database } from '@acquaint/db/open-database';
import { hashSessionToken } from '@acquaint/db/queries/session';
import { uuid7 } from '@acquaint/db/uuid7';

/** @returns the cookie of a session of this user that lasts a day */
export async function signedIn(database: Database, userId: string): Promise<string> {
  const token = uuid7();
  await database.prisma.session.create({
    data: {
      id: uuid7(),
      token: hashSessionToken(token),
      userId,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return `acquaint=${token}`;
}
