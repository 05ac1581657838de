import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dayOf, formatMoment, formatRelativeDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { type MyAssignment, myAssignmentsQuery } from './assignment-queries.ts';

/** Once it is closed, what was not handed in or has its grade needs nothing more. */
const isOver = ({ closesAt, standing }: MyAssignment, now: string): boolean =>
  closesAt < now && standing.state !== 'submitted' && standing.state !== 'late';

/** What a course asks for, with how far it is. */
export function AssignmentsDue({ now }: { now: string }) {
  const { t } = useLingui();
  const { data = [] } = useQuery(myAssignmentsQuery);
  const open = data.filter((one) => !isOver(one, now));
  if (open.length === 0) return null;

  function words({ standing, terms, window }: MyAssignment): string {
    const { counting, state } = standing;
    const { talks } = terms;
    if (state === 'graded') return t`graded`;
    if (state === 'submitted' || state === 'late') return t`handed in`;
    if (window.startsAt > now) {
      const day = formatRelativeDay(window.startsOn, dayOf(now, terms.due.zone));
      return t`you begin ${day}`;
    }
    return t`${counting} of ${talks} talks count`;
  }

  return (
    <Section title={t`Assignments`} count={open.length}>
      <RowList>
        {open.map((one) => {
          const due = formatMoment(one.terms.due.at, deviceZone, now);
          return (
            <ListRow
              key={one.id}
              href={paths.assignment(one.id)}
              title={<bdi className="wrap-anywhere">{one.title}</bdi>}
              subtitle={t`due ${due}`}
              meta={words(one)}
            />
          );
        })}
      </RowList>
    </Section>
  );
}
