import { queryClient } from '@acquaint/front/api';
import { noticesQuery } from '@acquaint/front/notice-queries';
import { createFileRoute } from '@tanstack/react-router';
import { NoticesPage } from '../../features/notices/notices-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/notices')({
  beforeLoad: requirePermission('notice.read'),
  loader: () => queryClient.ensureQueryData(noticesQuery),
  component: NoticesPage,
});
