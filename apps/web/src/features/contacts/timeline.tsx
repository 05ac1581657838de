import { historyLine } from '@acquaint/core/phrases/events';
import type { EventType } from '@acquaint/core/workflow/events';
import type { Params } from '@acquaint/core/rules/rule';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import type { ContactView } from './contact-queries.ts';

type Entry = ContactView['history'][number];
type Line = { type: EventType; params: Params };

const lineOf: Readonly<Record<Entry['direction'], (entry: Entry) => Line>> = {
  sent: ({ kind, channel }) => ({ type: 'messageSent', params: { message: kind, channel } }),
  received: ({ kind }) => ({ type: 'replyLogged', params: { reply: kind } }),
  call: ({ kind }) => ({
    type: 'callLogged',
    params: { outcome: kind === 'open' ? 'not_yet' : kind },
  }),
};

/** Every message, answer and call with this person, the newest on top. */
export function Timeline({ view }: { view: ContactView }) {
  const { t } = useLingui();
  const now = useNow();
  const names = { who: t`You`, name: view.contact.fullName.value };
  if (view.history.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        <Trans>Nothing has been sent or said yet. It will stand here, the newest on top.</Trans>
      </p>
    );
  }
  return (
    <ol className="border-s border-line ps-5">
      {view.history.map((entry) => (
        <li key={entry.id} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-[1.5625rem] top-2 size-2 rounded-full bg-line-strong"
          />
          <p className="text-sm text-muted">
            <time dateTime={entry.at}>{formatMoment(entry.at, deviceZone, now)}</time> ·{' '}
            <Link isQuiet href={paths.interview(entry.interviewId)}>
              <Trans>interview</Trans>
            </Link>
          </p>
          <p>{historyLine(lineOf[entry.direction](entry), names)}</p>
          {(entry.subject ?? entry.text) && (
            <Disclosure look="quiet" summary={entry.subject ?? t`Show the words`}>
              <p className="whitespace-pre-wrap text-ink">
                <OwnText text={entry.text ?? ''} />
              </p>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}
