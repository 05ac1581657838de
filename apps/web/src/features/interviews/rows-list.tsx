import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PersonName } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { deviceZone } from '../../lib/locale.ts';
import { formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { sayNext } from '../today/say-next.ts';
import { useDueWords } from '../today/use-due-words.ts';
import type { InterviewRow } from './interview-rows.ts';

/** One row an interview: who, what is next, and how far it has come. */
export function RowsList({
  rows,
  now,
  label,
}: {
  rows: readonly InterviewRow[];
  /** When the rows were fetched: their dates are seen from there. */
  now: string;
  label: string;
}) {
  return (
    <RowList label={label}>
      {rows.map((row) => (
        <Row key={row.id} row={row} now={now} />
      ))}
    </RowList>
  );
}

function Row({ row, now }: { row: InterviewRow; now: string }) {
  const { t } = useLingui();
  const due = useDueWords(now)({
    dueAt: row.nextDueAt,
    overdue: row.nextAction?.overdue ?? false,
  });
  const isOpen = row.status === 'active';
  const number = STEPS.indexOf(row.step) + 1;
  const step = stepWords[row.step].name;
  const { stepsDone } = row;
  return (
    <ListRow
      href={paths.interview(row.id)}
      title={<PersonName name={row.contactName} />}
      subtitle={
        <>
          {row.contactEmployer && <bdi dir="auto">{row.contactEmployer}</bdi>}
          {row.meetingStartsAt && row.meetingStatus !== 'held' && isOpen && (
            <span className="block">
              {t`Talk ${formatMoment(row.meetingStartsAt, deviceZone, now)}`}
            </span>
          )}
        </>
      }
      meta={
        isOpen ? (
          <span className="flex flex-col gap-1 sm:items-end">
            <span>
              {t`Step ${number} of 8`} · {step}
            </span>
            <StepTicks done={stepsDone} />
          </span>
        ) : (
          <StateMark state={row.status === 'closed' ? 'done' : 'skipped'}>
            {row.status === 'closed' ? t`closed` : t`stopped`}
          </StateMark>
        )
      }
    >
      {isOpen && row.nextAction && (
        <p className="mt-1 text-sm">
          {sayNext(row.nextAction)}
          {due && (
            <span className={row.nextAction.overdue ? 'text-warning' : 'text-muted'}> · {due}</span>
          )}
        </p>
      )}
    </ListRow>
  );
}

/** Eight small ticks beside the words; decorative. */
function StepTicks({ done }: { done: number }) {
  return (
    <span aria-hidden="true" className="flex w-32 gap-0.5">
      {STEPS.map((step, index) => (
        <span
          key={step}
          className={`h-1.5 flex-1 rounded-full ${index < done ? 'bg-success' : 'bg-line'}`}
        />
      ))}
    </span>
  );
}
