import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { InvitationForm } from './invitation-form.tsx';
import { InvitationList } from './invitation-list.tsx';
import { invitationsQuery } from './invitations-query.ts';

/** Codes with which people join the school: make one, and see what is left of the others. */
export function InvitationsPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const { data: invitations } = useSuspenseQuery(invitationsQuery);
  useTitle(t`Invitations`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Invitations`}
        lead={
          <Trans>
            Whoever has a code joins your school in the role it carries. Give one to a whole class,
            or one to a single advisor.
          </Trans>
        }
      />
      <div className="flex flex-col gap-10">
        <InvitationForm timeZone={timeZone} />
        {invitations.length === 0 ? (
          <EmptyState icon={<Ticket />} title={t`No codes yet`}>
            <Trans>
              The first one is a minute away: choose a role above, make the code, and pass it on.
            </Trans>
          </EmptyState>
        ) : (
          <Section
            title={t`Codes so far`}
            count={invitations.length}
            description={t`The codes themselves are not kept, only a fingerprint to check them by.`}
          >
            <InvitationList invitations={invitations} timeZone={timeZone} />
          </Section>
        )}
      </div>
    </>
  );
}
