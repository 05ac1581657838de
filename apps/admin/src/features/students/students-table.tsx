import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import type { AppRouter } from '@acquaint/api/router';
import { formatDate } from '@acquaint/front/format';
import { Badge } from '@acquaint/ui/badge';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import type { inferRouterOutputs } from '@trpc/server';
import { paths } from '../../lib/paths.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { MOST_PICKED } from './write-to-students.tsx';

type Row = inferRouterOutputs<AppRouter>['students']['list']['rows'][number];

interface StudentsTableProps {
  rows: readonly Row[];
  timeZone: string;
  picked: ReadonlySet<string>;
  /** Without it nobody can be ticked. */
  onPick: ((picked: ReadonlySet<string>) => void) | undefined;
}

/** Students as rows, on a phone as cards. J and K go from name to name, Enter opens. */
export function StudentsTable({ rows, timeZone, picked, onPick }: StudentsTableProps) {
  const { t } = useLingui();
  const table = useRowKeys<HTMLTableElement>();
  const day = (at: string | null): string => (at === null ? '–' : formatDate(at, timeZone));
  return (
    <table ref={table} className="block w-full md:table">
      <caption className="sr-only">{t`Your students`}</caption>
      <thead className="hidden md:table-header-group">
        <tr className="text-sm text-muted [&>th]:px-2 [&>th]:py-1 [&>th]:text-start [&>th]:font-normal">
          <th scope="col">
            <Trans>Student</Trans>
          </th>
          <th scope="col">
            <Trans>Furthest interview</Trans>
          </th>
          <th scope="col">
            <Trans>Interviews</Trans>
          </th>
          <th scope="col">
            <Trans>Held</Trans>
          </th>
          <th scope="col">
            <Trans>Next due</Trans>
          </th>
          <th scope="col">
            <Trans>Last active</Trans>
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => (
          <tr
            key={row.studentId}
            className="block border-t border-line py-2 md:table-row md:py-0 [&>td]:px-2 md:[&>td]:py-2"
          >
            <th
              scope="row"
              className="block px-2 py-1 text-start font-medium md:table-cell md:py-2"
            >
              {onPick && (
                <Tick
                  name={row.fullName}
                  isOn={picked.has(row.studentId)}
                  isFull={picked.size >= MOST_PICKED}
                  onChange={(isOn) => {
                    const next = new Set(picked);
                    if (isOn) next.add(row.studentId);
                    else next.delete(row.studentId);
                    onPick(next);
                  }}
                />
              )}
              <Link
                href={paths.student(row.studentId)}
                data-row
                dir="auto"
                className="wrap-anywhere"
              >
                {row.fullName}
              </Link>{' '}
              {row.isStuck && (
                <Badge tone="warning">
                  <Trans>Stuck</Trans>
                </Badge>
              )}
              {row.programme !== null && (
                <span className="block text-sm font-normal text-muted" dir="auto">
                  {row.programme}
                </span>
              )}
            </th>
            <td className="block md:table-cell">
              {row.step === null ? (
                <span className="text-muted">
                  <Trans>None yet</Trans>
                </span>
              ) : (
                <Progress done={row.stepsDone} label={stepWords[row.step].name} />
              )}
            </td>
            <Cell label={t`Interviews`}>{row.interviews}</Cell>
            <Cell label={t`Held`}>{row.held}</Cell>
            <Cell label={t`Next due`}>{day(row.nextDueAt)}</Cell>
            <Cell label={t`Last active`}>{day(row.lastActiveAt)}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TickProps {
  name: string;
  isOn: boolean;
  isFull: boolean;
  onChange: (isOn: boolean) => void;
}

/** The name beside it is the link to the student, so the box has a name of its own. */
function Tick({ name, isOn, isFull, onChange }: TickProps) {
  const { t } = useLingui();
  return (
    <input
      type="checkbox"
      className="me-2 size-5 align-[-0.25em] accent-(--color-accent) pointer-coarse:size-6"
      aria-label={t`Tick ${name}`}
      checked={isOn}
      disabled={isFull && !isOn}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

const Cell = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <td className="inline-block pe-4 text-sm tabular md:table-cell md:text-base">
    <span className="text-muted md:hidden">{label}: </span>
    {children}
  </td>
);

/** Eight ticks and the same in words. */
function Progress({ done, label }: { done: number; label: string }) {
  const all = STEPS.length;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span aria-hidden="true" className="flex gap-0.5">
        {STEPS.map((step, at) => (
          <span
            key={step}
            className={
              at < done ? 'h-3 w-1.5 rounded-xs bg-success' : 'h-3 w-1.5 rounded-xs bg-line'
            }
          />
        ))}
      </span>
      <span className="tabular">
        <Trans>
          {done} of {all}
        </Trans>
      </span>
      <span className="text-muted">{label}</span>
    </span>
  );
}
