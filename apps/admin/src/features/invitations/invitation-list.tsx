import { formatDate } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRoleNames } from '../overview/role-names.ts';
import type { Invitation } from './invitation.ts';

interface InvitationListProps {
  invitations: readonly Invitation[];
  timeZone: string;
}

/** What was made when, and whether it still opens the door. */
export function InvitationList({ invitations, timeZone }: InvitationListProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const now = useNow();

  function stateOf({ expiresAt, usesLeft }: Invitation) {
    if (usesLeft === 0) return <Badge>{t`Used up`}</Badge>;
    if (expiresAt <= now) return <Badge>{t`Run out`}</Badge>;
    return (
      <Badge tone="success">
        {t`${plural(usesLeft, { one: '# use left', other: '# uses left' })}`}
      </Badge>
    );
  }

  return (
    <RowList label={t`Codes so far`}>
      {invitations.map((invitation) => {
        const made = formatDate(invitation.createdAt, timeZone);
        const until = formatDate(invitation.expiresAt, timeZone);
        return (
          <ListRow
            key={invitation.id}
            title={roleNames[invitation.role]}
            subtitle={t`Made on ${made}, works until ${until}`}
            meta={stateOf(invitation)}
          />
        );
      })}
    </RowList>
  );
}
