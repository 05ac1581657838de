import type { StaffRole } from '@acquaint/core/access/table';
import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { type MemberActionProps, useMemberAction } from './member-action.ts';
import { StillHeld } from './still-held.tsx';

/** Ends somebody's work for the school, after saying what happens and what they still hold. */
export function EndMember({ member, isMe, others }: MemberActionProps) {
  const { t } = useLingui();
  const { userId, name, role } = member;
  const { isAsking, receiver, setReceiver, open, close, onDone, onFail } = useMemberAction(isMe);
  const end = useWrite({
    write: (
      input: { userId: string; role: StaffRole; handOverTo: string | null },
      idempotencyKey,
    ) => client.members.end.mutate({ ...input, idempotencyKey }),
    onDone,
    onFail,
  });
  return (
    <>
      <Button
        size="small"
        variant="plain"
        aria-label={isMe ? t`Leave the school` : t`End the access of ${name}`}
        onClick={() => {
          end.reset();
          open();
        }}
      >
        {isMe ? <Trans>Leave the school</Trans> : <Trans>End the access</Trans>}
      </Button>
      <ConfirmDialog
        title={isMe ? t`Leave the school?` : t`End the access of ${name}?`}
        isOpen={isAsking}
        onOpenChange={(isOpen) => !isOpen && close()}
        confirmLabel={isMe ? t`Leave` : t`End the access`}
        cancelLabel={isMe ? t`Stay` : t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={end.isPending}
        pendingLabel={t`Ending…`}
        onConfirm={() => end.mutate({ userId, role, handOverTo: receiver || null })}
      >
        <div className="flex flex-col gap-4">
          <p>
            {isMe ? (
              <Trans>
                You are signed out and see nothing of this school any more. Only another owner can
                invite you again.
              </Trans>
            ) : (
              <Trans>
                From the next click on, <bdi>{name}</bdi> sees nothing of this school any more, on
                any device. What they wrote and decided stays on record. To bring them back, give
                them a new code.
              </Trans>
            )}
          </p>
          {isAsking && (
            <StillHeld
              userId={userId}
              name={name}
              to={null}
              others={others}
              receiver={receiver}
              onReceiver={setReceiver}
            />
          )}
          <FormError error={end.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
