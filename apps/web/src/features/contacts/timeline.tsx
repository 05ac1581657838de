import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatInstantDay, formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import { useRemoveWord } from '../touch/use-touch.ts';
import type { ContactView } from './contact-queries.ts';
import { useEntryLine } from './use-entry-line.ts';

/** Every message, answer, call, talk, promise and noted word with this person, newest on top. */
export function Timeline({ view }: { view: ContactView }) {
  const { t } = useLingui();
  const now = useNow();
  const remove = useRemoveWord();
  const lineOf = useEntryLine(view.contact.fullName.value);
  if (view.history.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        <Trans>Nothing has been sent or said yet. It will stand here, the newest on top.</Trans>
      </p>
    );
  }
  return (
    <ol className="border-s border-line ps-5">
      {view.history.map((entry) => {
        const { id, interviewId, at, subject, text, direction } = entry;
        const line = lineOf(entry);
        // Of a word that was noted the day is known, not the hour.
        const when = direction === 'noted' ? formatInstantDay : formatMoment;
        return (
          <li key={`${direction}:${id}`} className="relative pb-5 last:pb-0">
            <span
              aria-hidden="true"
              className="absolute -start-[1.5625rem] top-2 size-2 rounded-full bg-line-strong"
            />
            <p className="text-sm text-muted">
              <time dateTime={at}>{when(at, deviceZone, now)}</time>
              {interviewId && (
                <>
                  {' '}
                  ·{' '}
                  <Link isQuiet href={paths.interview(interviewId)}>
                    <Trans>interview</Trans>
                  </Link>
                </>
              )}
            </p>
            <p className="wrap-anywhere">{line}</p>
            {(subject ?? text) && (
              <Disclosure look="quiet" summary={subject ?? t`Show the words`}>
                <p className="whitespace-pre-wrap text-ink">
                  <OwnText text={text ?? ''} />
                </p>
              </Disclosure>
            )}
            {direction === 'noted' && (
              <Button
                size="small"
                variant="plain"
                isPending={remove.isPending}
                aria-label={t`Take back: ${line}`}
                onClick={() => remove.mutate(id)}
              >
                <Trans>Take back</Trans>
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
