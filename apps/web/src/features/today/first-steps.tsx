import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { Briefcase, Compass, MessagesSquare, UserRound } from 'lucide-react';
import { paths } from '../../lib/paths.ts';

/** The first day: three ways to start. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function FirstSteps() {
  const { t } = useLingui();
  const icon = 'mt-1 size-5 text-accent';
  return (
    <div className="flex flex-col gap-4">
      <EmptyState icon={<MessagesSquare />} title={t`Whom would you like to learn from?`}>
        <Trans>
          An informational interview is a short talk, 20 minutes or so, about somebody’s work. You
          do not ask for a job. You ask what no page can tell you. Choose how to begin:
        </Trans>
      </EmptyState>
      <RowList label={t`Ways to start`}>
        <ListRow
          leading={<Briefcase aria-hidden="true" className={icon} />}
          href={paths.internships}
          title={<Trans>Ask your supervisor</Trans>}
          subtitle={
            <Trans>
              In an internship, your supervisor knows who likes to talk about their work. Say where
              you are first.
            </Trans>
          }
        />
        <ListRow
          leading={<UserRound aria-hidden="true" className={icon} />}
          href={paths.newContact({ found: 'own_relationship' })}
          title={<Trans>Somebody you know, or have heard of</Trans>}
          subtitle={
            <Trans>Family, friends, teachers: most first talks begin with a name like that.</Trans>
          }
        />
        <ListRow
          leading={<Compass aria-hidden="true" className={icon} />}
          href={paths.newContact({ found: 'alumni_directory' })}
          title={<Trans>A field you are curious about</Trans>}
          subtitle={
            <Trans>
              Look through your alumni directory, staff pages or talks for one name, and write it
              down.
            </Trans>
          }
        />
      </RowList>
    </div>
  );
}
