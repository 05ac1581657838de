import { WORK_STATES } from '@acquaint/core/assignments/standing';
import { client } from '@acquaint/front/api';
import { formatMoment } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, UsersRound } from 'lucide-react';
import { downloadText } from '../../lib/download-text.ts';
import { paths } from '../../lib/paths.ts';
import { classQuery } from './assignment-queries.ts';
import { ClassTable } from './class-table.tsx';
import { useStateWords } from './use-state-words.ts';

/** One assignment: everybody whom it asks something of, and where each of them is. */
export function ClassPage({ id, state }: { id: string; state: string | undefined }) {
  const { t } = useLingui();
  const now = useNow();
  const navigate = useNavigate();
  const words = useStateWords();
  const { data: table } = useSuspenseQuery({ ...classQuery(id), refetchOnMount: 'always' });
  const { assignment, cohortName, rows } = table;
  useTitle(assignment.title, t`Assignments`);
  const take = useMutation({
    mutationFn: () => client.assignments.exportGrades.mutate({ id }),
    onSuccess: ({ fileName, mediaType, text }) => downloadText(fileName, text, mediaType),
  });
  const { at, zone } = assignment.terms.due;
  const due = formatMoment(at, zone, now);
  const chosen = WORK_STATES.find((one) => one === state);
  const shown = chosen ? rows.filter((row) => row.state === chosen) : rows;
  const all = rows.length;
  const options = [
    { value: '', label: t`Everybody (${all})` },
    ...WORK_STATES.map((one) => {
      const count = rows.filter((row) => row.state === one).length;
      return { value: one, label: `${words[one]} (${count})` };
    }),
  ];
  return (
    <>
      <PageHeader
        back={{ href: paths.assignments, label: t`Assignments` }}
        title={<bdi className="wrap-anywhere">{assignment.title}</bdi>}
        meta={
          <>
            {assignment.publishedAt === null && <Badge>{t`Draft`}</Badge>}
            {assignment.archivedAt !== null && <Badge>{t`Archived`}</Badge>}
          </>
        }
        lead={
          <>
            <bdi>{cohortName}</bdi>
            {' · '}
            {t`due ${due}`}
          </>
        }
        actions={
          <>
            <Button
              icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
              isPending={take.isPending}
              pendingLabel={t`Preparing…`}
              onClick={() => take.mutate()}
            >
              <Trans>Grades as CSV</Trans>
            </Button>
            <LinkButton href={paths.editAssignment(id)}>
              <Trans>Change</Trans>
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <FormError error={take.error} />
        {assignment.publishedAt === null && (
          <Callout title={t`Students do not see this yet`}>
            <Trans>It is a draft. Publish it under “Change” when it says what you mean.</Trans>
          </Callout>
        )}
        <Section
          title={t`Students`}
          count={shown.length}
          description={t`J and K go from name to name, Enter opens.`}
        >
          <NativeSelect
            label={t`State`}
            className="mb-4 w-72 max-w-full"
            options={options}
            value={chosen ?? ''}
            onChange={({ target }) =>
              void navigate({
                to: '/assignments/$id',
                params: { id },
                search: { state: target.value || undefined },
                replace: true,
              })
            }
          />
          {shown.length === 0 ? (
            <EmptyState icon={<UsersRound />} title={t`Nobody here`}>
              {chosen ? (
                <Trans>Nobody is in this state now. Choose another one.</Trans>
              ) : (
                <Trans>This cohort has no students today.</Trans>
              )}
            </EmptyState>
          ) : (
            <ClassTable table={table} rows={shown} />
          )}
        </Section>
      </div>
    </>
  );
}
