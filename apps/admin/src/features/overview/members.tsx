import { ROLES } from '@acquaint/core/access/table';
import type { Role } from '@acquaint/core/access/table';
import { Card } from '@acquaint/ui/card';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { UsersRound } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { useRoleCounts } from './role-counts.ts';

interface MembersProps {
  members: Record<Role, number>;
  isOwner: boolean;
}

/** How many people the school has, role by role. */
export function Members({ members, isOwner }: MembersProps) {
  const { t } = useLingui();
  const roleCounts = useRoleCounts(members);
  const invite = (
    <LinkButton variant="primary" href={paths.invitations}>
      <Trans>Invite people</Trans>
    </LinkButton>
  );

  if (members.student === 0) {
    return (
      <EmptyState
        icon={<UsersRound />}
        title={t`No students yet`}
        actions={isOwner ? invite : undefined}
      >
        {isOwner ? (
          <Trans>Make a code, give it to your students, and they appear in these figures.</Trans>
        ) : (
          <Trans>The owner of the school makes the codes with which students join.</Trans>
        )}
      </EmptyState>
    );
  }

  return (
    <Card title={t`Members`} footer={isOwner ? invite : undefined}>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-4">
        {ROLES.filter((role) => members[role] > 0).map((role) => (
          <div key={role} className="flex min-w-0 flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{roleCounts[role]}</dt>
            <dd className="text-2xl font-semibold tabular">{members[role]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
