import { client, queryClient } from '@acquaint/front/api';
import { dayOf, formatDay } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ErrorState } from '@acquaint/ui/error-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery, membersQuery } from '../people/people-queries.ts';
import { AddMembers } from './add-members.tsx';
import { foundCohortsKey } from './cohorts-query.ts';
import { countOn, currentBy, isCurrent } from './membership.ts';

/** Nobody reads on; the search says of everybody whether they are in it. */
const MOST_SHOWN = 300;

interface CohortMembersProps {
  id: string;
  /** Whether the roster fills it. */
  follows: boolean;
  isOwner: boolean;
  timeZone: string;
}

/** Who is in a cohort with dates, and students to put into it. */
export function CohortMembers({ id, follows, isOwner, timeZone }: CohortMembersProps) {
  const { t } = useLingui();
  const today = dayOf(useNow(), timeZone);
  const [chosen, setDay] = useState<string | null>(null);
  const day = chosen ?? today;
  const { data: members, error, isFetching, refetch } = useQuery(membersQuery(id));
  const onDone = async () => {
    await queryClient.invalidateQueries({ queryKey: membersQuery(id).queryKey });
    void queryClient.invalidateQueries({ queryKey: cohortsQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: foundCohortsKey });
  };
  const end = useWrite({
    write: (input: { studentId: string; startsOn: string; endsOn: string }, idempotencyKey) =>
      client.cohorts.endMember.mutate({ id, ...input, idempotencyKey }),
    onDone,
  });
  if (members === undefined) {
    return error ? (
      <ErrorState
        title={t`The members could not be loaded`}
        retry={{ label: t`Try again`, onRetry: () => void refetch(), isPending: isFetching }}
      />
    ) : (
      <SkeletonLines label={t`Loading the members`} lines={5} />
    );
  }
  const shown = members.slice(0, MOST_SHOWN);
  const more = members.length - shown.length;
  const noDay = day === '' ? t`Please choose a day first.` : undefined;
  const isEnding = ({ studentId, startsOn }: (typeof members)[number]): boolean =>
    end.isPending && end.variables.studentId === studentId && end.variables.startsOn === startsOn;
  const words = ({ startsOn, endsOn }: (typeof members)[number]): string => {
    const from = formatDay(startsOn, today);
    if (endsOn !== null) {
      const until = formatDay(endsOn, today);
      return t`${from} to ${until}`;
    }
    return startsOn > today ? t`From ${from} on` : t`Since ${from}`;
  };

  return (
    <div className="flex flex-col gap-8">
      <TextField
        type="date"
        label={t`From or until this day`}
        description={t`Whoever is added is in it from this day on; whose time ends is out of it from then.`}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      {!isOwner && (
        <p className="text-sm text-muted">
          <Trans>
            Students whom you add stay in your care for as long as something else puts them there.
            This cohort alone does not keep them in it.
          </Trans>
        </p>
      )}
      <AddMembers
        id={id}
        day={day}
        noDay={noDay}
        today={today}
        present={currentBy(members, today)}
        onDone={onDone}
      />
      <Section level={3} title={t`Members`} count={countOn(members, today)}>
        {follows && (
          <p className="mb-3 text-sm text-muted">
            <Trans>
              The list brings students in and takes them out again. Whom you end here stays out,
              also while the list still names them.
            </Trans>
          </p>
        )}
        <FormError error={end.error} />
        {members.length === 0 && (
          <p className="text-muted">
            <Trans>Nobody is in it yet. Search for a name above.</Trans>
          </p>
        )}
        <RowList label={t`Members`}>
          {shown.map((member) => {
            const { studentId, fullName, startsOn } = member;
            return (
              <ListRow
                key={`${studentId} ${startsOn}`}
                title={<bdi>{fullName}</bdi>}
                subtitle={
                  member.staysOut ? (
                    <>
                      {words(member)}
                      {'. '}
                      <Trans>
                        Ended by hand: the list still names them, and does not bring them back. To
                        take them in again, add them above.
                      </Trans>
                    </>
                  ) : (
                    words(member)
                  )
                }
                actions={
                  isCurrent(member, today) && (
                    <Button
                      size="small"
                      aria-label={t`End the membership of ${fullName}`}
                      isPending={isEnding(member)}
                      pendingLabel={t`Ending…`}
                      disabledReason={noDay}
                      onClick={() => end.mutate({ studentId, startsOn, endsOn: day })}
                    >
                      <Trans>End</Trans>
                    </Button>
                  )
                }
              />
            );
          })}
        </RowList>
        {more > 0 && (
          <p className="mt-3 text-muted">
            <Trans>And {more} more. The search above finds everybody.</Trans>
          </p>
        )}
      </Section>
    </div>
  );
}
