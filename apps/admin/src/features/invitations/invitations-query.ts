import { trpc } from '@acquaint/front/api';

export const invitationsQuery = trpc.organizations.invitations.queryOptions();
