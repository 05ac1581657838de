import { locale } from '@acquaint/front/locale';
import { PersonName } from '@acquaint/ui/person-name';
import { TableScroll } from '@acquaint/ui/table-scroll';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Workload } from './workload-query.ts';

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

type Line = Workload['staff'][number];
type Measure = Workload['measures'][number];

/** One advisor a row; on a phone each becomes a card of its own. */
export function WorkloadTable({ workload: { measures, staff } }: { workload: Workload }) {
  const { t } = useLingui();
  return (
    <>
      <div className="hidden md:block print:block">
        <TableScroll label={t`By advisor`}>
          <table className="w-full text-start">
            <caption className="sr-only">{t`By advisor`}</caption>
            <thead className="text-sm text-muted [&_th]:px-2 [&_th]:py-1 [&_th]:align-bottom [&_th]:font-normal">
              <tr>
                <th scope="col" className="ps-0! text-start">
                  <Trans>Advisor</Trans>
                </th>
                {measures.map(({ id, title }) => (
                  <th key={id} scope="col" className="text-end">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {staff.map((line) => (
                <tr key={line.staffId}>
                  <th scope="row" className="max-w-64 py-2 pe-2 text-start font-normal">
                    <Name line={line} />
                  </th>
                  {measures.map((measure) => (
                    <td key={measure.id} className="px-2 py-2 text-end tabular">
                      <Value line={line} measure={measure} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
      <ul className="divide-y divide-line md:hidden print:hidden">
        {staff.map((line) => (
          <li key={line.staffId} className="py-3">
            <p className="font-medium">
              <Name line={line} />
            </p>
            <dl className="mt-1">
              {measures.map((measure) => (
                <div key={measure.id} className="flex justify-between gap-4 py-0.5">
                  <dt className="text-muted">{measure.title}</dt>
                  <dd className="tabular">
                    <Value line={line} measure={measure} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function Name({ line: { name, isHere } }: { line: Line }) {
  return (
    <span className="break-words">
      <PersonName name={name} />
      {!isHere && (
        <>
          {' '}
          <span className="text-sm text-muted">
            <Trans>has left</Trans>
          </span>
        </>
      )}
    </span>
  );
}

function Value({ line: { values }, measure: { id } }: { line: Line; measure: Measure }) {
  const value = values[id];
  const n = values.answeredReviews ?? 0;
  return (
    <>
      {value === null ? '–' : number.format(value)}
      {id === 'answerHours' && (
        <span className="ms-2 text-sm text-muted">
          <Trans>n = {n}</Trans>
        </span>
      )}
    </>
  );
}
