import { client } from '@acquaint/front/api';
import { formatClock, formatDate } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { ExportButtons } from '../reports/export-buttons.tsx';
import { type EquityAsked, equityQuery, type EquityReport } from './equity-query.ts';
import { GroupCard } from './group-card.tsx';

interface EquitySectionProps {
  asked: EquityAsked;
  mayChangePolicy: boolean;
}

/** The report's rates by what students said of themselves; asked for by a click, never by itself. */
export function EquitySection({ asked, mayChangePolicy }: EquitySectionProps) {
  const { t } = useLingui();
  const [isWanted, setIsWanted] = useState(false);
  const { data, error, isFetching } = useQuery({ ...equityQuery(asked), enabled: isWanted });
  const report = data?.report ?? null;
  return (
    <Section
      title={t`By group`}
      className="mt-10"
      actions={
        report !== null && (
          <ExportButtons
            take={(format) => client.reports.exportEquity.mutate({ ...asked, format })}
          />
        )
      }
    >
      {report !== null && <Groups report={report} />}
      {data?.isAsked === false && (
        <p className="max-w-prose text-muted">
          <Trans>
            Your school does not ask students about groups, so there is nothing to show.
          </Trans>{' '}
          {mayChangePolicy && (
            <Trans>
              Under “Data and figures” in <Link href={paths.policy}>the policy</Link> you can switch
              it on.
            </Trans>
          )}
        </p>
      )}
      {data === undefined && (
        <div data-print="hide" className="flex flex-col items-start gap-3">
          <p className="max-w-prose text-muted">
            <Trans>
              Rates of students who are first in their family to study, get aid because of need, are
              international, or live with a disability, beside those of the others: only where the
              school asks, and only as students said it of themselves. Each look is in the audit
              log.
            </Trans>
          </p>
          <FormError error={error} />
          <Button
            isPending={isFetching}
            pendingLabel={t`Counting…`}
            onClick={() => setIsWanted(true)}
          >
            <Trans>Show figures by group</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}

function Groups({ report }: { report: EquityReport }) {
  const { t } = useLingui();
  const { least, caution, cutOffAt, zone } = report;
  const cutOff = `${formatDate(cutOffAt, zone)}, ${formatClock(cutOffAt, zone)}`;
  return (
    <>
      <p className="max-w-prose text-sm text-muted">
        {caution}{' '}
        <Trans>
          A dash stands on both sides where fewer than {least} students are behind a number on
          either side or among those who did not say, and where only one side did a thing at all.
          Gap: yes less no, between shares in percentage points (pp). Cut-off: {cutOff} ({zone}).
        </Trans>
      </p>
      <div className="mt-4 grid items-start gap-6 xl:grid-cols-2 print:grid-cols-2">
        {report.groups.map((group) => (
          <GroupCard key={group.id} group={group} />
        ))}
      </div>
      <div className="mt-4">
        <Disclosure summary={t`What each number means`}>
          <dl className="flex max-w-prose flex-col gap-3 text-sm">
            {report.metrics.map(({ id, title, definition, source }) => (
              <div key={id}>
                <dt className="font-medium">{title}</dt>
                <dd className="text-muted">
                  {definition} <Trans>Source: {source}.</Trans>
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
    </>
  );
}
