import { pushPayload } from '@acquaint/core/notify/push-payload';
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { FILLED_AT, fillNotebook } from '../sweeps/filled-notebook.ts';

/** Another message about the same thing takes the place of the first. */
const TAG = 'one-thing';

/** The page's worker, active, as the browser's own tools name it. */
async function workerOf(
  context: BrowserContext,
  page: Page,
): Promise<{ tools: CDPSession; registrationId: string; worker: Worker }> {
  const tools = await context.newCDPSession(page);
  const registered = new Promise<string>((found) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) found(first.registrationId);
    });
  });
  await tools.send('ServiceWorker.enable');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const registrationId = await registered;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { tools, registrationId, worker };
}

const shown = (page: Page): Promise<{ title: string; body: string; tag: string }[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const notifications = await registration.getNotifications();
    return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
  });

test('what the server pushes is shown once, and a click leads to the talk', async ({
  page,
  context,
  client,
  at,
  product,
}) => {
  const { agreed: interviewId } = await fillNotebook(client, at);
  await at(FILLED_AT);
  await context.grantPermissions(['notifications'], { origin: product.url });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const { tools, registrationId, worker } = await workerOf(context, page);
  // From its second visit on a page is the worker's to lead.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

  const deliver = (time: string) =>
    tools.send('ServiceWorker.deliverPushMessage', {
      origin: product.url,
      registrationId,
      // As the server seals it for this browser (services/push/deliver.ts).
      data: JSON.stringify(
        pushPayload({
          code: 'contact_accepted',
          params: { name: 'Amara Okafor', time },
          interviewId,
          isStudent: true,
          isDiscreet: false,
          tag: TAG,
        }),
      ),
    });
  const sentence = (time: string) => ({
    title: 'Acquaint',
    body: `Amara Okafor chose a time: ${time}.`,
    tag: TAG,
  });
  await deliver('Friday at 10:00');
  await expect.poll(() => shown(page)).toEqual([sentence('Friday at 10:00')]);
  await deliver('Friday at 11:00');
  await expect.poll(() => shown(page)).toEqual([sentence('Friday at 11:00')]);

  // The browser's tools cannot click it: the worker is told of the click as the browser tells it.
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
      dispatchEvent: (event: Event) => boolean;
    };
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error('Nothing is shown.');
    const click = new scope.NotificationEvent('notificationclick', { notification });
    // Only the browser's own events keep a worker awake; this one has to be let through.
    Object.defineProperty(click, 'waitUntil', { value: () => undefined });
    scope.dispatchEvent(click);
  });
  await expect(page).toHaveURL(new RegExp(`/interviews/${interviewId}`));
  await expect(page.getByRole('heading', { level: 1, name: /Okafor/ })).toBeVisible();
  await expect.poll(() => shown(page)).toEqual([]);
});

test('where the browser has no push service, the settings say so and nothing is half on', async ({
  page,
  context,
  client,
  at,
  product,
}) => {
  await at(FILLED_AT);
  await context.grantPermissions(['notifications'], { origin: product.url });
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto('/settings/notices');
  const here = page.getByRole('region', { name: 'On this device' });
  await expect(here.getByText('Off on this device.')).toBeVisible();
  await here.getByRole('button', { name: 'Switch on' }).click();
  await expect(here.getByText(/This browser has no push service/)).toBeVisible();
  await expect(here.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expectNoViolations(page);
  expect(
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.pushManager.getSubscription();
    }),
  ).toBeNull();
  expect(await client.call('notices.preferences')).toMatchObject({ version: 0 });
});
