/** Where this front end lives; the student's web has the root. */
export const base = '/admin';

/** Every address inside the admin, as it stands in the address bar. Pages build links with these alone. */
export const paths = {
  overview: `${base}/`,
  invitations: `${base}/invitations`,
  outbox: `${base}/outbox`,
  signIn: (query: { back?: string | null } = {}) =>
    query.back
      ? `${base}/sign-in?${new URLSearchParams({ back: query.back }).toString()}`
      : `${base}/sign-in`,
  firstOwner: `${base}/first-owner`,
  otherDoor: `${base}/other-door`,
} as const;

/** Addresses of the student's web, which is another front end on the same site. */
export const studentPaths = {
  today: '/',
  join: '/join',
  joinWith: (code: string) => `/join?code=${encodeURIComponent(code)}`,
} as const;

/**
 * Where to go after signing in: an address of the admin, or the overview. Anything that could lead
 * elsewhere is refused.
 */
export function safeBack(back: string | undefined): string {
  const known: readonly string[] = [paths.overview, paths.invitations, paths.outbox];
  return back !== undefined && known.includes(back) ? back : paths.overview;
}
