import { historyLine } from '@acquaint/core/phrases/events';
import { useLingui } from '@lingui/react/macro';
import { INTERACTION_KINDS } from '@acquaint/core/workflow/records';
import { useWordKinds } from '../touch/use-word-kinds.ts';
import type { ContactView } from './contact-queries.ts';

type Entry = ContactView['history'][number];

/** The sentence of one entry of a contact's history. */
export function useEntryLine(name: string): (entry: Entry) => string {
  const { t } = useLingui();
  const words = useWordKinds();
  const names = { who: t`You`, name };
  const outcomes: Readonly<Record<string, string>> = {
    held: t`You talked with ${name}`,
    they_missed: t`${name} could not make the meeting`,
    i_missed: t`You could not make the meeting`,
    cancelled: t`The meeting was cancelled`,
  };
  return ({ direction, kind, channel }) => {
    switch (direction) {
      case 'sent':
        return historyLine(
          { type: 'messageSent', params: { message: kind, channel: channel ?? '' } },
          names,
        );
      case 'received':
        return historyLine({ type: 'replyLogged', params: { reply: kind } }, names);
      case 'call': {
        const outcome = kind === 'open' ? 'not_yet' : kind;
        return historyLine({ type: 'callLogged', params: { outcome } }, names);
      }
      case 'meeting':
        return outcomes[kind] ?? '';
      case 'promise':
        return kind === 'student' ? t`You promised something` : t`${name} offered something`;
      case 'noted': {
        const known = INTERACTION_KINDS.find((one) => one === kind);
        return known ? words[known] : '';
      }
    }
  };
}
