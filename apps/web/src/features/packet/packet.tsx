import { isAgreed } from '@acquaint/core/rules/talk';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { PrintButton, PrintSheet } from '@acquaint/ui/print-page';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useInterview } from '../interview/use-interview.ts';
import { ChecklistPage } from './checklist-page.tsx';
import { QuestionsPage } from './questions-page.tsx';

/** The packet to take along: the checklist, and the questions on the page after it. */
export function Packet({ id }: { id: string }) {
  const { t } = useLingui();
  const interview = useInterview(id);
  const { meeting, agenda } = interview.view.dossier.interview;
  const live = meeting !== null && (isAgreed(meeting) || meeting.status === 'held');
  useTitle(t`Packet`, interview.name);
  return (
    <main className="mx-auto flex max-w-[48rem] flex-col gap-6 px-4 py-6 print:max-w-none print:gap-0 print:p-0">
      <div data-print="hide" className="flex flex-wrap items-center justify-between gap-3">
        <Link href={paths.step(id, 'prepare')} isQuiet className="inline-flex min-h-6 items-center">
          <Trans>Back to the interview</Trans>
        </Link>
        <PrintButton label={t`Print the packet`} variant="primary" />
        <p className="w-full text-sm text-muted">
          <Trans>
            This is for you. If they would like to think first, send three to five questions ahead
            with <Link href={`${paths.step(id, 'confirm')}#confirmation`}>your confirmation</Link>,
            never the whole list.
          </Trans>
        </p>
      </div>
      <PrintSheet>
        <ChecklistPage interview={interview} meeting={live ? meeting : null} />
      </PrintSheet>
      {agenda ? (
        <PrintSheet startsPage>
          <QuestionsPage agenda={agenda} name={interview.name} />
        </PrintSheet>
      ) : (
        <div data-print="hide">
          <EmptyState
            title={t`No questions to print yet`}
            actions={
              <LinkButton href={paths.step(id, 'prepare')}>
                <Trans>Plan your questions</Trans>
              </LinkButton>
            }
          >
            <Trans>They come on the page right after the checklist, with room to write.</Trans>
          </EmptyState>
        </div>
      )}
    </main>
  );
}
