import type { KeptPromise } from '@acquaint/core/workflow/interview';
import { ListRow } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { formatDay } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';

/** An open promise as a row that leads to where it is settled. */
export function PromiseLine({
  interviewId,
  promise: { by, text, dueOn },
  name,
  today,
}: {
  interviewId: string;
  promise: KeptPromise;
  name: string;
  today: string;
}) {
  const { t } = useLingui();
  const who = by === 'student' ? t`You promised` : t`${name} offered`;
  const day = dueOn && formatDay(dueOn, today);
  return (
    <ListRow
      href={`${paths.step(interviewId, 'thank')}#promises`}
      title={
        <span className="wrap-anywhere">
          <OwnText text={text} />
        </span>
      }
      subtitle={
        <>
          {who}
          {day && <> · {dueOn < today ? t`was due ${day}` : t`by ${day}`}</>}
        </>
      }
    />
  );
}
