import { can } from '@acquaint/core/access/can';
import { countryName } from '@acquaint/front/countries';
import { formatClock } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { zoneChoice } from '@acquaint/front/zone-choice';
import { Card } from '@acquaint/ui/card';
import { Facts } from '@acquaint/ui/facts';
import { PageHeader } from '@acquaint/ui/page-header';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Me } from '../../lib/session.ts';
import { Members } from './members.tsx';
import { useRoleNames } from './role-names.ts';
import { organizationQuery } from './organization-query.ts';
import { WhatYouSee } from './what-you-see.tsx';

// Not for everybody, and not on the first screen: the figures take a moment anyway.
const YourStudents = lazy(async () => ({
  default: (await import('./caseload/your-students.tsx')).YourStudents,
}));

/** The school at a glance, and what this dashboard shows to whoever reads it. */
export function OverviewPage({ me }: { me: Me }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(organizationQuery);
  const { school, members } = data;
  const now = useNow();
  const { role } = me.membership;
  const isOwner = role === 'owner';
  const roleNames = useRoleNames();
  useTitle(t`Overview`, t`Staff`);

  return (
    <>
      <PageHeader
        title={<span dir="auto">{school.name}</span>}
        lead={
          isOwner ? (
            <Trans>You own this school: you decide who comes in.</Trans>
          ) : (
            <Trans>You work here as: {roleNames[role]}.</Trans>
          )
        }
      />
      {can(role, 'student.read') && (
        // Apart, so that the school stands while the figures come.
        <div className="mb-10">
          <Suspense fallback={<SkeletonLines label={t`Loading your students`} />}>
            <YourStudents mayHelp={can(role, 'attention.read')} timeZone={school.timeZone} />
          </Suspense>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Members members={members} isOwner={isOwner} />
        <Card title={t`The school`}>
          <Facts
            isDense
            facts={[
              {
                term: t`Time zone`,
                value: zoneChoice(school.timeZone),
                note: t`It is ${formatClock(now, school.timeZone)} there now.`,
              },
              { term: t`Country`, value: countryName(school.country) },
            ]}
          />
        </Card>
        <WhatYouSee role={role} />
      </div>
    </>
  );
}
