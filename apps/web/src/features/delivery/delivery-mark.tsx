import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { fixHref } from '../interview/fix-places.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { deliveriesQuery } from './delivery-query.ts';
import { useDeliveryWords } from './delivery-words.ts';

interface DeliveryMarkProps {
  interview: UseInterview;
  messageId: string;
}

/**
 * How a message that went through Acquaint fared, with what can be done about it. Nothing stands here
 * for what the student sent by themselves: nobody but they know how that fared.
 */
export function DeliveryMark({ interview, messageId }: DeliveryMarkProps) {
  const { data, isError, refetch } = useQuery(deliveriesQuery(interview.id));
  const words = useDeliveryWords();
  const { contact, student, now, interview: state } = interview.view.dossier;
  if (isError) {
    return (
      <p className="text-sm text-muted">
        <Trans>How it fared cannot be told at present.</Trans>{' '}
        <Button size="small" variant="plain" onClick={() => void refetch()}>
          <Trans>Look again</Trans>
        </Button>
      </p>
    );
  }
  const delivery = data?.find((each) => each.messageId === messageId);
  if (delivery === undefined) return null;
  const { mark, label, advice } = words(delivery, (at) => formatMoment(at, student.timeZone, now));
  const isToSupervisor =
    state.messages.find(({ id }) => id === messageId)?.to.kind === 'supervisor';
  const isTheirs = delivery.state === 'bounced' && delivery.address !== null;
  return (
    <div className="flex max-w-prose flex-col items-start gap-1 text-sm">
      <StateMark state={mark}>{label}</StateMark>
      {advice !== null && <p className="text-muted wrap-anywhere">{advice}</p>}
      {(delivery.state === 'failed' || delivery.state === 'bounced') && delivery.answer && (
        <p dir="ltr" lang="en" className="font-mono text-muted wrap-anywhere">
          {delivery.answer}
        </p>
      )}
      {isTheirs && (
        <LinkButton
          size="small"
          variant="quiet"
          href={
            isToSupervisor
              ? paths.internships
              : fixHref('contact_channels', { interviewId: interview.id, contactId: contact.id })
          }
        >
          <Trans>Correct the address</Trans>
        </LinkButton>
      )}
    </div>
  );
}
