import { can } from '@acquaint/core/access/can';
import type { StaffRole } from '@acquaint/core/access/table';
import type { Command } from '@acquaint/ui/command-palette';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { paths } from '../../../lib/paths.ts';
import { cohortsQuery } from '../../people/people-queries.ts';
import { LastScope } from '../../scope/last-scope.ts';
import { withScope } from '../../scope/scope.ts';
import { idOf } from './command-ids.ts';

/**
 * Cohorts, once something is typed. Whoever cares for one comes to its students, an owner to its
 * members. A term that is looked at stays.
 */
export function useFoundCohorts(role: StaffRole, typed: string): Command[] {
  const { term } = use(LastScope);
  const caresFor = can(role, 'student.read');
  const mayFind = caresFor || can(role, 'cohort.write');
  const { data } = useQuery({ ...cohortsQuery, enabled: mayFind && typed.trim() !== '' });
  if (!mayFind || typed.trim() === '') return [];
  return (data ?? [])
    .filter(({ archived, inCare }) => !archived && (inCare || !caresFor))
    .map(({ id, name }) => ({
      id: idOf(
        'cohort',
        caresFor ? withScope(paths.students, { term, cohort: id }) : paths.cohortMembers(id),
      ),
      label: name,
    }));
}
