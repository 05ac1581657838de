import type { InteractionKind } from '@acquaint/core/workflow/records';
import { useLingui } from '@lingui/react/macro';

export function useWordKinds(): Record<InteractionKind, string> {
  const { t } = useLingui();
  return {
    met: t`We met`,
    called: t`We spoke on the phone`,
    wrote: t`I wrote`,
    heard_from: t`They wrote`,
    other: t`Something else`,
  };
}
