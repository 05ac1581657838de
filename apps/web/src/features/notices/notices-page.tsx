import { NoticeList } from '@acquaint/front/parts/notices/notice-list';
import { useLingui } from '@lingui/react/macro';
import { useTitle } from '../../lib/use-title.ts';
import { NoticesTabs } from './notices-tabs.tsx';
import { noticeHref } from './say-notice.ts';

/** What was told, newest first. */
export function NoticesPage() {
  const { t } = useLingui();
  useTitle(t`Notices`);
  return (
    <div className="max-w-3xl">
      <NoticesTabs current="told" />
      <NoticeList hrefOf={noticeHref} />
    </div>
  );
}
