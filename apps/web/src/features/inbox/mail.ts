import type { client } from '../../lib/api.ts';

/** A mail that came in, as the API tells it. */
export type InboxMail = Awaited<ReturnType<typeof client.interviews.inbox.query>>[number];
