import { MESSAGE_PHRASES } from '@acquaint/core/phrases/events';
import { channelPhrases } from '@acquaint/core/phrases/library';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { capitalised, formatMoment } from '../../lib/format.ts';
import { DeliveryLabel } from '../delivery/delivery-label.tsx';
import { DeliveryMark } from '../delivery/delivery-mark.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Every text that left, exactly as it left. */
export function SentMessages({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { interview: state, student, now } = interview.view.dossier;
  return (
    <Section title={t`What you sent`} count={state.messages.length}>
      <div className="flex max-w-160 flex-col gap-2">
        {state.messages.toReversed().map((message) => (
          <Disclosure
            key={message.id}
            summary={
              <span className="flex flex-wrap gap-x-3">
                <span>{capitalised(MESSAGE_PHRASES[message.kind])}</span>
                <span className="font-normal text-muted">
                  {channelPhrases[message.channel]} ·{' '}
                  {formatMoment(message.sentAt, student.timeZone, now)}
                </span>
                {message.way === 'acquaint' && (
                  <DeliveryLabel interview={interview} messageId={message.id} />
                )}
              </span>
            }
          >
            {message.way === 'acquaint' && (
              <div className="mb-3">
                <DeliveryMark interview={interview} messageId={message.id} />
              </div>
            )}
            {message.subject && <p className="mb-2 font-semibold">{message.subject}</p>}
            <p dir="auto" className="whitespace-pre-wrap">
              {message.text}
            </p>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
