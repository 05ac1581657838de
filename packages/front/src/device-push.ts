import { client } from './api.ts';

/**
 * How push stands in this browser: it cannot (`unsupported`), nothing could be installed that would
 * receive it (`no_worker`), the person has forbidden it in the browser, its maker's service cannot
 * be had (`no_service`), it is off or on.
 */
export type PushState = 'unsupported' | 'no_worker' | 'forbidden' | 'no_service' | 'off' | 'on';

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/') : undefined;
}

/** The worker of the site; staff, who need no pages without a network, may not have it yet. */
async function install(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
  } catch {
    return null;
  }
  return navigator.serviceWorker.ready;
}

export async function pushState(): Promise<PushState> {
  if (!('PushManager' in window) || !('Notification' in window)) return 'unsupported';
  if (Notification.permission === 'denied') return 'forbidden';
  const worker = await registration();
  if (!worker) return 'off';
  return (await worker.pushManager.getSubscription()) === null ? 'off' : 'on';
}

/** Asks the person, then the browser, then tells the server. @returns how push stands afterwards */
export async function switchPushOn(): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return pushState();
  const worker = await install();
  if (!worker) return 'no_worker';
  const { publicKey } = await client.push.key.query();
  const subscription = await subscribe(worker, publicKey);
  if (subscription === null) return 'no_service';
  const { endpoint, keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  try {
    await client.push.subscribe.mutate({ endpoint: endpoint ?? '', p256dh, auth });
  } catch (error) {
    // Both sides or none: a browser that the server does not know would wait for ever.
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Null where the browser has no push service, or cannot reach it. */
async function subscribe(
  { pushManager }: ServiceWorkerRegistration,
  applicationServerKey: string,
): Promise<PushSubscription | null> {
  try {
    return await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function switchPushOff(): Promise<PushState> {
  const worker = await registration();
  const subscription = await worker?.pushManager.getSubscription();
  if (subscription) {
    await client.push.unsubscribe.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return pushState();
}
