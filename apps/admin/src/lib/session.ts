import { can, type Permission } from '@acquaint/core/access/can';
import type { Role, StaffRole } from '@acquaint/core/access/table';
import { queryClient } from '@acquaint/front/api';
import { sessionQuery } from '@acquaint/front/session';
import { redirect } from '@tanstack/react-router';
import { paths } from './paths.ts';

const isStaffRole = (role: Role): role is StaffRole => role !== 'student';

/** Whoever is signed in and helps students. Everybody else is shown their own door. */
async function staff(back: string) {
  const { signedIn } = await queryClient.ensureQueryData(sessionQuery);
  const membership = signedIn?.membership;
  /* oxlint-disable typescript/only-throw-error -- the router takes a thrown redirect */
  if (!signedIn)
    throw redirect({ href: paths.signIn({ back: back === paths.overview ? null : back }) });
  if (!membership || !isStaffRole(membership.role)) throw redirect({ href: paths.otherDoor });
  /* oxlint-enable typescript/only-throw-error */
  return { ...signedIn, membership: { ...membership, role: membership.role } };
}

export type Me = Awaited<ReturnType<typeof staff>>;

/** Guard of every page for staff: use as a route's `beforeLoad`. */
export async function requireStaff({
  location,
}: {
  location: { publicHref: string };
}): Promise<{ me: Me }> {
  return { me: await staff(location.publicHref) };
}

/** Guard of a page that needs a permission: whoever lacks it lands on the overview. */
export const requirePermission =
  (permission: Permission) =>
  ({ context }: { context: { me: Me } }): void => {
    if (can(context.me.membership.role, permission)) return;
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown redirect
    throw redirect({ href: paths.overview });
  };
