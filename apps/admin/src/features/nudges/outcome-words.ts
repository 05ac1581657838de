import { nudgeExclusionPhrases } from '@acquaint/core/phrases/nudges';
import { formatMoment } from '@acquaint/front/format';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { NudgeLine, NudgePage } from './nudge-queries.ts';

type Counted = Pick<NudgeLine, 'sent' | 'waiting' | 'excluded' | 'cancelled' | 'bounced' | 'acted'>;

/** "12 sent · 2 wait · 1 left out · 5 acted within a week", without what is nothing. */
export function useOutcomeCounts(line: Counted): string {
  const { t } = useLingui();
  const { sent, waiting, excluded, cancelled, bounced, acted } = line;
  const parts: [number, string][] = [
    [sent, t`${sent} sent`],
    [waiting, t`${plural(waiting, { one: '# waits', other: '# wait' })}`],
    [excluded, t`${excluded} left out`],
    [cancelled, t`${cancelled} stopped`],
    [bounced, t`${bounced} came back`],
    [acted, t`${acted} acted within a week`],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(' · ');
}

type Outcome = NudgePage['recipients'][number];

/** What became of it for one student. */
export function useOutcomeWords(
  timeZone: string,
  now: string,
  isPaused: boolean,
): (outcome: Outcome) => string {
  const { t } = useLingui();
  return ({ status, because, dueAt, settledAt, bounced, acted }) => {
    switch (status) {
      case 'waiting': {
        const at = formatMoment(dueAt, timeZone, now);
        if (dueAt > now) return t`Waits for the end of quiet hours: ${at}`;
        return isPaused ? t`Waits until sending is resumed` : t`Goes out in a moment`;
      }
      case 'excluded':
        return because === null ? t`Left out` : nudgeExclusionPhrases[because];
      case 'cancelled':
        return t`Stopped before it went out`;
      case 'sent': {
        const at = settledAt === null ? '' : formatMoment(settledAt, timeZone, now);
        if (bounced) return t`Sent ${at}; the mail came back`;
        return acted ? t`Sent ${at}; acted within a week` : t`Sent ${at}`;
      }
    }
  };
}
