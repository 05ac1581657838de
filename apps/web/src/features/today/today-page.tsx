import { PageHeader } from '@acquaint/ui/page-header';
import { useLingui } from '@lingui/react/macro';
import { useTitle } from '../../lib/use-title.ts';

export function TodayPage() {
  const { t } = useLingui();
  useTitle(t`Today`);
  return <PageHeader title={t`Today`} />;
}
