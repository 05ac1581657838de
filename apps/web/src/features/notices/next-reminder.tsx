import { reminderNames, reminderReasons } from '@acquaint/core/phrases/reminder-words';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../lib/api.ts';
import { formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import { type Reminders, remindersQuery } from './notice-queries.ts';
import { byMoment, useWayWords } from './use-way-words.ts';

const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  table[key];

/** What we remind of next in one interview, when and why. Nothing while nothing is planned. */
export function NextReminder({ interviewId, version }: { interviewId: string; version: number }) {
  const { data } = useQuery({
    // Each change of the interview may plan others.
    queryKey: [...remindersQuery.queryKey, version],
    queryFn: () => client.reminders.list.query(),
    placeholderData: keepPreviousData,
  });
  return data ? <NextReminderLine reminders={data} interviewId={interviewId} /> : null;
}

export function NextReminderLine({
  reminders: { planned, zone },
  interviewId,
}: {
  reminders: Pick<Reminders, 'planned' | 'zone'>;
  interviewId: string;
}) {
  const { t } = useLingui();
  const now = useNow();
  const wayWords = useWayWords();
  // What is being sent at this very moment, or held up, is not what comes next.
  const [next] = planned
    .filter((line) => line.interviewId === interviewId)
    .flatMap((line) => byMoment(line.ways).map((moment) => ({ ...line, ...moment })))
    .filter(({ fireAt }) => fireAt >= now)
    .toSorted((a, b) => a.fireAt.localeCompare(b.fireAt));
  if (!next) return null;
  const { kind, fireAt, ways } = next;
  const name = lookUp(reminderNames, kind) ?? kind;
  return (
    <p className="-mt-2 text-sm text-muted">
      <span className="font-medium text-ink">
        <Trans>Next reminder: {name},</Trans>{' '}
        <span className="tabular">{formatMoment(fireAt, zone, now)}</span> {wayWords(ways)}.
      </span>{' '}
      {lookUp(reminderReasons, kind)} <Link href={paths.planned}>{t`All planned reminders`}</Link>
    </p>
  );
}
