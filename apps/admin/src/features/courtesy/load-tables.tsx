import { formatDay } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { TableScroll } from '@acquaint/ui/table-scroll';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CourtesyOverview, PersonLoad } from './courtesy-query.ts';

const head = 'py-1.5 pe-3 text-start text-sm font-medium text-muted';
const cell = 'py-1.5 pe-3 align-top';

interface PeopleProps {
  people: readonly PersonLoad[];
  cap: number;
  today: string;
  /** Absent for those who may not make exceptions. */
  onExcept: ((person: PersonLoad) => void) | null;
}

/** How often each person was asked, by where they work: names stay in the students' own books. */
export function PeopleTable({ people, cap, today, onExcept }: PeopleProps) {
  const { t } = useLingui();
  const freeFrom = ({ isFree, freeFrom: day }: PersonLoad) => {
    if (isFree) return t`Now`;
    return day === null ? t`Not while one is open` : formatDay(day, today);
  };
  return (
    <TableScroll label={t`People asked`}>
      <table className="w-full">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={head}>{t`Person`}</th>
            <th scope="col" className={head}>{t`Requests`}</th>
            <th scope="col" className={head}>{t`Open`}</th>
            <th scope="col" className={head}>{t`Free from`}</th>
            {onExcept && (
              <th scope="col" className={head}>
                <span className="sr-only">{t`Exception`}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {people.map((person) => (
            <tr key={person.hashes[0]}>
              <th
                scope="row"
                dir="auto"
                className={`${cell} min-w-36 text-start font-normal wrap-anywhere`}
              >
                <Trans>Somebody at {person.employerKey}</Trans>
              </th>
              <td className={`${cell} whitespace-nowrap tabular`}>
                <Trans>
                  {person.requests} of {cap}
                </Trans>{' '}
                {person.aboveCap && <Badge tone="warning">{t`Above the cap`}</Badge>}
              </td>
              <td className={`${cell} tabular`}>{person.open}</td>
              <td className={`${cell} min-w-28`}>{freeFrom(person)}</td>
              {onExcept && (
                <td className="py-1 text-end">
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t`Make an exception for somebody at ${person.employerKey}`}
                    onClick={() => onExcept(person)}
                  >
                    <Trans>Except</Trans>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type EmployersProps = { employers: CourtesyOverview['employers']; cap: number };

export function EmployersTable({ employers, cap }: EmployersProps) {
  const { t } = useLingui();
  return (
    <TableScroll label={t`Employers asked`}>
      <table className="w-full">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={head}>{t`Employer`}</th>
            <th scope="col" className={head}>{t`People`}</th>
            <th scope="col" className={head}>{t`Requests`}</th>
            <th scope="col" className={head}>{t`This week`}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {employers.map((employer) => (
            <tr key={employer.employerKey}>
              <th
                scope="row"
                dir="auto"
                className={`${cell} min-w-36 text-start font-normal wrap-anywhere`}
              >
                {employer.employerKey}
              </th>
              <td className={`${cell} tabular`}>{employer.people}</td>
              <td className={`${cell} tabular`}>{employer.requests}</td>
              <td className={`${cell} tabular`}>
                <Trans>
                  {employer.thisWeek} of {cap}
                </Trans>{' '}
                {employer.atCap && <Badge tone="warning">{t`At the cap`}</Badge>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
