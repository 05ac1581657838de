import type { WorkState } from '@acquaint/core/assignments/standing';
import { dayOf, formatDay, formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import type { ClassTable as Table } from './assignment-queries.ts';
import { useStateWords } from './use-state-words.ts';

interface ClassTableProps {
  table: Table;
  rows: readonly Table['rows'][number][];
}

const tones = {
  not_started: 'neutral',
  under_way: 'neutral',
  submitted: 'accent',
  late: 'warning',
  graded: 'success',
} as const satisfies Record<WorkState, string>;

/** A class as rows, on a phone as cards. J and K go from name to name, Enter opens. */
export function ClassTable({ table, rows }: ClassTableProps) {
  const { t } = useLingui();
  const now = useNow();
  const list = useRowKeys<HTMLTableElement>();
  const words = useStateWords();
  const { assignment, windows } = table;
  const { zone } = assignment.terms.due;
  const of = assignment.terms.talks;
  const today = dayOf(now, zone);
  // After its term nobody is in the cohort, which says nothing about anybody.
  const leftOnes = table.rows.some(({ inCohort }) => inCohort);
  return (
    <table ref={list} className="block w-full md:table">
      <caption className="sr-only">{t`Students of this assignment`}</caption>
      <thead className="hidden md:table-header-group">
        <tr className="text-sm text-muted [&>th]:px-2 [&>th]:py-1 [&>th]:text-start [&>th]:font-normal">
          <th scope="col">
            <Trans>Student</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col">
            <Trans>Talks that count</Trans>
          </th>
          <th scope="col">
            <Trans>Begins</Trans>
          </th>
          <th scope="col">
            <Trans>Handed in</Trans>
          </th>
          <th scope="col">
            <Trans>Points</Trans>
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => {
          const grade = row.last?.grades.at(-1);
          const startsOn = windows[row.window]?.startsOn;
          const { counting } = row;
          return (
            <tr
              key={row.studentId}
              className="block border-t border-line py-2 md:table-row md:py-0 [&>td]:px-2 md:[&>td]:py-2"
            >
              <th
                scope="row"
                className="block px-2 py-1 text-start font-medium md:table-cell md:py-2"
              >
                <Link
                  href={paths.studentWork(assignment.id, row.studentId)}
                  data-row
                  dir="auto"
                  className="wrap-anywhere"
                >
                  {row.fullName}
                </Link>
                {row.studentKey !== null && (
                  <span className="block text-sm font-normal text-muted">{row.studentKey}</span>
                )}
              </th>
              <td className="block md:table-cell">
                <span className="flex flex-wrap gap-1">
                  <Badge tone={tones[row.state]}>{words[row.state]}</Badge>
                  {row.overdue && <Badge tone="warning">{t`Overdue`}</Badge>}
                  {leftOnes && !row.inCohort && <Badge>{t`Left the cohort`}</Badge>}
                </span>
              </td>
              <Cell label={t`Talks that count`}>
                <Trans>
                  {counting} of {of}
                </Trans>
              </Cell>
              <Cell label={t`Begins`}>
                {startsOn === undefined ? '–' : formatDay(startsOn, today)}
              </Cell>
              <Cell label={t`Handed in`}>
                {row.last === null ? '–' : formatMoment(row.last.submittedAt, zone, now)}
              </Cell>
              <Cell label={t`Points`}>
                {grade === undefined ? '–' : `${grade.total} / ${grade.outOf}`}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <td className="inline-block pe-4 text-sm tabular md:table-cell md:text-base">
    <span className="text-muted md:hidden">{label}: </span>
    {children}
  </td>
);
