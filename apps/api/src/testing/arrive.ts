import { setCookie } from '../auth/cookies.ts';
import { passwords } from '../auth/passwords.ts';
import { type TestApp, testPassword } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** Made once a file: a hash takes as long as an attacker shall need for each guess. */
let password: Promise<string> | undefined;

/**
 * Somebody whose sign-up lies behind them, signed in: the rows that the sign-up leaves, without its
 * hashes and its letter. For tests that are about something else; `TestApp.signUp` goes the way in.
 */
export async function arrive(
  { deps, client }: TestApp,
  email: string,
  name: string,
): Promise<TestClient> {
  const { internalAdapter } = await deps.auth.$context;
  password ??= passwords.hash(testPassword);
  const { id: userId } = await internalAdapter.createUser(
    { email, name, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId,
    providerId: 'credential',
    accountId: userId,
    password: await password,
  });
  const { token } = await internalAdapter.createSession(userId);
  const person = client();
  person.keep(setCookie('session', deps.settings.publicUrl, token));
  return person;
}
