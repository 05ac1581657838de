import type { MarkState } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import type { Delivery } from './delivery-query.ts';

export interface DeliveryWords {
  mark: MarkState;
  label: string;
  /** What follows from it for the student; null when nothing does. */
  advice: string | null;
}

/** How a message fared, in words. */
export function useDeliveryWords(): (
  delivery: Delivery,
  moment: (at: string) => string,
) => DeliveryWords {
  const { t } = useLingui();
  return ({ state, at, nextAt, address, answer }, moment) => {
    switch (state) {
      case 'queued':
        return { mark: 'waiting', label: t`Waits to go out`, advice: null };
      case 'on_its_way':
        return { mark: 'waiting', label: t`On its way`, advice: null };
      case 'sent':
        return { mark: 'done', label: t`Sent ${moment(at)}`, advice: null };
      case 'deferred':
        return {
          mark: 'warning',
          label: nextAt ? t`Not yet taken; tried again ${moment(nextAt)}` : t`Not yet taken`,
          advice: t`Their mail server asks to wait. You need not do anything.`,
        };
      case 'bounced':
        return {
          mark: 'problem',
          label: t`Came back`,
          advice: t`The address ${address ?? ''} takes no mail. Correct it, then send the message again. This try does not count.`,
        };
      case 'failed':
        return {
          mark: 'problem',
          label: t`Not delivered`,
          advice: t`The mail server did not take this message. Another text or another way may do.`,
        };
      case 'maybe_sent':
        return {
          mark: 'warning',
          label: t`Maybe sent`,
          advice: t`We lost the line at the last moment and do not send it twice. Wait for an answer, or ask before you send it again.`,
        };
      case 'stopped':
        return {
          mark: 'stopped',
          label: t`Not sent`,
          advice:
            answer === 'too_old'
              ? t`It waited for more than a day. Look at it once more, then send it.`
              : answer === 'not_wanted'
                ? t`They asked meanwhile not to be contacted.`
                : t`Things have changed since you wrote it.`,
        };
    }
  };
}
