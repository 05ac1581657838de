import { expect, test } from 'vitest';
import { paths } from '../../lib/paths.ts';
import { reportCohort, scopeName, scopeOptions, withCohort } from './options.ts';
import { inScope, pathOf, scopeOf, takesScope, withScope } from './scope.ts';

const course = '0198c0de-0000-7000-8000-000000000001';
const term = '0198c0de-0000-7000-8000-000000000002';
const otherTerm = '0198c0de-0000-7000-8000-000000000003';
const days = { startsOn: null, endsOn: null };
// The other term is in view by its students alone.
const choices = {
  cohorts: [
    { id: course, name: 'Water course', kind: 'course' as const, ...days },
    { id: term, name: 'Spring', kind: 'term' as const, ...days },
  ],
  terms: [
    { id: term, name: 'Spring', ...days },
    { id: otherTerm, name: 'Autumn', ...days },
  ],
};

test('the scope goes from page to page in the address, and back', () => {
  const href = withScope(paths.students, { cohort: course, term }, { step: 'contact' });
  expect(href).toBe(`/admin/students?step=contact&cohort=${course}&term=${term}`);
  const search = Object.fromEntries(new URL(href, 'https://a.example').searchParams);
  expect(scopeOf(search)).toEqual({ cohort: course, term });
  expect(withScope(paths.overview, {})).toBe('/admin/');
  expect(scopeOf({ cohort: 'garbage', term: 7 })).toEqual({ cohort: undefined, term: undefined });
});

test('another scope keeps the filters of students, and drops what is of one cohort', () => {
  const search = { cohort: course, step: 'contact', at: 'done', find: 'Ł', interview: 'x' };
  expect(inScope(paths.students, search, { term })).toBe(
    `/admin/students?step=contact&at=done&find=%C5%81&term=${term}`,
  );
  expect(inScope(paths.reports, { cohort: course, from: '2026-01-01', night: 'n' }, {})).toBe(
    '/admin/reports',
  );
  expect(inScope(paths.attention, { interview: 'x' }, { cohort: course })).toBe(
    `/admin/attention?cohort=${course}`,
  );
});

test('the pages that take it, by role', () => {
  const pages = [paths.overview, paths.attention, paths.students, paths.reports, paths.library];
  const takes = (role: Parameters<typeof takesScope>[0]) =>
    pages.map((page) => takesScope(role, page));
  expect(takes('advisor')).toEqual([true, true, true, true, false]);
  expect(takes('instructor')).toEqual([true, false, true, true, false]);
  expect(takes('owner')).toEqual([false, false, false, true, false]);
  expect(takes('auditor')).toEqual([false, false, false, false, false]);
  expect([pathOf('/'), pathOf('/students'), pathOf('/students/')]).toEqual([
    paths.overview,
    paths.students,
    paths.students,
  ]);
});

test('a term stands beside the cohorts, and in their place where it came as one', () => {
  const shown = scopeOptions(choices, { term }, paths.students);
  expect(shown.cohorts.map(({ id }) => id)).toEqual([course]);
  expect(shown.terms.map(({ id }) => id)).toEqual([term, otherTerm]);
  expect(withCohort({ term }, shown, course)).toEqual({ cohort: course, term });
  // An address of before, or a saved view.
  const old = scopeOptions(choices, { cohort: term }, paths.students);
  expect(old.cohorts.map(({ id }) => id)).toEqual([course, term]);
  expect(old.cohort).toBe(term);
});

test('a report is about one cohort, and about a term where that alone is chosen', () => {
  const alone = scopeOptions(choices, { term }, paths.reports);
  expect(alone).toMatchObject({ cohort: term, term: undefined, isTermIdle: false, terms: [] });
  expect(alone.cohorts.map(({ id }) => id)).toEqual([course, term]);
  expect(withCohort({ term }, alone, course)).toEqual({ cohort: course, term: undefined });
  const both = scopeOptions(choices, { cohort: course, term }, paths.reports);
  expect(both).toMatchObject({ cohort: course, isTermIdle: true });
  expect(withCohort({ cohort: course, term }, both, term)).toEqual({ cohort: term, term });
  // Everybody is everybody: the term would stand in the place of the cohort.
  expect(withCohort({ cohort: course, term }, both, undefined)).toEqual({});
  // A term in nobody's care has no report of its own.
  expect(reportCohort(choices, { term: otherTerm })).toBeUndefined();
  expect(scopeOptions(choices, { term: otherTerm }, paths.reports).isTermIdle).toBe(true);
});

test('what is chosen has its names, and what is not theirs has none', () => {
  expect(scopeName(choices, { cohort: course, term })).toBe('Water course · Spring');
  expect(scopeName(choices, { cohort: '0198c0de-0000-7000-8000-0000000000ff' })).toBeNull();
  expect(scopeName(undefined, { cohort: course })).toBeNull();
});
