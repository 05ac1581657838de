/** Where this front end lives; the student's web has the root. */
export const base = '/admin';

/** Every address inside the admin, as it stands in the address bar. Pages build links with these alone. */
export const paths = {
  overview: `${base}/`,
  attention: `${base}/attention`,
  students: `${base}/students`,
  studentsWith: (filter: Record<string, string>) =>
    `${base}/students?${new URLSearchParams(filter).toString()}`,
  student: (id: string) => `${base}/students/${id}`,
  seeAs: (id: string) => `${base}/students/${id}/shared`,
  nudges: `${base}/nudges`,
  nudge: (id: string) => `${base}/nudges/${id}`,
  newNudge: (search: Record<string, string>) =>
    `${base}/nudges/new?${new URLSearchParams(search).toString()}`,
  invitations: `${base}/invitations`,
  people: `${base}/people`,
  cohorts: `${base}/cohorts`,
  newCohort: `${base}/cohorts?new=true`,
  cohortMembers: (id: string) => `${base}/cohorts?members=${id}`,
  roster: `${base}/roster`,
  rosterImport: (id: string) => `${base}/roster/${id}`,
  delivery: `${base}/delivery`,
  reviews: `${base}/reviews`,
  reviewOf: (interviewId: string) =>
    `${base}/reviews?${new URLSearchParams({ interview: interviewId }).toString()}`,
  inspections: `${base}/note-requests`,
  library: `${base}/library`,
  /** The messages of a step. */
  wordsOf: (step: string) => `${base}/library#${step}`,
  template: (id: string) => `${base}/library/${id}`,
  newTemplate: (kind: string) => `${base}/library/new?${new URLSearchParams({ kind }).toString()}`,
  assignments: `${base}/assignments`,
  newAssignment: `${base}/assignments/new/edit`,
  assignment: (id: string) => `${base}/assignments/${id}`,
  editAssignment: (id: string) => `${base}/assignments/${id}/edit`,
  studentWork: (id: string, studentId: string) => `${base}/assignments/${id}/${studentId}`,
  reports: `${base}/reports`,
  outcomes: `${base}/reports/outcomes`,
  outcomesOf: (classYear: number) => `${base}/reports/outcomes?class=${classYear}`,
  bringOutcomes: `${base}/reports/outcomes/import`,
  audit: `${base}/audit`,
  courtesy: `${base}/contacts`,
  hosts: `${base}/hosts`,
  notices: `${base}/notices`,
  noticeSettings: `${base}/settings/notices`,
  school: `${base}/settings/school`,
  policy: `${base}/settings/policy`,
  policyOf: (cohortId: string) =>
    `${base}/settings/policy?${new URLSearchParams({ cohort: cohortId }).toString()}`,
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
  const isOurs = back?.startsWith(`${base}/`) === true && !/[\\\s]|\/\//.test(back);
  return isOurs && !back.startsWith(`${base}/sign-in`) ? back : paths.overview;
}
