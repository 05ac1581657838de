import { Card } from '@acquaint/ui/card';
import { Trans, useLingui } from '@lingui/react/macro';
import { figureText } from '../reports/figure-text.ts';
import type { EquityGroup, EquityRow } from './equity-query.ts';
import { gapText } from './gap-text.ts';

/** One group: each number for those who said yes, for those who said no, and the gap. */
export function GroupCard({ group }: { group: EquityGroup }) {
  const { title, question, rows } = group;
  return (
    <Card title={title}>
      <p className="mb-2 max-w-prose text-sm text-muted">
        <Trans>Asked: {question}</Trans>
      </p>
      {rows.every(({ hidden }) => hidden) ? (
        <p className="max-w-prose">
          <Trans>Too few students stand behind these numbers to show any.</Trans>
        </p>
      ) : (
        <Numbers group={group} />
      )}
    </Card>
  );
}

function Numbers({ group }: { group: EquityGroup }) {
  const { t } = useLingui();
  const { title, sides, rows } = group;
  return (
    <table className="w-full text-start" aria-label={title}>
      <thead className="text-sm text-muted [&_th]:py-1 [&_th]:text-end [&_th]:align-bottom [&_th]:font-normal">
        <tr>
          <th scope="col">
            <span className="sr-only">{t`What is counted`}</span>
          </th>
          <th scope="col" className="ps-3 sm:whitespace-nowrap">
            {sides.yes}
          </th>
          <th scope="col" className="ps-3 sm:whitespace-nowrap">
            {sides.no}
          </th>
          <th scope="col" className="ps-3 sm:whitespace-nowrap">
            {t`Gap`}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={`${row.metric} ${row.key}`}>
            <th scope="row" className="py-1.5 text-start align-top font-normal">
              {row.label}
              {row.unit !== null && (
                <>
                  {' '}
                  <span className="text-sm text-muted">({row.unit})</span>
                </>
              )}
            </th>
            <Side row={row} side={row.yes} />
            <Side row={row} side={row.no} />
            <td className="py-1.5 ps-3 text-end align-top whitespace-nowrap tabular">
              {gapText(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ row, side }: { row: EquityRow; side: EquityRow['yes'] }) {
  const { kind, hidden } = row;
  return (
    <td className="py-1.5 ps-3 text-end align-top tabular">
      <span className="font-semibold whitespace-nowrap">
        {figureText({ ...side, key: row.key, label: row.label, kind, hidden, unit: null })}
      </span>
      {!hidden && (
        <span className="block text-sm whitespace-nowrap text-muted">
          <Trans>n = {side.n ?? 0}</Trans>
        </span>
      )}
    </td>
  );
}
