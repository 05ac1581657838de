import { capitalised, formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { Disclosure } from '@acquaint/ui/disclosure';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import type { OutboxEntry } from './outbox-entry.ts';
import { useStatusWords } from './status-words.ts';

/** One message: to whom, about what, how it stands; the text when asked for. */
export function OutboxRow({ entry, timeZone }: { entry: OutboxEntry; timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const { label, tone } = useStatusWords(entry.status);
  const { recipient, subject, text, createdAt } = entry;
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 wrap-anywhere">
          <PersonName name={recipient.name} />
          <Badge tone={tone}>{label}</Badge>
          <span dir="auto" className="w-full font-normal text-muted wrap-anywhere">
            {text === null ? t`A notice of Acquaint` : (subject ?? t`Without a subject`)}
          </span>
        </span>
      }
    >
      <p className="text-sm text-muted wrap-anywhere">
        {recipient.address === null ? (
          <Trans>No address</Trans>
        ) : (
          <Trans>To {recipient.address}</Trans>
        )}
        {' · '}
        {capitalised(formatMoment(createdAt, timeZone, now))}
      </p>
      <p dir="auto" className="mt-3 max-w-prose whitespace-pre-wrap wrap-anywhere">
        {text ?? <Trans>Written in their language when it goes out.</Trans>}
      </p>
    </Disclosure>
  );
}
