import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Care } from './people-queries.ts';
import { refreshStaff } from './refresh.ts';

interface EndCareProps {
  care: Care;
  staffName: string;
  isOwner: boolean;
  isMe: boolean;
}

/** Takes one cohort or student out of somebody's care, after a question that says how many it is. */
export function EndCare({ care, staffName, isOwner, isMe }: EndCareProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const what = care.cohortName ?? care.studentName ?? '';
  const end = useWrite({
    write: (id: string) => client.care.end.mutate({ id }),
    onDone: refreshStaff,
  });
  return (
    <>
      <Button
        size="small"
        aria-label={t`End care of ${staffName} for ${what}`}
        onClick={() => setAsking(true)}
      >
        <Trans>End</Trans>
      </Button>
      <ConfirmDialog
        title={isMe ? t`End your care for ${what}?` : t`End the care of ${staffName} for ${what}?`}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          setAsking(isOpen);
          end.reset();
        }}
        confirmLabel={t`End the care`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={end.isPending}
        pendingLabel={t`Ending…`}
        onConfirm={() => end.mutate(care.id)}
      >
        <div className="flex flex-col gap-3">
          <p>
            {care.cohortId === null ? (
              <Trans>This student leaves it, unless a cohort of theirs is in it too.</Trans>
            ) : (
              <Plural
                value={care.students}
                one="# student leaves it, unless another cohort or their name keeps them in."
                other="# students leave it, but for those whom another cohort or their name keeps in."
              />
            )}
          </p>
          <p>
            {isOwner ? (
              <Trans>You can add it again here.</Trans>
            ) : (
              <Trans>
                You cannot take this back yourself: only an owner of the school can add it again. To
                pass it on, hand the caseload over instead.
              </Trans>
            )}
          </p>
          <FormError error={end.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}
