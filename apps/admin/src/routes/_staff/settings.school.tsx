import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { SchoolPage } from '../../features/school/school-page.tsx';
import { brandQuery } from '../../features/school/brand-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/settings/school')({
  beforeLoad: requirePermission('organization.write'),
  loader: () => queryClient.ensureQueryData(brandQuery),
  component: SchoolPage,
});
