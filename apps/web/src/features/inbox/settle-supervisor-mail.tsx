import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans } from '@lingui/react/macro';
import { FailureNote } from '../interview/failure-note.tsx';
import { fixHref } from '../interview/fix-places.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import type { InboxMail } from './mail.ts';

/** A supervisor's answer is noted with the permission; here it is only read. */
export function SettleSupervisorMail({
  interview,
  mail,
}: {
  interview: UseInterview;
  mail: InboxMail;
}) {
  const { id: contactId } = interview.view.dossier.contact;
  return (
    <div className="flex min-w-0 flex-col gap-3 border-t border-line pt-4">
      <p>
        <Trans>Your supervisor wrote this. Note with the permission what they said.</Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          variant="primary"
          href={fixHref('permission', { interviewId: interview.id, contactId })}
        >
          <Trans>Note what they said</Trans>
        </LinkButton>
        <Button
          isPending={interview.pending === 'setMailAside'}
          onClick={() => void interview.act({ type: 'setMailAside', data: { mailId: mail.id } })}
        >
          <Trans>I have read it</Trans>
        </Button>
      </div>
      <FailureNote interview={interview} command="setMailAside" />
    </div>
  );
}
