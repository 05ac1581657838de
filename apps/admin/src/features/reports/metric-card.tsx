import { Card } from '@acquaint/ui/card';
import { Trans, useLingui } from '@lingui/react/macro';
import { figureText } from './figure-text.ts';
import type { ReportFigure, ReportMetric } from './reports-query.ts';

/** A number with what it means, and how many it counts. */
export function MetricCard({ metric }: { metric: ReportMetric }) {
  const { t } = useLingui();
  return (
    <Card title={metric.title}>
      <FigureTable label={metric.title} figures={metric.figures} />
      {metric.splits.map((split) => (
        <div key={split.by} className="mt-4">
          <h3 className="text-sm font-medium text-muted">{split.label}</h3>
          {split.hidden ? (
            <p className="text-sm text-muted">{t`These groups are too small, or too much alike, to be shown apart.`}</p>
          ) : (
            <FigureTable label={`${metric.title}: ${split.label}`} figures={split.figures} />
          )}
        </div>
      ))}
      <p className="mt-3 max-w-prose text-sm text-muted">
        {metric.definition} <Trans>Source: {metric.source}.</Trans>
      </p>
    </Card>
  );
}

function FigureTable({ label, figures }: { label: string; figures: readonly ReportFigure[] }) {
  const { t } = useLingui();
  return (
    <table className="w-full text-start" aria-label={label}>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t`What is counted`}</th>
          <th scope="col">{t`Value`}</th>
          <th scope="col">{t`n`}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {figures.map((figure) => (
          <tr key={figure.key}>
            <th scope="row" className="py-1.5 pe-3 text-start font-normal">
              {figure.label}
            </th>
            <td className="py-1.5 text-end font-semibold whitespace-nowrap tabular">
              {figureText(figure)}
            </td>
            <td className="w-20 py-1.5 ps-3 text-end text-sm whitespace-nowrap text-muted tabular">
              {figure.kind === 'count' ? null : (
                <Trans>n = {figure.hidden ? '–' : (figure.n ?? 0)}</Trans>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
