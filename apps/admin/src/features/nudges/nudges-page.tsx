import { nudgeReasonNames } from '@acquaint/core/phrases/nudges';
import { formatDate } from '@acquaint/front/format';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Feather } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { type NudgeLine, nudgesQuery } from './nudge-queries.ts';
import { RulesPart } from './rules-part.tsx';
import { useOutcomeCounts } from './outcome-words.ts';

interface NudgesPageProps {
  myId: string;
  timeZone: string;
}

/** The rules that write by themselves, and what anybody of the team wrote. */
export function NudgesPage({ myId, timeZone }: NudgesPageProps) {
  const { t } = useLingui();
  useTitle(t`Nudges`, t`Staff`);
  const log = useSuspenseInfiniteQuery(nudgesQuery);
  const list = useRowKeys<HTMLDivElement>();
  const rows = log.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader
        title={<Trans>Nudges</Trans>}
        lead={
          <Trans>A few lines to students in your care, with brakes that hold for all of you.</Trans>
        }
        actions={
          <LinkButton variant="primary" href={paths.students}>
            <Trans>Choose students…</Trans>
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-10">
        <RulesPart myId={myId} timeZone={timeZone} />
        <Section
          title={t`What was sent`}
          description={t`By anybody, to students whom you care for too.`}
        >
          {rows.length === 0 ? (
            <EmptyState icon={<Feather />} title={t`Nothing sent yet`}>
              <Trans>
                Choose students in their list, or one in the attention queue. You see who gets it
                before it goes out.
              </Trans>
            </EmptyState>
          ) : (
            <div ref={list}>
              <RowList label={t`What was sent`}>
                {rows.map((line) => (
                  <NudgeRow key={line.id} line={line} timeZone={timeZone} />
                ))}
              </RowList>
            </div>
          )}
          {log.hasNextPage && (
            <Button
              className="mt-4"
              isPending={log.isFetchingNextPage}
              pendingLabel={t`Loading…`}
              onClick={() => void log.fetchNextPage()}
            >
              <Trans>Show more</Trans>
            </Button>
          )}
        </Section>
      </div>
    </>
  );
}

function NudgeRow({ line, timeZone }: { line: NudgeLine; timeZone: string }) {
  const { id, subject, senderName, byRule, reason, createdAt } = line;
  const counts = useOutcomeCounts(line);
  return (
    <ListRow
      href={paths.nudge(id)}
      title={
        <span className="wrap-anywhere" dir="auto">
          {subject}
        </span>
      }
      subtitle={
        <>
          <bdi>{senderName}</bdi>
          {' · '}
          {formatDate(createdAt, timeZone)}
          {reason !== null && ` · ${nudgeReasonNames[reason]}`}
          {byRule && (
            <>
              {' · '}
              <Trans>by rule</Trans>
            </>
          )}
        </>
      }
      meta={<span className="text-sm tabular">{counts}</span>}
    />
  );
}
