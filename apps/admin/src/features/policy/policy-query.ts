import { trpc } from '@acquaint/front/api';

export const policyQuery = (cohortId: string | null) => trpc.policy.get.queryOptions({ cohortId });
