import { brandVariables } from '@acquaint/core/branding/brand';
import type { Deps } from '../../deps.ts';
import type { SignedIn } from '../../trpc/context.ts';
import { brandOf } from '../brand/brand-of.ts';

/** What the front ends show of whoever is signed in, and of their school. */
export async function describeSession(deps: Deps, signedIn: SignedIn | null) {
  if (!signedIn) return { signedIn: null };
  const { userId, email, name, sessionId, membership } = signedIn;
  if (!membership) return { signedIn: { userId, email, name, sessionId, membership: null } };
  const found = await deps.database.prisma.organization.findUniqueOrThrow({
    where: { id: membership.organizationId },
    select: {
      id: true,
      slug: true,
      name: true,
      timeZone: true,
      country: true,
      accentColour: true,
      logoFile: true,
      logoWidth: true,
      logoHeight: true,
    },
  });
  const { accentColour, logoFile, logoWidth, logoHeight, ...organization } = found;
  // What the theme takes over, ready to use: the front ends need no arithmetic of colours.
  const look = brandVariables(brandOf({ accentColour, logoFile, logoWidth, logoHeight }));
  return {
    signedIn: {
      userId,
      email,
      name,
      sessionId,
      membership: { role: membership.role, organization: { ...organization, look } },
    },
  };
}
