import { passwords } from '../../auth/passwords.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { SignedIn } from '../../trpc/context.ts';
import { countTry, limits, takeBack } from './rate-limit.ts';
import { endOtherSessions } from './sessions.ts';

/** Sets a new password and ends every other session. @throws ApiError `wrong_credentials` */
export async function changePassword(
  deps: Deps,
  signedIn: SignedIn,
  change: { current: string; next: string },
): Promise<void> {
  const counted = await countTry(deps, limits.signInByAccount, signedIn.email);
  const account = await deps.database.prisma.account.findFirst({
    where: { userId: signedIn.userId, providerId: 'credential' },
    select: { id: true, password: true },
  });
  const known =
    account?.password &&
    (await passwords.verify({ hash: account.password, password: change.current }));
  if (!account || !known) throw new ApiError('wrong_credentials');
  await takeBack(deps, [counted]);
  await deps.database.prisma.account.update({
    where: { id: account.id },
    data: { password: await passwords.hash(change.next) },
  });
  await endOtherSessions(deps, signedIn);
}
