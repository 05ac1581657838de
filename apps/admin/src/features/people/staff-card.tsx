import { lastOwnerStays } from '@acquaint/core/access/role-change';
import { formatDate } from '@acquaint/front/format';
import { Card } from '@acquaint/ui/card';
import { Trans } from '@lingui/react/macro';
import { useRoleNames } from '../overview/role-names.ts';
import { AddCare } from './add-care.tsx';
import { CareList } from './care-list.tsx';
import { ChangeRole } from './change-role.tsx';
import { EndMember } from './end-member.tsx';
import { HandOver } from './hand-over.tsx';
import type { Colleague, Staff, StaffMember } from './people-queries.ts';

interface StaffCardProps {
  person: Staff;
  /** What only owners see of them; null for anybody else. */
  member: StaffMember | null;
  owners: number;
  isMe: boolean;
  others: readonly Colleague[];
  timeZone: string;
}

const mayCare = ({ role }: Staff): boolean => role === 'advisor' || role === 'instructor';

/** One member of staff: who they are, whom they care for, and what can be done about it. */
export function StaffCard({ person, member, owners, isMe, others, timeZone }: StaffCardProps) {
  const roleNames = useRoleNames();
  const isOwner = member !== null;
  const isLast = member !== null && lastOwnerStays(member.role, null, owners);
  return (
    <Card
      title={<bdi>{person.name}</bdi>}
      kicker={roleNames[person.role]}
      actions={
        member &&
        !isLast && (
          <>
            <ChangeRole member={member} isMe={isMe} others={others} />
            <EndMember member={member} isMe={isMe} others={others} />
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {member && <MemberLine member={member} timeZone={timeZone} />}
        {isLast && (
          <p className="text-muted">
            <Trans>
              The only owner: to change the role or leave, make somebody else an owner first.
            </Trans>
          </p>
        )}
        {person.care.length > 0 && <CareList person={person} isOwner={isOwner} isMe={isMe} />}
        {mayCare(person) && person.care.length === 0 && (
          <p className="text-muted">
            {isMe ? (
              <Trans>Nobody is in your care yet.</Trans>
            ) : (
              <Trans>Nobody is in their care yet.</Trans>
            )}
          </p>
        )}
        {mayCare(person) && (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {isOwner && <AddCare person={person} />}
            <HandOver fromId={person.userId} others={others} />
          </div>
        )}
      </div>
    </Card>
  );
}

function MemberLine({ member, timeZone }: { member: StaffMember; timeZone: string }) {
  const { email, since, lastSignInAt } = member;
  return (
    <p className="text-sm break-words text-muted">
      <bdi>{email}</bdi>
      {' · '}
      <Trans>here since {formatDate(since, timeZone)}</Trans>
      {' · '}
      {lastSignInAt === null ? (
        <Trans>not signed in now</Trans>
      ) : (
        <Trans>last signed in on {formatDate(lastSignInAt, timeZone)}</Trans>
      )}
    </p>
  );
}
