import type { WorkState } from '@acquaint/core/assignments/standing';
import { useLingui } from '@lingui/react/macro';

/** What each state is called on the screen. */
export function useStateWords(): Record<WorkState, string> {
  const { t } = useLingui();
  return {
    not_started: t`Not started`,
    under_way: t`Under way`,
    submitted: t`Handed in`,
    late: t`Handed in late`,
    graded: t`Graded`,
  };
}
