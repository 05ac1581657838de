import { useTitle } from '@acquaint/front/use-title';
import { sharesNothing } from '@acquaint/core/sharing/shared-view';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { SeeAsBanner } from './see-as-banner.tsx';
import { seeAsQuery } from './see-as-query.ts';
import { SharedCard } from './shared-card.tsx';

interface SeeAsPageProps {
  studentId: string;
  timeZone: string;
}

/** What one student shares with advisors, for reading alone. */
export function SeeAsPage({ studentId, timeZone }: SeeAsPageProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(seeAsQuery(studentId));
  const { fullName, interviews } = data;
  useTitle(t`What ${fullName} shares`, t`Students`);
  const shared = interviews
    .map((interview, at) => ({ interview, number: interviews.length - at }))
    .filter(({ interview }) => interview.drafts.length > 0 || !sharesNothing(interview));
  return (
    <>
      <SeeAsBanner name={fullName} studentId={studentId} />
      <PageHeader
        title={
          <Trans>
            What <span dir="auto">{fullName}</span> shares
          </Trans>
        }
      />
      {shared.length === 0 ? (
        <EmptyState icon={<EyeOff />} title={t`Nothing is shared yet`}>
          <Trans>
            Notes and what somebody thought of a talk stay with them until they share them, one by
            one. You could ask them to.
          </Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-6">
          {shared.map(({ interview, number }) => (
            <SharedCard
              key={interview.id}
              interview={interview}
              number={number}
              timeZone={timeZone}
            />
          ))}
        </div>
      )}
    </>
  );
}
