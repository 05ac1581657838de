import type { KeptPromise } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { ListRow } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDay } from '../../lib/format.ts';

export type Settlement = 'kept' | 'dropped' | 'open';

/** One promise: whose, by when, and what became of it. */
export function PromiseRow({
  promise,
  name,
  today,
  isPending,
  onSettle,
  onEdit,
}: {
  promise: KeptPromise;
  /** The contact, as they are spoken of. */
  name: string;
  today: string;
  isPending: boolean;
  onSettle: (how: Settlement) => void;
  onEdit?: () => void;
}) {
  const { t } = useLingui();
  const { by, text, dueOn, settled } = promise;
  const isLate = settled === null && dueOn !== null && dueOn < today;
  const who = by === 'student' ? t`You promised` : t`${name} offered`;
  const day = dueOn && formatDay(dueOn, today);
  return (
    <ListRow
      title={
        <span className="wrap-anywhere">
          <OwnText text={text} />
        </span>
      }
      subtitle={
        <>
          {who}
          {day && <> · {isLate ? t`was due ${day}` : t`by ${day}`}</>}
        </>
      }
      meta={
        settled && (
          <StateMark state={settled.how === 'kept' ? 'done' : 'skipped'}>
            {settled.how === 'kept' ? t`done` : t`let go`}
          </StateMark>
        )
      }
      actions={
        settled === null ? (
          <>
            <Button
              size="small"
              isPending={isPending}
              aria-label={t`Done: ${text}`}
              onClick={() => onSettle('kept')}
            >
              <Trans>Done</Trans>
            </Button>
            <Button
              size="small"
              variant="plain"
              isPending={isPending}
              aria-label={t`Let go: ${text}`}
              onClick={() => onSettle('dropped')}
            >
              <Trans>Let go</Trans>
            </Button>
            {onEdit && (
              <Button size="small" variant="plain" aria-label={t`Change: ${text}`} onClick={onEdit}>
                <Trans>Change</Trans>
              </Button>
            )}
          </>
        ) : (
          <Button
            size="small"
            variant="plain"
            isPending={isPending}
            aria-label={t`Take back: ${text}`}
            onClick={() => onSettle('open')}
          >
            <Trans>Take back</Trans>
          </Button>
        )
      }
    />
  );
}
