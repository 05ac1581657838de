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
}

/** Takes one cohort or student out of somebody's care, after a question that says how many it is. */
export function EndCare({ care, staffName, isOwner }: EndCareProps) {
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
        title={t`End the care for ${what}?`}
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
              <Trans>
                <bdi>{what}</bdi> leaves the care of <bdi>{staffName}</bdi>.
              </Trans>
            ) : (
              <>
                <Plural
                  value={care.students}
                  one="# student of this cohort leaves"
                  other="# students of this cohort leave"
                />{' '}
                <Trans>
                  the care of <bdi>{staffName}</bdi>.
                </Trans>
              </>
            )}{' '}
            <Trans>Who is in it by another cohort or by name stays.</Trans>
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
