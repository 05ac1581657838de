import type { Deps } from '../../deps.ts';
import { countTry, limits, takeBack } from './rate-limit.ts';
import { asOurs, libraryCode } from './library-error.ts';
import { settleProven } from './pending-sign-up.ts';
import { isProven, mailCode } from './sign-up.ts';

/** A new session's token, or `null` when the address must be proven with a code first. */
export async function signInWithPassword(
  deps: Deps,
  ip: string,
  headers: Headers,
  credentials: { email: string; password: string },
): Promise<string | null> {
  const tries = [
    await countTry(deps, limits.signInByAddress, ip),
    await countTry(deps, limits.signInByAccount, credentials.email),
  ];
  try {
    const { token } = await deps.auth.api.signInEmail({ body: credentials, headers });
    await takeBack(deps, tries);
    return token;
  } catch (error) {
    if (libraryCode(error) !== 'EMAIL_NOT_VERIFIED') asOurs(error);
    await mailCode(deps, credentials.email);
    return null;
  }
}

/** Mails a code. An unknown address gets the same answer and no mail. */
export async function sendCode(deps: Deps, ip: string, email: string): Promise<void> {
  await countTry(deps, limits.codeByAddress, ip);
  await countTry(deps, limits.codeByAccount, email);
  await mailCode(deps, email);
}

/** A new session's token for the right six digits. @throws ApiError `wrong_code`, `expired_code` */
export async function signInWithCode(
  deps: Deps,
  headers: Headers,
  proof: { email: string; code: string },
  signUpToken: string | null,
): Promise<string> {
  const counted = await countTry(deps, limits.verifyByAccount, proof.email);
  const body = { email: proof.email, otp: proof.code };
  if (await isProven(deps, proof.email)) {
    const { token } = await deps.auth.api.signInEmailOTP({ body, headers }).catch(asOurs);
    await takeBack(deps, [counted]);
    return token;
  }
  const verified = await deps.auth.api.verifyEmailOTP({ body, headers }).catch(asOurs);
  if (verified.token === null)
    throw new Error('The library verified an address without a session.');
  await settleProven(deps, proof.email, signUpToken, verified.token);
  await takeBack(deps, [counted]);
  return verified.token;
}
