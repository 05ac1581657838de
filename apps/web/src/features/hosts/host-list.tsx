import { EmptyState } from '@acquaint/ui/empty-state';
import { RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FormError } from '../../lib/form-error.tsx';
import { HostRow } from './host-row.tsx';
import { offeredHostsQuery } from './host-queries.ts';

/** People who agreed to be asked, as the career centre offers them to this student. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function HostList({ search }: { search: string }) {
  const { t } = useLingui();
  const { data, isPending, error } = useQuery(offeredHostsQuery);
  const wanted = search.toLocaleLowerCase();
  const hosts = (data ?? []).filter(({ fullName, employer, jobTitle, topics }) =>
    [fullName, employer, jobTitle, ...topics].join('\n').toLocaleLowerCase().includes(wanted),
  );
  // A school without hosts has nothing to say here.
  if (data?.length === 0) return null;
  return (
    <Section
      title={t`People who agreed to be asked`}
      description={t`Your career centre offers them to you. Each takes on so many students in a term and no more.`}
      {...(data ? { count: hosts.length } : {})}
    >
      {isPending && <SkeletonLines label={t`Loading the people who agreed`} />}
      <FormError error={error} />
      {data && hosts.length === 0 && (
        <EmptyState title={t`Nobody on this list fits your search`}>
          <Trans>Try a part of a name, an employer or a topic.</Trans>
        </EmptyState>
      )}
      {hosts.length > 0 && (
        <RowList label={t`People who agreed to be asked`}>
          {hosts.map((host) => (
            <HostRow key={host.id} host={host} />
          ))}
        </RowList>
      )}
    </Section>
  );
}
