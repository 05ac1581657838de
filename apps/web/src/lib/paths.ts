import type { HowFoundKind } from '@acquaint/core/workflow/records';
import type { Step } from '@acquaint/core/workflow/steps';

type Query = Readonly<Record<string, string | null | undefined>>;

/** A path with the query values that are given; empty ones leave no trace. */
function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path;
}

const interview = (id: string): string => `/interviews/${id}`;

/** Every address inside the app. Pages build links with these alone. */
export const paths = {
  today: '/',
  day: '/day',
  signIn: (query: { back?: string | null; code?: string | null } = {}) =>
    withQuery('/sign-in', query),
  signUp: (query: { code?: string | null } = {}) => withQuery('/sign-up', query),
  join: (query: { code?: string | null } = {}) => withQuery('/join', query),
  welcome: '/welcome',
  staff: '/staff',
  interviews: (query: { view?: 'list' | 'board' } = {}) => withQuery('/interviews', query),
  newInterview: (query: { contact?: string | null } = {}) => withQuery('/interviews/new', query),
  interview,
  step: (id: string, step: Step) => `${interview(id)}/${step}`,
  dayCard: (id: string) => `${interview(id)}/day`,
  packet: (id: string) => `${interview(id)}/packet`,
  letter: (id: string) => `${interview(id)}/letter`,
  contacts: (query: { search?: string | null } = {}) => withQuery('/contacts', query),
  newContact: (query: { name?: string | null; found?: HowFoundKind } = {}) =>
    withQuery('/contacts/new', query),
  contact: (id: string) => `/contacts/${id}`,
  questions: (query: { search?: string; purpose?: string; stage?: string; depth?: string } = {}) =>
    withQuery('/questions', query),
  network: '/network',
  assignment: (id: string) => `/assignments/${id}`,
  portfolio: '/portfolio',
  help: '/help',
  settings: '/settings',
  internships: '/settings/internships',
  times: '/settings/times',
  calendars: '/settings/calendars',
  advisors: '/settings/advisors',
  account: '/settings/account',
  noticeSettings: '/settings/notices',
  notices: '/notices',
  planned: '/notices/planned',
} as const;

/**
 * Where to go after signing in: an address of ours, or Today. Anything that could lead to another
 * site is refused.
 */
export function safeBack(back: string | undefined): string {
  if (!back?.startsWith('/') || /^\/[/\\]/.test(back)) return paths.today;
  return back.startsWith('/sign-') ? paths.today : back;
}
