import { queryClient } from '@acquaint/front/api';
import { helpQuery } from '@acquaint/front/help-query';
import { createFileRoute } from '@tanstack/react-router';
import { SchoolPage } from '../../features/school/school-page.tsx';
import { brandQuery } from '../../features/school/brand-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/settings/school')({
  beforeLoad: requirePermission('organization.write'),
  loader: () =>
    Promise.all([queryClient.ensureQueryData(brandQuery), queryClient.ensureQueryData(helpQuery)]),
  component: SchoolPage,
});
