/// <reference lib="webworker" />
import { openPage } from './open-page.ts';
import { ownPath, readPush } from './read-push.ts';

const TITLE = 'Acquaint';

/** Shows what comes by web push, and opens its screen; the worker calls it once, when it starts. */
export function listenForPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => {
    const { body, url, tag } = readPush(event.data);
    event.waitUntil(worker.registration.showNotification(TITLE, { body, tag, data: { url } }));
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const { data } = event.notification as { data?: { url?: unknown } };
    const { href } = new URL(ownPath(data?.url), worker.location.origin);
    event.waitUntil(openPage(worker.clients, href));
  });
}
