import { modePhrases } from '@acquaint/core/phrases/library';
import { meetingWords } from '@acquaint/core/phrases/overview';
import { capitalised, formatClock, formatInstantDay } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { Section } from '@acquaint/ui/section';
import { StateMark } from '@acquaint/ui/state-mark';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, useTransition } from 'react';
import { paths } from '../../../lib/paths.ts';
import type { Scope } from '../../scope/scope.ts';
import { thisWeekQuery } from './overview-queries.ts';

const marks = { to_confirm: 'warning', confirmed: 'done', held: 'done' } as const;

/** Who has a talk in the coming days: whose, when and in which way, never with whom. */
export function ThisWeek({ scope, timeZone }: { scope: Scope; timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const [isPending, startTransition] = useTransition();
  const { data } = useSuspenseQuery(thisWeekQuery(scope, isWhole));
  const list = useRef<HTMLUListElement>(null);
  // Where the button was, the first of the others is: whoever goes by keyboard goes on there.
  const goesOn = useRef<number | null>(null);
  useEffect(() => {
    if (!isWhole || goesOn.current === null) return;
    list.current?.children[goesOn.current]?.querySelector('a')?.focus({ preventScroll: true });
    goesOn.current = null;
  }, [isWhole]);
  const { meetings, more } = data;
  return (
    <Section
      title={t`Meetings this week`}
      description={t`Today and the next six days, on your school’s clock.`}
      count={meetings.length + more}
    >
      {meetings.length === 0 ? (
        <p className="text-muted">
          <Trans>No meeting is agreed for these days.</Trans>
        </p>
      ) : (
        <ul ref={list}>
          {meetings.map(({ interviewId, studentId, fullName, startsAt, mode, status }) => (
            <li key={interviewId} className="border-t border-line py-2">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <Link href={paths.student(studentId)} dir="auto" className="wrap-anywhere">
                  {fullName}
                </Link>
                <time dateTime={startsAt} className="text-sm tabular">
                  {capitalised(formatInstantDay(startsAt, timeZone, now))},{' '}
                  {formatClock(startsAt, timeZone)}
                </time>
              </div>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                <span className="text-muted">{modePhrases[mode]}</span>
                <StateMark state={marks[status]}>{meetingWords[status]}</StateMark>
              </div>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
          <p className="text-muted">
            {t`${plural(more, { one: 'And # more, later in these days.', other: 'And # more, later in these days.' })}`}
          </p>
          {!isWhole && (
            <Button
              size="small"
              isPending={isPending}
              pendingLabel={t`Loading…`}
              onClick={() => {
                goesOn.current = meetings.length;
                startTransition(() => setWhole(true));
              }}
            >
              <Trans>Show all of the week</Trans>
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
