import { trpc } from '@acquaint/front/api';

export const organizationQuery = trpc.organizations.get.queryOptions();
