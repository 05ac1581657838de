import { minutesOf } from '@acquaint/core/agenda/item';
import type { Agenda } from '@acquaint/core/agenda/types';
import { MinuteBar } from '@acquaint/ui/minute-bar';
import { useLingui } from '@lingui/react/macro';

/** The agreed minutes and what fills them; the reserve never counts (R80). */
export function AgendaBar({ agenda, asked }: { agenda: Agenda; asked: number }) {
  const { t } = useLingui();
  const parts = {
    opening: agenda.opening,
    questions: minutesOf(agenda.core) + agenda.watching,
    closing: minutesOf(agenda.closing),
    slack: agenda.slack,
  };
  const total = parts.opening + parts.questions + parts.closing + parts.slack;
  const over = total - asked;
  const free = asked - total;
  const min = (count: number) => t`${count} min`;
  return (
    <MinuteBar
      label={t`Minutes of your list`}
      askedMinutes={asked}
      summary={
        over > 0
          ? t`${total} minutes planned, ${over} more than you asked for`
          : free > 0
            ? t`${total} of ${asked} minutes planned, ${free} free`
            : t`${total} of ${asked} minutes planned`
      }
      segments={[
        {
          kind: 'opening',
          label: t`Opening`,
          minutes: parts.opening,
          minutesLabel: min(parts.opening),
        },
        {
          kind: 'questions',
          label: agenda.watching > 0 ? t`Questions and watching` : t`Questions`,
          minutes: parts.questions,
          minutesLabel: min(parts.questions),
        },
        {
          kind: 'closing',
          label: t`Closing`,
          minutes: parts.closing,
          minutesLabel: min(parts.closing),
        },
        {
          kind: 'slack',
          label: t`Room to breathe`,
          minutes: parts.slack,
          minutesLabel: min(parts.slack),
        },
      ]}
    />
  );
}
