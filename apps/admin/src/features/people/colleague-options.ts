import { useRoleNames } from '../overview/role-names.ts';
import type { Colleague } from './people-queries.ts';

/** Colleagues in a list to choose from: the role tells two of one name apart, and what they may do. */
export function useColleagueOptions(colleagues: readonly Colleague[]) {
  const roleNames = useRoleNames();
  return colleagues.map(({ userId, name, role }) => ({
    value: userId,
    label: `${name} (${roleNames[role]})`,
  }));
}
