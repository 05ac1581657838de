import { createHash, randomBytes } from 'node:crypto';
import { hashSessionToken } from '@acquaint/db/queries/session';
import { z } from 'zod';
import { passwords } from '../../auth/passwords.ts';
import type { Deps } from '../../deps.ts';
import type { NewAccount } from './new-account.ts';

const HOUR = 3_600_000;

const pending = z.object({ email: z.string(), name: z.string(), password: z.string() });

const identifierOf = (token: string): string =>
  `sign-up:${createHash('sha256').update(token).digest('base64url')}`;

/**
 * Keeps what somebody signed up with until the address is proven. Anybody can sign up with anybody's
 * address; name and password count only for the browser that proves it. @returns the browser's token
 */
export async function keepPending(deps: Deps, account: NewAccount): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const { name } = account;
  const email = account.email.toLowerCase();
  const password = await passwords.hash(account.password);
  await deps.database.prisma.verification.create({
    data: {
      id: deps.newId(),
      identifier: identifierOf(token),
      value: JSON.stringify({ email, name, password }),
      expiresAt: new Date(Date.now() + HOUR),
    },
  });
  return token;
}

/**
 * The address has just been proven for the first time: the account takes the name and password of
 * this browser's own sign-up. Without one it has no password that anybody knows, and a code signs in.
 * Sessions that somebody else may have begun end.
 */
export async function settleProven(
  deps: Deps,
  email: string,
  token: string | null,
  session: string,
): Promise<void> {
  const { prisma } = deps.database;
  const own = token === null ? null : await findPending(deps, email, token);
  const user = await prisma.user.findUniqueOrThrow({
    where: { email: email.toLowerCase() },
    select: { id: true },
  });
  const unknown = randomBytes(48).toString('base64url');
  const password = own?.password ?? (await passwords.hash(unknown));
  await prisma.account.updateMany({
    where: { userId: user.id, providerId: 'credential' },
    data: { password },
  });
  if (own) await prisma.user.update({ where: { id: user.id }, data: { name: own.name } });
  await prisma.session.deleteMany({
    where: { userId: user.id, NOT: { token: hashSessionToken(session) } },
  });
  if (token !== null) {
    await prisma.verification.deleteMany({ where: { identifier: identifierOf(token) } });
  }
}

async function findPending(deps: Deps, email: string, token: string) {
  const row = await deps.database.prisma.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (!row) return null;
  const own = pending.parse(JSON.parse(row.value));
  return own.email === email.toLowerCase() ? own : null;
}
