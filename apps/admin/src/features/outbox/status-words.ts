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
    case 'bounced':
      return { label: t`Came back`, tone: 'danger' };
    case 'maybe_sent':
      return { label: t`May have arrived`, tone: 'warning' };
    case 'claimed':
    case 'handing_over':
      return { label: t`Going out`, tone: 'accent' };
    case 'stopped':
      return { label: t`Stopped`, tone: 'neutral' };
    default:
      return { label: t`Waiting`, tone: 'warning' };
  }
}
