import { trpc } from '@acquaint/front/api';

export const outboxQuery = trpc.organizations.outbox.queryOptions();
