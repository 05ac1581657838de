import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { NotebookPen, Plus } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { GroupedList } from './grouped-list.tsx';
import type { Show } from './interview-rows.ts';
import { interviewListQuery } from './interview-rows.ts';
import { RowsList } from './rows-list.tsx';
import { ViewLinks } from './view-links.tsx';

const InterviewBoard = lazy(async () => ({
  default: (await import('./interview-board.tsx')).InterviewBoard,
}));

export function InterviewsPage({ view, show }: { view: 'list' | 'board'; show: Show }) {
  const { t } = useLingui();
  useTitle(t`Interviews`);
  const { data, dataUpdatedAt, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useSuspenseInfiniteQuery(interviewListQuery(show));
  const now = new Date(dataUpdatedAt).toISOString();
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader
        title={t`Interviews`}
        actions={
          <>
            {show === 'past' && (
              <LinkButton href={paths.portfolio}>
                <Trans>Portfolio</Trans>
              </LinkButton>
            )}
            <LinkButton
              variant="primary"
              href={paths.newInterview()}
              icon={<Plus aria-hidden="true" className="size-4 shrink-0" />}
            >
              <Trans>Start an interview</Trans>
            </LinkButton>
          </>
        }
      />
      <div className="flex min-w-0 flex-col gap-6">
        <ViewLinks view={view} show={show} />
        {rows.length === 0 ? (
          <Nothing show={show} />
        ) : show !== 'open' ? (
          <RowsList rows={rows} now={now} label={t`Interviews`} />
        ) : view === 'board' ? (
          <Suspense fallback={<SkeletonCards label={t`Loading the board`} />}>
            <InterviewBoard rows={rows} />
          </Suspense>
        ) : (
          <GroupedList rows={rows} now={now} />
        )}
        {hasNextPage && (
          <div>
            <Button isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Trans>Show more</Trans>
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Nothing({ show }: { show: Show }) {
  const { t } = useLingui();
  if (show !== 'open') {
    return (
      <p className="text-muted">
        {show === 'past' ? (
          <Trans>Interviews that you close after the thank-you stand here.</Trans>
        ) : (
          <Trans>Nothing here: you have not stopped any interview.</Trans>
        )}
      </p>
    );
  }
  return (
    <EmptyState
      icon={<NotebookPen />}
      title={t`Whom would you like to learn from?`}
      actions={
        <>
          <LinkButton variant="primary" href={paths.newInterview()}>
            <Trans>Start an interview</Trans>
          </LinkButton>
          <LinkButton href={paths.newContact()}>
            <Trans>Add a contact</Trans>
          </LinkButton>
        </>
      }
    >
      <Trans>
        An interview is a short talk with somebody whose work interests you. It goes in eight steps,
        from the name to the thank-you, and you always see which one is next.
      </Trans>
    </EmptyState>
  );
}
