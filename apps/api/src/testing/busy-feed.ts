import { uuid7 } from '@acquaint/db/uuid7';
import { CANARY, type World } from './world.ts';

/** A calendar of the student's under a name that nobody answers to. */
export const aBusyFeed = async ({ own }: World): Promise<{ id: string }> => {
  const feeds = await own.client.call<{ id: string }[]>('calendar.busyFeeds');
  const [first] = feeds;
  if (first) return { id: first.id };
  const id = uuid7();
  await own.client.call('calendar.addBusyFeed', {
    id,
    idempotencyKey: uuid7(),
    label: `Classes of ${CANARY}`,
    url: 'https://calendar.invalid/x.ics',
  });
  return { id };
};
