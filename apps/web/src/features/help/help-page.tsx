import { helpQuery, shownHelp } from '@acquaint/front/help-query';
import { HelpText } from '@acquaint/front/parts/help-text';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import { useTitle } from '../../lib/use-title.ts';

/** Who helps at the student's school, in the school's words. */
export function HelpPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(helpQuery);
  const page = shownHelp(data);
  useTitle(t`Help`);
  return (
    <>
      <PageHeader title={t`Help`} lead={t`Who helps you at your school, in its own words.`} />
      {page ? (
        <HelpText page={page} />
      ) : (
        <EmptyState icon={<LifeBuoy />} title={t`Your school has not written here yet`}>
          <Trans>Your advisor, a lecturer or the career centre will know whom to ask.</Trans>
        </EmptyState>
      )}
    </>
  );
}
