import { stepWords } from '@acquaint/core/phrases/steps';
import type { ShownStep } from '@acquaint/core/reports/funnel-report';
import type { Step } from '@acquaint/core/workflow/steps';
import { locale } from '@acquaint/front/locale';
import { TableScroll } from '@acquaint/ui/table-scroll';
import { ToggleChip } from '@acquaint/ui/chip';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

interface StepsTableProps {
  caption: string;
  /** All students who are counted, for the length of the bars; null where it is hidden. */
  students: number | null;
  steps: readonly ShownStep[];
  /** Where the step and its figures of students lead; without it they are only figures. */
  hrefOf?: (step: Step, who: Figure) => string;
  /** The figure whose students are shown now. */
  chosen?: { step: Step; who: Figure } | null;
}

const WHO = ['students', 'interviews'] as const;
type Who = (typeof WHO)[number];
const WHAT = ['entered', 'done', 'stuck'] as const;
export type Figure = 'here' | (typeof WHAT)[number];

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const shown = (value: number | null): string => (value === null ? '–' : number.format(value));

/** The figure whose students stand in the list under the table. */
const mark = (isChosen: boolean) => ({
  'aria-current': isChosen || undefined,
  className: isChosen ? 'bg-accent-soft px-1 font-semibold' : undefined,
});

/**
 * The eight steps, students and interviews apart: reached, done, stuck, and how long they take. A
 * phone shows one of the two at a time.
 */
export function StepsTable({ caption, students, steps, hrefOf, chosen }: StepsTableProps) {
  const { t } = useLingui();
  const [narrow, setNarrow] = useState<Who>('students');
  const groups: Record<Who, string> = { students: t`Students`, interviews: t`Interviews` };
  const columns = { entered: t`Reached`, done: t`Done`, stuck: t`Stuck` };
  const most = Math.max(1, students ?? 0, ...steps.map((row) => row.students.entered ?? 0));
  const side = (who: Who): string =>
    `${who === narrow ? '' : 'max-sm:hidden'} ${who === 'interviews' ? 'sm:border-s sm:border-line' : ''}`;
  return (
    <>
      <div className="mb-2 flex gap-2 sm:hidden">
        {WHO.map((who) => (
          <ToggleChip key={who} isOn={narrow === who} onToggle={() => setNarrow(who)}>
            {groups[who]}
          </ToggleChip>
        ))}
      </div>
      <TableScroll label={caption}>
        <table className="w-full text-start">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-sm text-muted [&_th]:px-2 [&_th]:py-1 [&_th]:text-end [&_th]:font-normal">
            <tr className="max-sm:hidden">
              <th aria-hidden="true" />
              {WHO.map((who) => (
                <th key={who} scope="colgroup" colSpan={4} className={`text-center! ${side(who)}`}>
                  {groups[who]}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" className="text-start!">
                <Trans>Step</Trans>
              </th>
              {WHO.map((who) => [
                ...WHAT.map((what, at) => (
                  <th
                    key={`${who}.${what}`}
                    scope="col"
                    className={at === 0 ? side(who) : who === narrow ? '' : 'max-sm:hidden'}
                  >
                    {columns[what]}
                  </th>
                )),
                <th
                  key={`${who}.days`}
                  scope="col"
                  className={who === narrow ? '' : 'max-sm:hidden'}
                >
                  <Trans>Days</Trans>
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {steps.map((row, index) => (
              <tr
                key={row.step}
                className="border-t border-line tabular [&>td]:px-2 [&>td]:py-1.5 [&>td]:text-end"
              >
                <th scope="row" className="px-2 py-1.5 text-start font-normal">
                  {hrefOf === undefined ? (
                    <>
                      {index + 1} {stepWords[row.step].name}
                    </>
                  ) : (
                    <Link
                      href={hrefOf(row.step, 'here')}
                      {...mark(chosen?.step === row.step && chosen.who === 'here')}
                    >
                      {index + 1} {stepWords[row.step].name}
                    </Link>
                  )}
                  <span
                    aria-hidden="true"
                    className="mt-1 block h-1.5 rounded-full bg-accent"
                    style={{
                      inlineSize: `${Math.round(((row.students.entered ?? 0) / most) * 100)}%`,
                    }}
                  />
                </th>
                {WHO.map((who) => [
                  ...WHAT.map((what, at) => {
                    const value = row[who][what];
                    // A nought leads to an empty list.
                    const leads = hrefOf && who === 'students' && value;
                    return (
                      <td
                        key={`${who}.${what}`}
                        className={at === 0 ? side(who) : who === narrow ? '' : 'max-sm:hidden'}
                      >
                        {leads ? (
                          <Link
                            href={hrefOf(row.step, what)}
                            {...mark(chosen?.step === row.step && chosen.who === what)}
                          >
                            {shown(value)}
                          </Link>
                        ) : (
                          shown(value)
                        )}
                      </td>
                    );
                  }),
                  <td key={`${who}.days`} className={who === narrow ? '' : 'max-sm:hidden'}>
                    {shown(row[who].days)}
                    {row[who].days !== null && row[who].timed !== null && (
                      <span className="block text-xs text-muted">n = {row[who].timed}</span>
                    )}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
