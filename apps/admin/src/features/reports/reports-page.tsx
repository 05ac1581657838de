import { can } from '@acquaint/core/access/can';
import { client } from '@acquaint/front/api';
import { dayOf, formatClock, formatDate } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { EquitySection } from '../equity/equity-section.tsx';
import { WorkloadSection } from '../workload/workload-section.tsx';
import { askedOf, cohortOf, type ReportSearch } from './asked-of.ts';
import { dayWords } from './day-words.ts';
import { ExportButtons } from './export-buttons.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { MetricCard } from './metric-card.tsx';
import { ReportFilter } from './report-filter.tsx';
import { choicesQuery, reportQuery } from './reports-query.ts';

export interface ReportsPageProps {
  me: Me;
  search: ReportSearch;
  onSearch: (changes: ReportSearch) => void;
}

/** The school's numbers, each with its definition; nobody's name is among them. */
export function ReportsPage({ me, search, onSearch }: ReportsPageProps) {
  const { t } = useLingui();
  const now = useNow();
  const { role, organization } = me.membership;
  const { timeZone } = organization;
  const today = dayOf(now, timeZone);
  const { data: choices } = useSuspenseQuery(choicesQuery(cohortOf(search)));
  const asked = askedOf(search, choices, today);
  const { cohortId, night } = asked;
  const { answer: report, problems } = useSuspenseQuery(reportQuery(asked)).data;
  const { from, until } = report ?? asked;
  const ownStudents = role === 'advisor' || role === 'instructor' ? 'in_care' : 'school';
  const scope = report?.scope ?? ownStudents;
  const whole = scope === 'school' ? t`The whole school` : t`All students in my care`;
  const cohort = choices.cohorts.find(({ id }) => id === cohortId);
  const cutOff =
    report &&
    `${formatDate(report.cutOffAt, report.zone)}, ${formatClock(report.cutOffAt, report.zone)}`;
  useTitle(t`Reports`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Reports`}
        lead={
          <>
            <span dir="auto">{cohort?.name ?? whole}</span>
            {' · '}
            <Trans>
              {dayWords(from)} to {dayWords(until)}
            </Trans>
            {report && (
              <>
                {' · '}
                <Trans>
                  Cut-off: {cutOff} ({report.zone})
                </Trans>
              </>
            )}
          </>
        }
        actions={
          <>
            {can(role, 'outcome.read') && (
              <LinkButton
                href={paths.outcomes}
                icon={<GraduationCap aria-hidden="true" className="size-4 shrink-0" />}
              >
                <Trans>Outcomes of graduates</Trans>
              </LinkButton>
            )}
            {report && (
              <ExportButtons
                take={(format) => client.reports.export.mutate({ ...asked, format })}
              />
            )}
          </>
        }
      />
      <ReportFilter
        asked={asked}
        choices={choices}
        today={today}
        problems={problems}
        onChange={onSearch}
      />
      {report && (
        <p className="mt-6 max-w-prose text-sm text-muted">
          <Trans>
            Every interview counts in the range in which it was started, with all that has happened
            to it until the cut-off. Cancelled and withdrawn ones stay in. A dash stands where fewer
            than {report.least} students are behind a number, or where the rest would give such a
            number away.
          </Trans>
        </p>
      )}
      <div className="mt-6">
        <FunnelCard cohortId={cohortOf(search)} />
      </div>
      {report && (
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-2 print:grid-cols-2">
          {report.metrics.map((metric) => (
            <MetricCard key={metric.id} metric={metric} />
          ))}
        </div>
      )}
      {report && night === null && can(role, 'equity.read') && (
        <EquitySection
          key={`${cohortId} ${from} ${until}`}
          asked={{ cohortId, from, until }}
          mayChangePolicy={can(role, 'policy.write')}
        />
      )}
      {report && night === null && can(role, 'workload.read') && (
        <WorkloadSection key={`${from} ${until}`} asked={{ from, until }} />
      )}
    </>
  );
}
