import type { VerificationSource } from '@acquaint/core/workflow/records';
import { useLingui } from '@lingui/react/macro';

/** Where a fact was checked, as it reads after "Checked: " and in a list. */
export function useSourceWords(): Record<VerificationSource, string> {
  const { t } = useLingui();
  return {
    business_card: t`their business card`,
    own_signature: t`their own signature or page`,
    staff_page: t`the staff page`,
    assistant: t`their office`,
    the_person: t`they told me`,
    phone_call: t`a phone call`,
  };
}
