import { paths } from '../../lib/paths.ts';
import type { Scope } from './scope.ts';
import type { ScopeChoices } from './scope-query.ts';

interface Named {
  id: string;
  name: string;
}

export interface ScopeOptions {
  cohorts: readonly Named[];
  /** None where the page does not narrow by a term. */
  terms: readonly Named[];
  /** What the two lists show as chosen. */
  cohort: string | undefined;
  term: string | undefined;
  /** A term stands in the address, and this page does not narrow by it. */
  isTermIdle: boolean;
}

/** Whom a report is about: one cohort of any kind, and so the term where that alone is chosen. */
export const reportCohort = (choices: ScopeChoices, { cohort, term }: Scope): string | undefined =>
  cohort ?? choices.cohorts.find(({ id }) => id === term)?.id;

/** What the switch offers on a page: a term beside a cohort, and on reports one of all cohorts. */
export function scopeOptions(choices: ScopeChoices, scope: Scope, path: string): ScopeOptions {
  if (path === paths.reports) {
    const cohort = reportCohort(choices, scope);
    const isTermIdle = scope.term !== undefined && scope.term !== cohort;
    return { cohorts: choices.cohorts, terms: [], cohort, term: undefined, isTermIdle };
  }
  const cohorts = choices.cohorts.filter(({ id, kind }) => kind !== 'term' || id === scope.cohort);
  const { cohort, term } = scope;
  return { cohorts, terms: choices.terms, cohort, term, isTermIdle: false };
}

/** The scope with another cohort. On reports a term that stood in its place goes with it. */
export function withCohort(scope: Scope, shown: ScopeOptions, cohort: string | undefined): Scope {
  const isKept = shown.term !== undefined || (shown.isTermIdle && cohort !== undefined);
  return { cohort, term: isKept ? scope.term : undefined };
}

/** What is chosen, in words; null when nothing is, or nothing that is theirs to ask for. */
export function scopeName(choices: ScopeChoices | undefined, scope: Scope): string | null {
  const cohort = choices?.cohorts.find(({ id }) => id === scope.cohort)?.name;
  const term = choices?.terms.find(({ id }) => id === scope.term)?.name;
  const names = [cohort, term].filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(' · ');
}
