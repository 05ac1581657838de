import { can } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import { idOf } from '@acquaint/front/search';
import { base, paths } from '../../lib/paths.ts';

/** Whom the pages of students and figures are about: a cohort, a term, or who is in both. */
export interface Scope {
  cohort?: string | undefined;
  term?: string | undefined;
}

/** Reads it from an address; what can be no id counts as absent. */
export const scopeOf = (search: Record<string, unknown>): Scope => ({
  cohort: idOf(search['cohort']),
  term: idOf(search['term']),
});

/** The scope as the API asks for it. */
export const scopeInput = ({ cohort, term }: Scope) => ({
  cohortId: cohort ?? null,
  termId: term ?? null,
});

export const isWhole = ({ cohort, term }: Scope): boolean =>
  cohort === undefined && term === undefined;

export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.cohort === other.cohort && one.term === other.term;

const PAGES = [
  { href: paths.overview, permission: 'student.read' },
  { href: paths.attention, permission: 'attention.read' },
  { href: paths.students, permission: 'student.read' },
  { href: paths.reports, permission: 'report.read' },
] as const;

/** Whether a page, by its path with the base, is about the scope for somebody of this role. */
export const takesScope = (role: StaffRole, path: string): boolean =>
  PAGES.some(({ href, permission }) => href === path && can(role, permission));

/** An address that carries the scope; what stands in `search` besides stays. */
export function withScope(
  href: string,
  { cohort, term }: Scope,
  search: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...search,
    ...(cohort !== undefined && { cohort }),
    ...(term !== undefined && { term }),
  }).toString();
  return query === '' ? href : `${href}?${query}`;
}

/** What an address of these pages keeps when the scope changes: days and nights are of a cohort. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  [paths.students]: ['step', 'at', 'stuck', 'find'],
};

/** The same page of another scope. */
export function inScope(
  path: string,
  search: Readonly<Record<string, unknown>>,
  scope: Scope,
): string {
  const kept = (KEPT[path] ?? []).flatMap((key) => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
  });
  return withScope(path, scope, Object.fromEntries(kept));
}

/** The router tells its own pathname, without the base. */
export const pathOf = (pathname: string): string =>
  pathname === '/' ? paths.overview : `${base}${pathname.replace(/\/$/, '')}`;
