import type { ContactState } from '@acquaint/core/workflow/records';
import { useLingui } from '@lingui/react/macro';

export function useStateWords(): Record<ContactState, string> {
  const { t } = useLingui();
  return {
    active: t`in your address book`,
    dormant: t`at rest`,
    do_not_contact: t`do not contact`,
    archived: t`archived`,
  };
}
