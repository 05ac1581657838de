import { reminderNames, reminderOutcomes } from '@acquaint/core/phrases/reminder-words';
import { ListRow } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import type { ReminderLine } from './notice-queries.ts';
import { useWayWords } from './use-way-words.ts';

const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  table[key];

/** A reminder that went, or did not and why. */
export function SettledRow({ line, zone }: { line: ReminderLine; zone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const wayWords = useWayWords();
  const { kind, contactName, fireAt, ways } = line;
  const sent = ways.filter(({ status }) => status === 'sent');
  const outcome = ways.find(({ outcome: why }) => why !== null)?.outcome;
  const how = wayWords(sent);
  const what =
    sent.length > 0
      ? t`told ${how}`
      : ((outcome && lookUp(reminderOutcomes, outcome)) ?? t`not told`);
  return (
    <ListRow
      title={<span className="font-normal">{lookUp(reminderNames, kind) ?? kind}</span>}
      subtitle={
        <>
          <PersonName name={contactName} /> ·{' '}
          <span className="tabular">{formatMoment(fireAt, zone, now)}</span>
        </>
      }
      meta={sent.some(({ late }) => late) ? t`${what}, late` : what}
    />
  );
}
