import { STAFF_GROUPS } from '@acquaint/core/notify/audience';
import { PreferencesForm } from '@acquaint/front/parts/notices/preferences-form';
import { PushPart } from '@acquaint/front/parts/notices/push-part';
import { useTitle } from '@acquaint/front/use-title';
import { PageHeader } from '@acquaint/ui/page-header';
import { useLingui } from '@lingui/react/macro';

/** How a member of the staff is told: by which way and when. */
export function NoticeSettingsPage() {
  const { t } = useLingui();
  useTitle(t`Notices`, t`Settings`, t`Staff`);
  return (
    <div className="max-w-3xl">
      <PageHeader title={t`How you are told`} />
      <div className="flex flex-col gap-10">
        <PreferencesForm groups={STAFF_GROUPS} />
        <PushPart />
      </div>
    </div>
  );
}
