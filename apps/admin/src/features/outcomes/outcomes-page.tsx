import { can } from '@acquaint/core/access/can';
import { client } from '@acquaint/front/api';
import { formatClock, formatDate } from '@acquaint/front/format';
import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FileUp, GraduationCap } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { dayWords } from '../reports/day-words.ts';
import { ExportButtons } from '../reports/export-buttons.tsx';
import { MetricCard } from '../reports/metric-card.tsx';
import { ratesQuery } from './outcomes-queries.ts';
import { OutcomeImports } from './outcome-imports.tsx';
import { TargetNote } from './target-note.tsx';

interface OutcomesPageProps {
  me: Me;
  classYear: number | null;
  onClass: (classYear: number) => void;
}

/** What became of a class: the two rates of the survey, and nobody's name. */
export function OutcomesPage({ me, classYear, onClass }: OutcomesPageProps) {
  const { t } = useLingui();
  const { role, organization } = me.membership;
  const isOwner = can(role, 'outcome.write');
  const { data } = useSuspenseQuery(ratesQuery(classYear));
  const { classes, report } = data;
  useTitle(t`Outcomes`, t`Staff`);
  const bring = isOwner && (
    <LinkButton
      href={paths.bringOutcomes}
      variant={report === null ? 'primary' : 'quiet'}
      icon={<FileUp aria-hidden="true" className="size-4 shrink-0" />}
    >
      <Trans>Bring a file</Trans>
    </LinkButton>
  );
  const back = { href: paths.reports, label: t`Reports` };
  if (report === null) {
    return (
      <>
        <PageHeader title={t`Outcomes`} back={back} />
        <EmptyState icon={<GraduationCap />} title={t`No outcomes yet`} actions={bring}>
          {isOwner ? (
            <Trans>
              Bring your first-destination survey as a CSV file: student key and status, one
              graduate a row. You see what it would change before anything happens.
            </Trans>
          ) : (
            <Trans>
              An owner of your school brings the first-destination survey. Then the rates of each
              class stand here.
            </Trans>
          )}
        </EmptyState>
      </>
    );
  }
  const { classYear: year, from, until, collectedUntil, cutOffAt, zone, least } = report;
  const [start, end, collected] = [from, until, collectedUntil].map(dayWords);
  const cutOff = `${formatDate(cutOffAt, zone)}, ${formatClock(cutOffAt, zone)}`;

  return (
    <>
      <PageHeader
        title={t`Outcomes`}
        back={back}
        lead={
          <>
            <Trans>Class of {year}</Trans>
            {' · '}
            <Trans>
              {start} to {end}
            </Trans>
            {' · '}
            <Trans>
              Cut-off: {cutOff} ({zone})
            </Trans>
          </>
        }
        actions={
          <>
            {bring}
            <ExportButtons
              take={(format) => client.outcomes.export.mutate({ classYear: year, format })}
            />
          </>
        }
      />
      <div data-print="hide" className="max-w-xs">
        <NativeSelect
          label={t`Class`}
          value={String(year)}
          options={classes.map((one) => ({ value: String(one), label: t`Class of ${one}` }))}
          onChange={({ target }) => onClass(Number(target.value))}
        />
      </div>
      <TargetNote report={report} />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2 print:grid-cols-2">
        {report.metrics.map((metric) => (
          <MetricCard key={metric.id} metric={metric} />
        ))}
      </div>
      <p className="mt-6 max-w-prose">{report.caution}</p>
      <p className="mt-3 max-w-prose text-sm text-muted">
        <Trans>
          Talks held by {collected} count, the day on which the collection ends. A dash stands where
          fewer than {least} graduates are behind a number, or where the rest would give such a
          number away.
        </Trans>
      </p>
      {isOwner && <OutcomeImports timeZone={organization.timeZone} />}
    </>
  );
}
