import { Client } from '../product/client.ts';
import { codeIn, type Mailbox } from '../product/mailbox.ts';
import { owner } from '../product/prepared.ts';
import { expect } from '../fixtures.ts';

/** The owner of the prepared school, signed in. */
export async function ownerClient(url: string): Promise<Client> {
  const client = new Client(url);
  await client.call('auth.signIn', { email: owner.email, password: owner.password });
  return client;
}

export interface NewPerson {
  name: string;
  email: string;
  role: 'student' | 'analyst' | 'advisor' | 'auditor';
}

export const personPassword = 'a quiet place by the sea';

/** Somebody new who signed up, proved the address, and joined the school in this role. */
export async function aPerson(
  url: string,
  mailbox: Mailbox,
  { name, email, role }: NewPerson,
): Promise<Client> {
  const { code } = await (
    await ownerClient(url)
  ).call<{ code: string }>('organizations.createInvitation', {
    id: crypto.randomUUID(),
    role,
    uses: 1,
    days: 7,
  });
  const client = new Client(url);
  await client.call('auth.signUp', { name, email, password: personPassword });
  const digits = (): string => codeIn(mailbox.lettersTo(email)[0] ?? '') ?? '';
  await expect.poll(digits).not.toBe('');
  await client.call('auth.verifyCode', { email, code: digits() });
  await client.call('organizations.join', { code });
  return client;
}

/** What a browser needs to be this person. */
export function cookieOf(client: Client, url: string) {
  const [name = '', value = ''] = client.cookie.split('=');
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const };
}
