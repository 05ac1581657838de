import type { Deps } from '../../deps.ts';
import { countTry, limits } from './rate-limit.ts';
import { keepPending } from './pending-sign-up.ts';
import { asOurs, libraryCode } from './library-error.ts';
import type { NewAccount } from './new-account.ts';

/**
 * Makes an account and mails a code to prove the address. A taken address gets the same answer, so
 * that nobody learns who has an account; its owner gets a sign-in code instead.
 *
 * @returns the token by which this browser proves that the sign-up was its own
 */
export async function signUp(deps: Deps, ip: string, account: NewAccount): Promise<string> {
  await countTry(deps, limits.signUpByAddress, ip);
  await countTry(deps, limits.codeByAccount, account.email);
  try {
    await deps.auth.api.signUpEmail({ body: account });
  } catch (error) {
    if (libraryCode(error)?.startsWith('USER_ALREADY_EXISTS') !== true) asOurs(error);
  }
  const token = await keepPending(deps, account);
  await mailCode(deps, account.email);
  return token;
}

/** Mails a code of the kind that the account needs: to prove the address, or to sign in. */
export async function mailCode(deps: Deps, email: string): Promise<void> {
  const type = (await isProven(deps, email)) ? 'sign-in' : 'email-verification';
  await deps.auth.api.sendVerificationOTP({ body: { email, type } }).catch(asOurs);
}

/** Whether somebody has shown before that the address is theirs. */
export async function isProven(deps: Deps, email: string): Promise<boolean> {
  const user = await deps.database.prisma.user.findUnique({
    where: { email: email.toLowerCase() },
    select: { emailVerified: true },
  });
  return user?.emailVerified ?? true;
}
