/// <reference lib="webworker" />
import { HOLD_MS } from '../features/device/hold.ts';
import { type Drained, sendQueue } from '../features/device/send-queue.ts';
import { listenForPush } from './push.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: the shell and the pages of the day, each with its version. */
  __WB_MANIFEST: readonly (string | { url: string; revision: string | null })[];
};

const files = self.__WB_MANIFEST.map((entry) =>
  typeof entry === 'string' ? { url: entry, revision: null } : entry,
);
/** One cache for each build: another list of files is another cache. */
const CACHE = `app-${hash(JSON.stringify(files))}`;
const PAGE = '/index.html';
/** A network that does not answer within this is none. */
const PATIENCE_MS = 4_000;
/** Not ours: staff, guests, the API, files and calendars. */
const ELSEWHERE = /^\/(?:admin|g|trpc|files|calendar|cal|feeds?|healthz|readyz|mail)(?:\/|$|-)/;

const absolute = (url: string): string => new URL(url, self.location.origin).pathname;
const kept = new Set(files.map(({ url }) => absolute(url)));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(
          files.map(
            ({ url }) => new Request(absolute(url), { cache: 'reload', redirect: 'error' }),
          ),
        ),
      ),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('app-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});

self.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data === 'object' && data !== null && data.type === 'SKIP_WAITING') {
    void self.skipWaiting();
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!ELSEWHERE.test(url.pathname)) event.respondWith(page(request));
  } else if (kept.has(url.pathname)) {
    event.respondWith(file(request));
  }
});

/** The newest page that can be had: a deploy shows at once, and without a network the kept one. */
async function page(request: Request): Promise<Response> {
  const fallback = await caches.match(PAGE, { cacheName: CACHE });
  if (!fallback) return fetch(request);
  const slow = new Promise<Response>((use) => {
    setTimeout(() => use(fallback.clone()), PATIENCE_MS);
  });
  const fresh = fetch(request).catch(() => fallback.clone());
  return Promise.race([fresh, slow]);
}

/** These carry a hash in their name, or change with the list that names this cache. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('sync', (event: Event) => {
  if (!('tag' in event) || event.tag !== 'day-queue' || !('waitUntil' in event)) return;
  // The browser's own event of background sync; its type is in no library yet.
  (event as ExtendableEvent).waitUntil(
    sendAll().then((ended) => {
      if (ended === 'away') throw new Error('The server cannot be reached.');
    }),
  );
});

/** What can still be taken back goes after its time, though the page may be gone by then. */
async function sendAll(): Promise<Drained> {
  const ended = await sendQueue();
  if (ended !== 'held') return ended;
  await new Promise((done) => setTimeout(done, HOLD_MS));
  return sendQueue();
}

listenForPush(self);

/** A name for a list; nothing secret hangs on it. */
function hash(text: string): string {
  let value = 5381;
  for (const letter of text) value = ((value * 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return value.toString(36);
}
