import { Badge } from '@acquaint/ui/badge';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Network } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import type { Branch } from './grow-tree.ts';
import { growTree } from './grow-tree.ts';
import type { NetworkNode } from './network-query.ts';
import { networkQuery } from './network-query.ts';
import { OpenEnds } from './open-ends.tsx';

/** Who led to whom, and where somebody still waits to hear how it went. */
export function NetworkPage() {
  const { t } = useLingui();
  useTitle(t`Network`);
  const { data } = useSuspenseQuery(networkQuery);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t`Network`}
        lead={t`Who led you to whom. At the end of a good talk, one question makes it grow: “Whom else should I ask?”`}
      />
      {data.length === 0 ? (
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
          <OpenEnds people={data} />
          <Section title={t`Everybody`} count={data.length}>
            <div className="rounded-control border border-line bg-surface px-4 py-3 sm:px-5">
              <Branches branches={growTree(data)} isRoot />
            </div>
          </Section>
        </div>
      )}
    </div>
  );
}

function Branches({
  branches,
  isRoot = false,
}: {
  branches: readonly Branch<NetworkNode>[];
  isRoot?: boolean;
}) {
  return (
    <ul
      className={isRoot ? 'flex flex-col gap-1' : 'ms-2 border-s border-line ps-4 sm:ms-3 sm:ps-6'}
    >
      {branches.map(({ person, led }) => (
        <li key={person.contactId} className="py-1">
          <Node person={person} />
          {led.length > 0 && <Branches branches={led} />}
        </li>
      ))}
    </ul>
  );
}

function Node({ person }: { person: NetworkNode }) {
  const work = [person.jobTitle, person.employer].filter(Boolean).join(', ');
  const isByOutsider = person.introducedById === null && person.introducedByName !== null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Link isQuiet href={paths.contact(person.contactId)} className="font-medium wrap-anywhere">
        <PersonName name={person.name} />
      </Link>
      {work && (
        <span className="min-w-0 text-sm text-muted">
          <OwnText text={work} />
        </span>
      )}
      {person.talked && (
        <Badge tone="success">
          <Trans>talked</Trans>
        </Badge>
      )}
      {isByOutsider && (
        <span className="text-sm text-muted">
          <Trans>
            named by <PersonName name={person.introducedByName ?? ''} />
          </Trans>
        </span>
      )}
    </div>
  );
}
