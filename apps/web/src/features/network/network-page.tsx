import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Network } from 'lucide-react';
import { TouchRows } from '../touch/touch-rows.tsx';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { Branches } from './branches.tsx';
import { growTree } from './grow-tree.ts';
import { networkQuery } from './network-query.ts';
import { OpenEnds } from './open-ends.tsx';
import { TakeAlong } from './take-along.tsx';

/** Who led to whom, and where somebody still waits to hear how it went. */
export function NetworkPage() {
  const { t } = useLingui();
  useTitle(t`Network`);
  const { data } = useSuspenseQuery(networkQuery);
  const { people, openEnds, touch } = data;
  const now = useNow();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t`Network`}
        lead={t`Who led you to whom. At the end of a good talk, one question makes it grow: “Whom else should I ask?”`}
      />
      {people.length === 0 ? (
        <EmptyState
          icon={<Network />}
          title={t`It begins with one person`}
          actions={
            <LinkButton variant="primary" href={paths.newContact()}>
              <Trans>Add a contact</Trans>
            </LinkButton>
          }
        >
          <Trans>
            People you meet will name others. Here you will see how one led to the next.
          </Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10">
          <OpenEnds ends={openEnds} />
          {touch.length > 0 && (
            <Section
              title={t`Before you lose touch`}
              count={touch.length}
              description={t`A list, not a pile of mails. Any word counts: a message, a call, a chat at the fair.`}
            >
              <TouchRows people={touch} now={now} label={t`Before you lose touch`} />
            </Section>
          )}
          <Section title={t`Everybody`} count={people.length}>
            <div className="rounded-control border border-line bg-surface px-4 py-3 sm:px-5">
              <Branches branches={growTree(people)} label={t`Who led to whom`} />
            </div>
          </Section>
          <TakeAlong />
        </div>
      )}
    </div>
  );
}
