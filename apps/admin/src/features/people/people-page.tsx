import { formatDate } from '@acquaint/front/format';
import { useTitle } from '@acquaint/front/use-title';
import { LinkButton } from '@acquaint/ui/link-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { useRoleNames } from '../overview/role-names.ts';
import { careQuery, colleaguesQuery, staffQuery } from './people-queries.ts';
import { StaffCard } from './staff-card.tsx';

interface PeoplePageProps {
  isOwner: boolean;
  myId: string;
  timeZone: string;
}

/** Who works here and cares for whom. */
export function PeoplePage({ isOwner, myId, timeZone }: PeoplePageProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const { data: staff } = useSuspenseQuery(careQuery);
  const { data: colleagues } = useSuspenseQuery(colleaguesQuery);
  const { data: members = [] } = useQuery({ ...staffQuery, enabled: isOwner });
  useTitle(t`Staff`, t`Staff`);
  const here = members.filter(({ endedAt }) => endedAt === null);
  const left = members.filter(({ endedAt }) => endedAt !== null);
  const owners = here.filter(({ role }) => role === 'owner').length;
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
            member={here.find(({ userId }) => userId === person.userId) ?? null}
            owners={owners}
            isMe={person.userId === myId}
            others={colleagues.filter(({ userId }) => userId !== person.userId)}
            timeZone={timeZone}
          />
        ))}
        {left.length > 0 && (
          <Section
            title={t`Who left`}
            count={left.length}
            description={t`They open nothing here. A new code brings somebody back.`}
          >
            <RowList label={t`Who left`}>
              {left.map(({ userId, name, email, role, endedAt }) => {
                const day = endedAt === null ? '' : formatDate(endedAt, timeZone);
                return (
                  <ListRow
                    key={userId}
                    title={<bdi>{name}</bdi>}
                    subtitle={
                      <>
                        {roleNames[role]}
                        {' · '}
                        <bdi>{email}</bdi>
                        {' · '}
                        {t`until ${day}`}
                      </>
                    }
                  />
                );
              })}
            </RowList>
          </Section>
        )}
      </div>
    </>
  );
}
