import { useLingui } from '@lingui/react/macro';
import type { Cohort } from '../people/people-queries.ts';

export function useKindNames(): Record<Cohort['kind'], string> {
  const { t } = useLingui();
  return {
    term: t`Term`,
    course: t`Course`,
    programme: t`Programme`,
    hand_picked: t`Picked by hand`,
  };
}
