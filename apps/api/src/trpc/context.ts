import type { Actor } from '@acquaint/core/workflow/events';
import type { Role } from '@acquaint/core/access/table';
import type { Deps } from '../deps.ts';

/** Who is signed in, from one look-up of the hashed session token. */
export interface SignedIn {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  /** `null` until the user joins an organisation. */
  membership: { organizationId: string; role: Role } | null;
}

export interface Context {
  deps: Deps;
  signedIn: SignedIn | null;
  /** For rate limits; IPv6 addresses are cut to their /64. */
  ip: string;
  userAgent: string;
  requestHeaders: Headers;
  responseHeaders: Headers;
}

/** A member of an organisation who asks for something. Every service takes one. */
export interface Member {
  userId: string;
  organizationId: string;
  role: Role;
}

export const actorOf = (member: Member): Actor => ({ kind: member.role, userId: member.userId });
