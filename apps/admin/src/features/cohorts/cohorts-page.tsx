import { useTitle } from '@acquaint/front/use-title';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import { cohortsQuery, type Cohort } from '../people/people-queries.ts';
import { CohortForm } from './cohort-form.tsx';
import { CohortMembers } from './cohort-members.tsx';
import { useKindNames } from './kind-names.ts';

interface CohortsPageProps {
  isOwner: boolean;
  timeZone: string;
  /** Somebody comes to make one. */
  opensNew: boolean;
  /** Whose members somebody comes to see. */
  opensMembers: string | undefined;
}

interface OpenSheet {
  cohort: Cohort | null;
  part: 'form' | 'members';
}

/** Students who are looked at together: make a cohort, change it, see and choose its members. */
export function CohortsPage({ isOwner, timeZone, opensNew, opensMembers }: CohortsPageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery({
    ...cohortsQuery,
    // Imports change the members while nobody looks.
    refetchOnMount: 'always',
  });
  const kindNames = useKindNames();
  const cohorts = data.filter((cohort) => isOwner || cohort.inCare);
  const [open, setOpen] = useState<OpenSheet | null>(null);
  const asked = opensNew ? 'new' : opensMembers;
  const [seen, setSeen] = useState<string>();
  if (asked !== seen) {
    setSeen(asked);
    const cohort = cohorts.find(({ id }) => id === asked);
    if (opensNew) setOpen({ cohort: null, part: 'form' });
    else if (cohort) setOpen({ cohort, part: 'members' });
  }
  function close() {
    setOpen(null);
    // What the address asked for is done: a reload does not ask anew, and it can be asked again.
    if (asked !== undefined) void navigate({ to: '/cohorts', search: {}, replace: true });
  }
  useTitle(t`Cohorts`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Cohorts`}
        lead={
          <Trans>
            Students by term, course or programme, or picked by hand. Whoever cares for a cohort
            sees its students.
          </Trans>
        }
        actions={
          <Button variant="primary" onClick={() => setOpen({ cohort: null, part: 'form' })}>
            <Trans>New cohort</Trans>
          </Button>
        }
      />
      {cohorts.length === 0 ? (
        <EmptyState icon={<Users />} title={t`No cohorts yet`}>
          <Trans>A first one could be this term’s students.</Trans>
        </EmptyState>
      ) : (
        <Section title={t`All cohorts`} count={cohorts.length}>
          <RowList label={t`All cohorts`}>
            {cohorts.map((cohort) => {
              const count = t`${plural(cohort.members, { one: '# student', other: '# students' })}`;
              return (
                <ListRow
                  key={cohort.id}
                  title={<bdi>{cohort.name}</bdi>}
                  subtitle={
                    <>
                      {kindNames[cohort.kind]}
                      {cohort.rosterValue !== null && (
                        <>
                          {': '}
                          <bdi>{cohort.rosterValue}</bdi>
                        </>
                      )}
                      {' · '}
                      {count}
                    </>
                  }
                  meta={cohort.archived && <Badge>{t`Archived`}</Badge>}
                  actions={
                    <>
                      <Button size="small" onClick={() => setOpen({ cohort, part: 'members' })}>
                        <Trans>Members</Trans>
                      </Button>
                      <Button size="small" onClick={() => setOpen({ cohort, part: 'form' })}>
                        <Trans>Change</Trans>
                      </Button>
                    </>
                  }
                />
              );
            })}
          </RowList>
        </Section>
      )}
      <FormSheet
        title={open?.cohort?.name ?? t`New cohort`}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        {open?.part === 'form' && (
          <CohortForm cohort={open.cohort} isOwner={isOwner} onDone={close} />
        )}
        {open?.part === 'members' && open.cohort && (
          <CohortMembers id={open.cohort.id} timeZone={timeZone} />
        )}
      </FormSheet>
    </>
  );
}
