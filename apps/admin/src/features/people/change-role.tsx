import { ROLES, type StaffRole } from '@acquaint/core/access/table';
import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRoleNames } from '../overview/role-names.ts';
import { type MemberActionProps, useMemberAction } from './member-action.ts';
import { StillHeld } from './still-held.tsx';

const STAFF_ROLES = ROLES.filter((role): role is StaffRole => role !== 'student');

/** Gives a member of staff another role, after saying what they can do then and what they let go of. */
export function ChangeRole({ member, isMe, others }: MemberActionProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const { userId, name, role } = member;
  const { isAsking, receiver, setReceiver, open, close, onDone, onFail } = useMemberAction(isMe);
  const [to, setTo] = useState<StaffRole | null>(null);
  const change = useWrite({
    write: (
      input: { userId: string; role: StaffRole; to: StaffRole; handOverTo: string | null },
      idempotencyKey,
    ) => client.members.changeRole.mutate({ ...input, idempotencyKey }),
    onDone,
    onFail,
  });
  return (
    <>
      <Button
        size="small"
        aria-label={t`Change the role of ${name}`}
        onClick={() => {
          setTo(null);
          change.reset();
          open();
        }}
      >
        <Trans>Change the role</Trans>
      </Button>
      <ConfirmDialog
        title={t`Change the role of ${name}?`}
        isOpen={isAsking}
        onOpenChange={(isOpen) => !isOpen && close()}
        confirmLabel={t`Change the role`}
        cancelLabel={t`Leave it`}
        closeLabel={t`Close`}
        isPending={change.isPending}
        pendingLabel={t`Changing…`}
        disabledReason={to === null ? t`Please choose the new role.` : undefined}
        onConfirm={() =>
          to !== null && change.mutate({ userId, role, to, handOverTo: receiver || null })
        }
      >
        <div className="flex flex-col gap-4">
          <NativeSelect
            label={t`New role`}
            placeholder={t`Choose a role`}
            options={STAFF_ROLES.filter((one) => one !== role).map((one) => ({
              value: one,
              label: roleNames[one],
            }))}
            value={to ?? ''}
            onChange={({ target }) => {
              setTo(STAFF_ROLES.find((one) => one === target.value) ?? null);
              setReceiver('');
            }}
          />
          {to !== null && (
            <>
              <p>
                {isMe ? (
                  <Trans>
                    It counts from your next click on. You cannot give yourself the old role back:
                    another owner can.
                  </Trans>
                ) : (
                  <Trans>It counts from their next click on.</Trans>
                )}
              </p>
              <StillHeld
                userId={userId}
                name={name}
                to={to}
                others={others}
                receiver={receiver}
                onReceiver={setReceiver}
              />
            </>
          )}
          <FormError error={change.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
