import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { MailCard } from './mail-card.tsx';

/** Mail that came in for this interview, newest first. Nothing while there is none. */
export function InboxPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { messages, inbox = [] } = interview.view.dossier.interview;
  const mayHaveMail = messages.some(({ way }) => way === 'acquaint');
  const { data, isError, refetch } = useQuery({
    ...trpc.interviews.inbox.queryOptions({ interviewId: interview.id }),
    enabled: mayHaveMail,
  });
  if (isError && inbox.length > 0) {
    return (
      <StepPart id="inbox" title={t`What came back`}>
        <Callout
          tone="warning"
          title={t`Your mail cannot be shown just now`}
          actions={
            <Button onClick={() => void refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        />
      </StepPart>
    );
  }
  if (!data || data.length === 0) return null;
  return (
    <StepPart id="inbox" title={t`What came back`}>
      <ul className="flex list-none flex-col gap-4 p-0">
        {data.map((mail) => (
          <li key={mail.id} className="min-w-0">
            <MailCard interview={interview} mail={mail} onSettled={() => void refetch()} />
          </li>
        ))}
      </ul>
    </StepPart>
  );
}
