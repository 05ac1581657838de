import { queryClient } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { formatDate } from '@acquaint/front/format';
import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { FileDrop } from '../file-import/file-drop.tsx';
import { importsQuery } from './roster-queries.ts';
import { uploadRoster } from './upload.ts';
import { StatusBadge } from './status-badge.tsx';

/** The school's own list of students: bring one, and see what came of the others. */
export function RosterPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: imports } = useSuspenseQuery({
    ...importsQuery,
    // The worker goes on with them while nobody looks.
    refetchOnMount: 'always',
  });
  useTitle(t`Roster`, t`Staff`);
  const list = useRowKeys<HTMLDivElement>();

  return (
    <>
      <PageHeader
        title={t`Roster`}
        lead={
          <Trans>
            Your list of students. A student is known by the key, which never changes; a blank cell
            keeps what stands, and **CLEAR** empties it.
          </Trans>
        }
      />
      <div className="flex flex-col gap-10">
        <FileDrop
          label={t`List of students`}
          take={async (file) => {
            const id = newId();
            await uploadRoster(id, file);
            return id;
          }}
          onTaken={(importId) => {
            void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
            void navigate({ to: '/roster/$importId', params: { importId } });
          }}
        >
          <Trans>
            A CSV file with one student a line: student key, name and e-mail, and if you like login,
            programme, course, term and year. Encoding and delimiter are found out. Nothing happens
            until you have seen what would change, and no mail is sent.
          </Trans>
        </FileDrop>
        {imports.length === 0 ? (
          <EmptyState icon={<FileUp />} title={t`No imports yet`}>
            <Trans>Students who joined with a code are listed all the same.</Trans>
          </EmptyState>
        ) : (
          <Section title={t`Imports so far`} count={imports.length}>
            <div ref={list}>
              <RowList label={t`Imports so far`}>
                {imports.map((one) => {
                  const day = formatDate(one.createdAt, timeZone);
                  const rows = t`${plural(one.total, { one: '# row', other: '# rows' })}`;
                  return (
                    <ListRow
                      key={one.id}
                      title={<bdi>{one.fileName}</bdi>}
                      href={paths.rosterImport(one.id)}
                      subtitle={t`${rows}, brought on ${day}`}
                      meta={<StatusBadge {...one} />}
                    />
                  );
                })}
              </RowList>
            </div>
          </Section>
        )}
      </div>
    </>
  );
}
