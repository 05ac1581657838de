import { STUDENT_GROUPS } from '@acquaint/core/notify/audience';
import { PreferencesForm } from '@acquaint/front/parts/notices/preferences-form';
import { PushPart } from '@acquaint/front/parts/notices/push-part';
import { useLingui } from '@lingui/react/macro';
import { queryClient, trpc } from '../../lib/api.ts';
import { useTitle } from '../../lib/use-title.ts';

/** How somebody is told: by which way, when, and what not at all. */
export function NoticeSettingsPage() {
  const { t } = useLingui();
  useTitle(t`Notices`, t`Settings`);
  return (
    <div className="flex flex-col gap-10">
      <PreferencesForm
        groups={STUDENT_GROUPS}
        onSaved={() => queryClient.invalidateQueries(trpc.reminders.pathFilter())}
      />
      <PushPart />
    </div>
  );
}
