import { queryClient } from '@acquaint/front/api';
import { preferencesQuery } from '@acquaint/front/notice-queries';
import { createFileRoute } from '@tanstack/react-router';
import { NoticeSettingsPage } from '../../features/notices/settings-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/settings/notices')({
  beforeLoad: requirePermission('notice_preference.read'),
  loader: () => queryClient.ensureQueryData(preferencesQuery),
  component: NoticeSettingsPage,
});
