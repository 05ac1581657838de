import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { PrintButton, PrintSheet } from '@acquaint/ui/print-page';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { useRef } from 'react';
import { downloadText } from '../../lib/download-text.ts';
import { dayOf } from '../../lib/format.ts';
import { deviceZone, locale } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { portfolioQuery } from './portfolio-query.ts';
import { PortfolioSheet } from './portfolio-sheet.tsx';
import { standalonePage } from './standalone-page.ts';

/** What a student may show of their talks: chosen above, and below as others read it. */
export function PortfolioPage() {
  const { t } = useLingui();
  useTitle(t`Portfolio`);
  const { data } = useSuspenseQuery(portfolioQuery);
  const { portfolio, entries, assessments } = data;
  const now = useNow();
  const sheet = useRef<HTMLDivElement>(null);
  const save = () => {
    if (!sheet.current) return;
    const title = t`Portfolio of ${portfolio.student.fullName}`;
    const html = standalonePage(sheet.current, { title, lang: locale });
    downloadText(`portfolio-${dayOf(now, deviceZone)}.html`, html, 'text/html;charset=utf-8');
  };
  const isFilled = portfolio.talks.length + portfolio.assessments.length > 0;
  return (
    <div className="max-w-3xl print:max-w-none">
      <div data-print="hide">
        <PageHeader
          title={t`Portfolio`}
          lead={t`Your talks and competencies, to hand in or to show. Nobody sees it unless you print it or pass it on.`}
          actions={
            isFilled && (
              <>
                <Button
                  icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
                  onClick={save}
                >
                  <Trans>Save as a file</Trans>
                </Button>
                <PrintButton label={t`Print or save as PDF`} variant="primary" />
              </>
            )
          }
        />
      </div>
      {entries.length + assessments.length === 0 ? (
        <EmptyState
          icon={<FileText />}
          title={t`It begins with a talk that took place`}
          actions={
            <LinkButton variant="primary" href={paths.interviews()}>
              <Trans>To my interviews</Trans>
            </LinkButton>
          }
        >
          <Trans>
            Each talk will stand here with its field, month and length, and with what you learned if
            you want it shown; so can the competencies of an assignment once it is graded. The
            people you talked with are named only if they agreed; everything else stays in your
            notebook.
          </Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10 print:block">
          {entries.length > 0 && (
            <div data-print="hide">
              <Section
                title={t`Your talks`}
                count={entries.length}
                description={t`No word of yours and no name is shown until you choose it.`}
              >
                <ul className="flex flex-col gap-2">
                  {entries.map((entry) => (
                    <li key={entry.choice.interviewId}>
                      <EntryForm entry={entry} />
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          )}
          {assessments.length > 0 && (
            <div data-print="hide">
              <Section
                title={t`Competencies from your assignments`}
                count={assessments.length}
                description={t`The levels that came back with a grade. None is shown until you choose it.`}
              >
                <ul className="flex flex-col gap-2">
                  {assessments.map((entry) => (
                    <li key={entry.choice.assignmentId}>
                      <AssessmentForm entry={entry} />
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          )}
          {isFilled ? (
            <div>
              <PrintSheet>
                <div ref={sheet}>
                  <PortfolioSheet portfolio={portfolio} />
                </div>
              </PrintSheet>
            </div>
          ) : (
            <p className="text-muted">
              <Trans>You have left out everything, so there is nothing to print.</Trans>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
