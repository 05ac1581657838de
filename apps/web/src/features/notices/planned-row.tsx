import { reminderNames, reminderReasons } from '@acquaint/core/phrases/reminder-words';
import { ListRow } from '@acquaint/ui/list-row';
import { Menu } from '@acquaint/ui/menu';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { BellOff, Clock, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { formatMoment } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { MoveForm } from './move-form.tsx';
import type { ReminderLine } from './notice-queries.ts';
import { reminderHref } from './say-notice.ts';
import { useReminder } from './use-reminders.ts';
import { byMoment, useWayWords } from './use-way-words.ts';

const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  table[key];

/** One planned reminder: what, about whom, when, how and why; put off, move, switch off. */
export function PlannedRow({ line, zone }: { line: ReminderLine; zone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const wayWords = useWayWords();
  const [isMoving, setIsMoving] = useState(false);
  const change = useReminder(line, () => setIsMoving(false));
  const { kind, contactName, interviewId, ruleId, ways, isMoved } = line;
  const name = lookUp(reminderNames, kind) ?? kind;
  const moments = byMoment(ways).map(
    (each) => `${formatMoment(each.fireAt, zone, now)} ${wayWords(each.ways)}`,
  );
  return (
    <ListRow
      href={reminderHref(interviewId, kind)}
      title={name}
      subtitle={
        <>
          <PersonName name={contactName} />
          <br />
          <span className="tabular">{moments.join(' · ')}</span>
          {isMoved && <> · {t`moved by you`}</>}
          <br />
          {lookUp(reminderReasons, kind)} <span className="text-xs">({ruleId})</span>
        </>
      }
      actions={
        <Menu
          triggerLabel={t`Change: ${name}, ${contactName}`}
          triggerIcon={<Ellipsis aria-hidden="true" className="size-4" />}
          isIconOnly
          size="small"
          variant="plain"
          entries={[
            { id: 'hour', label: t`An hour later`, icon: <Clock /> },
            { id: 'tomorrow', label: t`The next morning`, icon: <Clock /> },
            { id: 'next_week', label: t`The Monday after`, icon: <Clock /> },
            { id: 'move', label: t`At another time …`, icon: <Clock /> },
            {
              id: 'switch_off',
              label: t`Never remind me of this`,
              description: t`All of this kind. Settings bring it back.`,
              icon: <BellOff />,
            },
          ]}
          onAction={(id) => {
            if (id === 'move') setIsMoving(true);
            else if (id === 'switch_off') change.mutate({ do: 'switch_off' });
            else change.mutate({ do: 'snooze', snooze: id });
          }}
        />
      }
    >
      {isMoving && (
        <MoveForm
          line={line}
          zone={zone}
          isPending={change.isPending}
          onMove={(to) => change.mutate({ do: 'move', to })}
          onCancel={() => setIsMoving(false)}
        />
      )}
      {change.isPending && (
        <p role="status" className="text-sm text-muted">
          <Trans>Saving …</Trans>
        </p>
      )}
      <FormError error={change.error} />
    </ListRow>
  );
}
