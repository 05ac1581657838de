import { invitationState } from '@acquaint/core/access/invitation-state';
import { formatDate } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRoleNames } from '../overview/role-names.ts';
import type { Invitation } from './invitation.ts';
import { Withdraw } from './withdraw.tsx';

interface InvitationListProps {
  invitations: readonly Invitation[];
  timeZone: string;
}

/** What was made when and by whom, whether it still opens the door, and the way to close it. */
export function InvitationList({ invitations, timeZone }: InvitationListProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const now = useNow();

  function badgeOf(invitation: Invitation) {
    const { usesLeft } = invitation;
    switch (invitationState(invitation, now)) {
      case 'withdrawn':
        return <Badge tone="warning">{t`Withdrawn`}</Badge>;
      case 'used_up':
        return <Badge>{t`Used up`}</Badge>;
      case 'run_out':
        return <Badge>{t`Run out`}</Badge>;
      case 'open':
        return (
          <Badge tone="success">
            {t`${plural(usesLeft, { one: '# use left', other: '# uses left' })}`}
          </Badge>
        );
    }
  }

  function lineOf({ createdAt, createdByName, expiresAt, revokedAt }: Invitation): string {
    const made = formatDate(createdAt, timeZone);
    const until = formatDate(expiresAt, timeZone);
    // Isolated, as it stands in one text with the rest.
    const by = createdByName === null ? null : `\u2068${createdByName}\u2069`;
    if (revokedAt !== null) {
      const withdrawn = formatDate(revokedAt, timeZone);
      return by === null
        ? t`Made on ${made}, withdrawn on ${withdrawn}`
        : t`Made on ${made} by ${by}, withdrawn on ${withdrawn}`;
    }
    return by === null
      ? t`Made on ${made}, works until ${until}`
      : t`Made on ${made} by ${by}, works until ${until}`;
  }

  return (
    <RowList label={t`Codes so far`}>
      {invitations.map((invitation) => {
        const role = roleNames[invitation.role];
        const line = lineOf(invitation);
        return (
          <ListRow
            key={invitation.id}
            title={role}
            subtitle={line}
            meta={badgeOf(invitation)}
            actions={
              invitationState(invitation, now) === 'open' && (
                <Withdraw id={invitation.id} name={`${role} · ${line}`} />
              )
            }
          />
        );
      })}
    </RowList>
  );
}
