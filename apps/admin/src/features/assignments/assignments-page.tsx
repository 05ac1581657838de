import { formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Badge } from '@acquaint/ui/badge';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { type AssignmentLine, assignmentsQuery } from './assignment-queries.ts';

/** What the cohorts in one's care are asked to do. */
export function AssignmentsPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery({ ...assignmentsQuery, refetchOnMount: 'always' });
  const { assignments, cohorts } = data;
  useTitle(t`Assignments`, t`Staff`);
  const present = assignments.filter(({ archivedAt }) => archivedAt === null);
  const past = assignments.filter(({ archivedAt }) => archivedAt !== null);
  const mayBegin = cohorts.length > 0;
  const begin = (
    <LinkButton variant="primary" href={paths.newAssignment}>
      <Trans>New assignment</Trans>
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={<Trans>Assignments</Trans>}
        lead={
          <Trans>
            Ask a cohort for a number of interviews by a date. Students begin in groups, so that a
            class does not write to the same people at once.
          </Trans>
        }
        actions={mayBegin && begin}
      />
      {!mayBegin && (
        <Callout title={t`No cohort is in your care`}>
          <Trans>An assignment asks a whole cohort. An owner of the school gives you one.</Trans>
        </Callout>
      )}
      {mayBegin && assignments.length === 0 && (
        <EmptyState icon={<ClipboardList />} title={t`No assignment yet`} actions={begin}>
          <Trans>
            Say how many talks, by when, and what each should be. Students see how far they are
            while they work.
          </Trans>
        </EmptyState>
      )}
      <div className="flex flex-col gap-8">
        {present.length > 0 && <Lines title={t`All assignments`} lines={present} />}
        {past.length > 0 && <Lines title={t`Archived`} lines={past} />}
      </div>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly AssignmentLine[] }) {
  const { t } = useLingui();
  const now = useNow();
  return (
    <Section title={title} count={lines.length}>
      <RowList label={title}>
        {lines.map(({ id, cohortName, publishedAt, students, handedIn, graded, ...line }) => {
          const { at, zone } = line.terms.due;
          const due = formatMoment(at, zone, now);
          const open = handedIn - graded;
          return (
            <ListRow
              key={id}
              href={paths.assignment(id)}
              title={<bdi className="wrap-anywhere">{line.title}</bdi>}
              subtitle={
                <>
                  <bdi>{cohortName}</bdi>
                  {' · '}
                  {t`due ${due}`}
                  {publishedAt !== null && (
                    <>
                      {' · '}
                      {t`${handedIn} of ${plural(students, {
                        one: '# student',
                        other: '# students',
                      })} handed in`}
                    </>
                  )}
                </>
              }
              meta={
                publishedAt === null ? (
                  <Badge>{t`Draft`}</Badge>
                ) : (
                  open > 0 && <Badge tone="accent">{t`${open} to grade`}</Badge>
                )
              }
            />
          );
        })}
      </RowList>
    </Section>
  );
}
