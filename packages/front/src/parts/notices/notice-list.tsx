import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { client, queryClient, trpc } from '../../api.ts';
import { FormError } from '../form-error.tsx';
import { formatMoment } from '../../format.ts';
import { deviceZone } from '../../locale.ts';
import { useNow } from '../../use-now.ts';
import { useWrite } from '../../use-write.ts';
import { type NoticeLine, noticesQuery } from '../../notice-queries.ts';
import { linksIn } from '../../links-in.ts';
import { sayNotice } from '../../say-notice.ts';

/** What was told, newest first. Opening one marks it as read. */
export function NoticeList({ hrefOf }: { hrefOf: (line: NoticeLine) => string | undefined }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(noticesQuery);
  const read = useWrite({
    write: (ids: string[]) => client.notices.markRead.mutate({ ids }),
    onDone: () => queryClient.invalidateQueries(trpc.notices.pathFilter()),
  });
  const unread = data.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <>
      {data.length === 0 ? (
        <EmptyState icon={<Bell />} title={t`Nothing yet`}>
          <Trans>Answers from people outside, and everything that becomes due, will be here.</Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col items-start gap-4">
          {unread.length > 0 && (
            <Button isPending={read.isPending} onClick={() => read.mutate(unread)}>
              <Trans>Mark all as read</Trans>
            </Button>
          )}
          <FormError error={read.error} />
          <div className="w-full">
            <RowList label={t`Notices`}>
              {data.map((line) => (
                <NoticeRow
                  key={line.id}
                  line={line}
                  href={hrefOf(line)}
                  onRead={() => read.mutate([line.id])}
                />
              ))}
            </RowList>
          </div>
        </div>
      )}
    </>
  );
}

function NoticeRow({
  line,
  href,
  onRead,
}: {
  line: NoticeLine;
  href: string | undefined;
  onRead: () => void;
}) {
  const { t } = useLingui();
  const now = useNow();
  const { code, params, createdAt, readAt } = line;
  const sentence = sayNotice(code, params) ?? t`There is news.`;
  const isNew = readAt === null;
  return (
    <ListRow
      href={href}
      title={
        <span className={isNew ? 'wrap-anywhere' : 'font-normal wrap-anywhere'} dir="auto">
          {sentence}
        </span>
      }
      subtitle={<span className="tabular">{formatMoment(createdAt, deviceZone, now)}</span>}
      meta={isNew && <span className="font-semibold text-accent-strong">{t`new`}</span>}
      actions={
        <>
          {linksIn(sentence).map((link) => (
            // What an advisor wrote may lead anywhere: it opens beside, and says where.
            <Link key={link.href} href={link.href} target="_blank" rel="noreferrer">
              {link.shown}
            </Link>
          ))}
          {isNew && (
            <Button size="small" variant="plain" aria-label={t`Read: ${sentence}`} onClick={onRead}>
              <Trans>Read</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}
