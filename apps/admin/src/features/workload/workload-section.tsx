import { client } from '@acquaint/front/api';
import { formatClock, formatDate } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportButtons } from '../reports/export-buttons.tsx';
import { type Workload, type WorkloadAsked, workloadQuery } from './workload-query.ts';
import { WorkloadTable } from './workload-table.tsx';

/** What each advisor has on hand and did, for owners; asked for by a click, never by itself. */
export function WorkloadSection({ asked }: { asked: WorkloadAsked }) {
  const { t } = useLingui();
  const [isWanted, setIsWanted] = useState(false);
  const { data, error, isFetching } = useQuery({ ...workloadQuery(asked), enabled: isWanted });
  return (
    <Section
      title={t`Work of advisors`}
      className="mt-10"
      actions={
        data && (
          <ExportButtons
            take={(format) => client.reports.exportWorkload.mutate({ ...asked, format })}
          />
        )
      }
    >
      {data ? (
        <Found workload={data} />
      ) : (
        <div data-print="hide" className="flex flex-col items-start gap-3">
          <p className="max-w-prose text-muted">
            <Trans>
              Students in care, reviews, nudges and matters closed, by advisor, for the whole
              school. No student is named. Each look is in the audit log.
            </Trans>
          </p>
          <FormError error={error} />
          <Button
            isPending={isFetching}
            pendingLabel={t`Counting…`}
            onClick={() => setIsWanted(true)}
          >
            <Trans>Show the work of advisors</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}

function Found({ workload }: { workload: Workload }) {
  const { t } = useLingui();
  const { staff, measures, caution, cutOffAt, zone } = workload;
  const cutOff = `${formatDate(cutOffAt, zone)}, ${formatClock(cutOffAt, zone)}`;
  if (staff.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        <Trans>Nobody at your school has students in their care yet.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className="max-w-prose text-sm text-muted">
        {caution}{' '}
        <Trans>
          Students in care and open reviews stand as they are now, all else happened in the range,
          in the whole school. Cut-off: {cutOff} ({zone}).
        </Trans>
      </p>
      <div className="mt-4">
        <WorkloadTable workload={workload} />
      </div>
      <div className="mt-4">
        <Disclosure summary={t`What each number means`}>
          <dl className="flex max-w-prose flex-col gap-3 text-sm">
            {measures.map(({ id, title, definition, source }) => (
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
