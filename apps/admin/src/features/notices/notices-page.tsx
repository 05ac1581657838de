import { NoticeList } from '@acquaint/front/parts/notices/notice-list';
import { useTitle } from '@acquaint/front/use-title';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { noticeHref } from './notice-href.ts';

/** What staff were told, newest first. */
export function NoticesPage() {
  const { t } = useLingui();
  useTitle(t`Notices`, t`Staff`);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t`Notices`}
        actions={
          <LinkButton href={paths.noticeSettings}>
            <Trans>How you are told</Trans>
          </LinkButton>
        }
      />
      <NoticeList hrefOf={noticeHref} />
    </div>
  );
}
