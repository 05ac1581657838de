import type { Deps } from '../../deps.ts';
import type { SignedIn } from '../../trpc/context.ts';

/** What the front ends show of whoever is signed in, and of their school. */
export async function describeSession(deps: Deps, signedIn: SignedIn | null) {
  if (!signedIn) return { signedIn: null };
  const { userId, email, name, sessionId, membership } = signedIn;
  if (!membership) return { signedIn: { userId, email, name, sessionId, membership: null } };
  const organization = await deps.database.prisma.organization.findUniqueOrThrow({
    where: { id: membership.organizationId },
    select: { id: true, slug: true, name: true, timeZone: true, country: true, helpUrl: true },
  });
  return {
    signedIn: {
      userId,
      email,
      name,
      sessionId,
      membership: { role: membership.role, organization },
    },
  };
}
