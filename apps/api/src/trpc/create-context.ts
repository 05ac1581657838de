import { findSession } from '@acquaint/db/queries/session';
import { readCookie } from '../auth/cookies.ts';
import type { Deps } from '../deps.ts';
import type { Context, Member, SignedIn } from './context.ts';
import { toTransport } from './shape-error.ts';

interface Incoming {
  request: Request;
  responseHeaders: Headers;
  ip: string;
}

/** Who asks: one look-up of the hashed token, with each request, so that an ended session is over. */
export async function createContext(deps: Deps, incoming: Incoming): Promise<Context> {
  const { headers } = incoming.request;
  return {
    deps,
    signedIn: await signedInBy(deps, headers).catch(refuse),
    ip: incoming.ip,
    userAgent: headers.get('user-agent') ?? '',
    requestHeaders: headers,
    responseHeaders: incoming.responseHeaders,
  };
}

/** A database that is away is told as such, before any procedure runs. */
const refuse = (error: unknown): never => {
  throw toTransport(error);
};

/** Who the cookie of a request belongs to. */
export async function signedInBy(deps: Deps, headers: Headers): Promise<SignedIn | null> {
  const token = readCookie('session', deps.settings.publicUrl, headers.get('cookie'));
  return token === null ? null : findSignedIn(deps, token);
}

/** The member behind a request outside of procedures, such as a file; null for everybody else. */
export async function memberBy(deps: Deps, headers: Headers): Promise<Member | null> {
  const signedIn = await signedInBy(deps, headers);
  return signedIn?.membership ? { userId: signedIn.userId, ...signedIn.membership } : null;
}

/** Sessions run by the real clock, whatever clock the workflow is given. */
async function findSignedIn(deps: Deps, token: string): Promise<SignedIn | null> {
  const row = await findSession(deps.database, token, new Date().toISOString());
  if (!row) return null;
  const { sessionId, userId, email, userName, organizationId, role } = row;
  const membership = organizationId && role ? { organizationId, role } : null;
  return { sessionId, userId, email, name: userName, membership };
}
