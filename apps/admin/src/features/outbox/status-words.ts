import type { Badge } from '@acquaint/ui/badge';
import { useLingui } from '@lingui/react/macro';
import type { ComponentProps } from 'react';

type Tone = NonNullable<ComponentProps<typeof Badge>['tone']>;

/** How a message stands, in words. */
export function useStatusWords(status: string): { label: string; tone: Tone } {
  const { t } = useLingui();
  switch (status) {
    case 'sent':
      return { label: t`Delivered`, tone: 'success' };
    case 'failed':
      return { label: t`Not delivered`, tone: 'danger' };
    case 'stopped':
      return { label: t`Stopped`, tone: 'neutral' };
    default:
      return { label: t`Waiting`, tone: 'warning' };
  }
}
