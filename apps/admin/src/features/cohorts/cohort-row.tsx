import { formatDay } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ListRow } from '@acquaint/ui/list-row';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Cohort } from '../people/people-queries.ts';
import { useKindNames } from './kind-names.ts';
import { lastDayOf } from './last-day.ts';

interface CohortRowProps {
  cohort: Cohort;
  today: string;
  onMembers: () => void;
  onChange: () => void;
}

/** A cohort with what it is, its days, and how many are in it today. */
export function CohortRow({ cohort, today, onMembers, onChange }: CohortRowProps) {
  const { t } = useLingui();
  const kindNames = useKindNames();
  const days = useDays(cohort, today);
  const { name, kind, rosterValue, members, archived, endsOn } = cohort;
  const isOver = endsOn !== null && endsOn <= today;
  return (
    <ListRow
      title={<bdi>{name}</bdi>}
      subtitle={
        <>
          {kindNames[kind]}
          {rosterValue !== null && (
            <>
              {': '}
              <bdi>{rosterValue}</bdi>
            </>
          )}
          {' · '}
          {t`${plural(members, { one: '# student', other: '# students' })}`}
          {days !== null && (
            <>
              {' · '}
              {days}
            </>
          )}
        </>
      }
      meta={archived ? <Badge>{t`Archived`}</Badge> : isOver && <Badge>{t`Over`}</Badge>}
      actions={
        <>
          <Button size="small" aria-label={t`Members of ${name}`} onClick={onMembers}>
            <Trans>Members</Trans>
          </Button>
          <Button size="small" aria-label={t`Change ${name}`} onClick={onChange}>
            <Trans>Change</Trans>
          </Button>
        </>
      }
    />
  );
}

/** From which day to which; null for a cohort without days. */
function useDays({ startsOn, endsOn }: Cohort, today: string): string | null {
  const { t } = useLingui();
  const from = startsOn === null ? null : formatDay(startsOn, today);
  const last = endsOn === null ? null : formatDay(lastDayOf(endsOn), today);
  if (from !== null && last !== null) return t`${from} to ${last}`;
  if (last !== null) return t`until ${last}`;
  return from === null ? null : t`from ${from} on`;
}
