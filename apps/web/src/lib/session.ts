import { sessionQuery } from '@acquaint/front/session';
import { redirect } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { paths } from './paths.ts';

/**
 * Whether the service answers at all. A browser that calls itself online may still reach nothing: in
 * a lift, behind the sign-in page of a hotel. A no of the service is an answer too.
 */
export async function reachesService(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await queryClient.ensureQueryData({ ...sessionQuery, retry: false });
    return true;
  } catch (error) {
    return !(error instanceof TypeError);
  }
}

/** The student who is signed in and belongs to a school. */
async function member(href: string) {
  // Without a network nobody can say who this is; what this device keeps needs no answer.
  /* oxlint-disable typescript/only-throw-error -- the router takes a thrown redirect */
  if (!(await reachesService())) {
    const isKnown = queryClient.getQueryData(sessionQuery.queryKey);
    if (!isKnown) throw redirect({ href: paths.day });
  }
  const { signedIn } = await queryClient.ensureQueryData(sessionQuery);
  if (!signedIn) throw redirect({ href: paths.signIn({ back: href === '/' ? null : href }) });
  if (!signedIn.membership) throw redirect({ href: paths.join() });
  if (signedIn.membership.role !== 'student') throw redirect({ href: paths.staff });
  /* oxlint-enable typescript/only-throw-error */
  return { ...signedIn, membership: signedIn.membership };
}

export type Me = Awaited<ReturnType<typeof member>>;

/** Guard of every page of a student: use as a route's `beforeLoad`. */
export async function requireMember({
  location,
}: {
  location: { href: string };
}): Promise<{ me: Me }> {
  return { me: await member(location.href) };
}

export { sessionQuery } from '@acquaint/front/session';
