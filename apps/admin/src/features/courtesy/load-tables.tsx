import { formatDay } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CourtesyOverview, PersonLoad } from './courtesy-query.ts';

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
  const heads = [t`Person`, t`Requests`, t`Open`, t`Free from`];
  return (
    <LoadTable
      label={t`People asked`}
      heads={heads}
      last={onExcept && <span className="sr-only">{t`Exception`}</span>}
    >
      {people.map((person) => (
        <tr key={person.hashes[0]} className={row}>
          <Name>
            <Trans>Somebody at {person.employer}</Trans>
          </Name>
          <Cell label={t`Requests`}>
            <Trans>
              {person.requests} of {cap}
            </Trans>{' '}
            {person.aboveCap && <Badge tone="warning">{t`Above the cap`}</Badge>}
          </Cell>
          <Cell label={t`Open`}>{person.open}</Cell>
          <Cell label={t`Free from`}>
            <span className="md:inline-block md:min-w-28">{freeFrom(person)}</span>
          </Cell>
          {onExcept && (
            <td className="mt-1.5 block md:table-cell md:py-1 md:text-end">
              <Button
                size="small"
                variant="quiet"
                aria-label={t`Except somebody at ${person.employer}`}
                onClick={() => onExcept(person)}
              >
                <Trans>Except</Trans>
              </Button>
            </td>
          )}
        </tr>
      ))}
    </LoadTable>
  );
}

type EmployersProps = { employers: CourtesyOverview['employers']; cap: number };

export function EmployersTable({ employers, cap }: EmployersProps) {
  const { t } = useLingui();
  const heads = [t`Employer`, t`People`, t`Requests`, t`This week`];
  return (
    <LoadTable label={t`Employers asked`} heads={heads}>
      {employers.map((employer) => (
        <tr key={employer.employer} className={row}>
          <Name>{employer.employer}</Name>
          <Cell label={t`People`}>{employer.people}</Cell>
          <Cell label={t`Requests`}>{employer.requests}</Cell>
          <Cell label={t`This week`}>
            <Trans>
              {employer.thisWeek} of {cap}
            </Trans>{' '}
            {employer.atCap && <Badge tone="warning">{t`At the cap`}</Badge>}
          </Cell>
        </tr>
      ))}
    </LoadTable>
  );
}

interface LoadTableProps {
  label: string;
  heads: readonly string[];
  /** Over the column of buttons, where there is one. */
  last?: ReactNode;
  children: ReactNode;
}

/** Rows, on a phone cards that say before each figure what it counts. */
function LoadTable({ label, heads, last, children }: LoadTableProps) {
  return (
    <table className="block w-full md:table">
      <caption className="sr-only">{label}</caption>
      <thead className="hidden md:table-header-group">
        <tr className="[&>th]:py-1.5 [&>th]:pe-3 [&>th]:text-start [&>th]:text-sm [&>th]:font-medium [&>th]:text-muted">
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {last && <th scope="col">{last}</th>}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">{children}</tbody>
    </table>
  );
}

const row = 'block border-t border-line py-2 md:table-row md:py-0';

const Name = ({ children }: { children: ReactNode }) => (
  <th
    scope="row"
    dir="auto"
    className="block text-start font-medium wrap-anywhere md:table-cell md:min-w-36 md:py-1.5 md:pe-3 md:align-top md:font-normal"
  >
    {children}
  </th>
);

const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <td className="inline-block pe-4 text-sm tabular md:table-cell md:py-1.5 md:pe-3 md:align-top md:text-base">
    <span className="text-muted md:hidden">{label}: </span>
    {children}
  </td>
);
