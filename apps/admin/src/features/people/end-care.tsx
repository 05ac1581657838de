import { client } from '@acquaint/front/api';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AskFirst } from '../../lib/ask-first.tsx';
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
  const what = care.cohortName ?? care.studentName ?? '';
  return (
    <AskFirst
      label={t`End`}
      fullLabel={t`End care of ${staffName} for ${what}`}
      title={isMe ? t`End your care for ${what}?` : t`End the care of ${staffName} for ${what}?`}
      confirmLabel={t`End the care`}
      cancelLabel={t`Keep it`}
      pendingLabel={t`Ending…`}
      input={care.id}
      write={(id) => client.care.end.mutate({ id })}
      onDone={refreshStaff}
    >
      <p>
        {care.cohortId === null ? (
          <Trans>
            This student leaves it, unless the list or an owner put them into a cohort that is in it
            too.
          </Trans>
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
    </AskFirst>
  );
}
