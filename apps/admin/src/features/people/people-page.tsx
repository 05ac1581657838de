import { client, queryClient } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useTitle } from '@acquaint/front/use-title';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { useRoleNames } from '../overview/role-names.ts';
import { HandOver } from './hand-over.tsx';
import { careQuery, cohortsQuery, type Staff } from './people-queries.ts';

const refresh = () => queryClient.invalidateQueries({ queryKey: careQuery.queryKey });
const mayCare = ({ role }: Staff): boolean => role === 'advisor' || role === 'instructor';

/** Who works here and cares for whom. */
export function PeoplePage({ isOwner }: { isOwner: boolean }) {
  const { t } = useLingui();
  const { data: staff } = useSuspenseQuery(careQuery);
  useTitle(t`Staff`, t`Staff`);
  return (
    <>
      <PageHeader
        title={t`Staff`}
        lead={
          <Trans>Advisors and instructors see the students in their care, and no others.</Trans>
        }
        actions={
          isOwner && (
            <LinkButton href={paths.invitations} variant="primary">
              <Trans>Invite somebody</Trans>
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-6">
        {staff.map((person) => (
          <StaffCard
            key={person.userId}
            person={person}
            isOwner={isOwner}
            others={staff.filter((one) => mayCare(one) && one.userId !== person.userId)}
          />
        ))}
      </div>
    </>
  );
}

interface StaffCardProps {
  person: Staff;
  isOwner: boolean;
  others: readonly Staff[];
}

function StaffCard({ person, isOwner, others }: StaffCardProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const { data: cohorts } = useSuspenseQuery(cohortsQuery);
  const { userId, name, care } = person;
  const add = useWrite({
    write: (cohortId: string, idempotencyKey) =>
      client.care.add.mutate({
        // One id for one action: a repetition is the same one.
        id: idempotencyKey,
        staffId: userId,
        cohortId,
        studentId: null,
        idempotencyKey,
      }),
    onDone: refresh,
  });
  const end = useWrite({ write: (id: string) => client.care.end.mutate({ id }), onDone: refresh });
  const give = useWrite({
    write: (toId: string, idempotencyKey) =>
      client.care.handOver.mutate({ fromId: userId, toId, idempotencyKey }),
    onDone: refresh,
  });
  const free = cohorts.filter(
    ({ id, archived }) => !archived && !care.some(({ cohortId }) => cohortId === id),
  );

  return (
    <Card title={<bdi>{name}</bdi>}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">{roleNames[person.role]}</p>
        {care.length > 0 && (
          <ul className="flex flex-col gap-2">
            {care.map(({ id, cohortName, studentName }) => {
              const what = cohortName ?? studentName ?? '';
              return (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3">
                  <bdi>{what}</bdi>
                  <Button
                    size="small"
                    aria-label={t`End care of ${name} for ${what}`}
                    onClick={() => end.mutate(id)}
                  >
                    <Trans>End</Trans>
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        {mayCare(person) && (
          <div className="grid gap-4 sm:grid-cols-2">
            {isOwner && (
              <NativeSelect
                label={t`Add a cohort`}
                options={[
                  { value: '', label: t`Choose a cohort` },
                  ...free.map((cohort) => ({ value: cohort.id, label: cohort.name })),
                ]}
                value=""
                onChange={({ target }) => target.value && add.mutate(target.value)}
              />
            )}
            {care.length > 0 && others.length > 0 && (
              <HandOver
                fromId={userId}
                others={others}
                isPending={give.isPending}
                onGive={(to) => give.mutate(to)}
              />
            )}
          </div>
        )}
        <FormError error={add.error ?? end.error ?? give.error} />
      </div>
    </Card>
  );
}
