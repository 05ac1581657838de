import { StateMark } from '@acquaint/ui/state-mark';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '../../lib/format.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { deliveriesQuery } from './delivery-query.ts';
import { useDeliveryWords } from './delivery-words.ts';

/** In one word how a message fares, where it has not simply arrived: for a folded line. */
export function DeliveryLabel(props: { interview: UseInterview; messageId: string }) {
  const { interview, messageId } = props;
  const { data } = useQuery(deliveriesQuery(interview.id));
  const words = useDeliveryWords();
  const { student, now } = interview.view.dossier;
  const delivery = data?.find((each) => each.messageId === messageId);
  if (delivery === undefined || delivery.state === 'sent') return null;
  const { mark, label } = words(delivery, (at) => formatMoment(at, student.timeZone, now));
  return (
    <span className="font-normal">
      <StateMark state={mark}>{label}</StateMark>
    </span>
  );
}
