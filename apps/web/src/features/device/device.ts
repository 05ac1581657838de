import { queryClient, trpc } from '../../lib/api.ts';
import { onLeave } from '@acquaint/front/leave';
import { publicErrorOf } from '@acquaint/front/errors';
import { sessionQuery } from '@acquaint/front/session';
import { setSessionLost } from '@acquaint/front/session-lost';
import { client } from '@acquaint/front/api';
import { dropCards, dropEnded, keepCards } from './cards.ts';
import { claim, owner, wipe } from './owner.ts';
import { endHolds, enqueue, waiting } from './queue.ts';
import { type Drained, sendQueue } from './send-queue.ts';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** A sign-out does not wait longer than this for what is still to be sent. */
const LEAVE_WAIT_MS = 5_000;
/** How often it is looked whether what can be taken back must go now. */
const HOLD_LOOK_MS = 1_000;

let isStarted = false;
let wait = FIRST_WAIT_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps this device ready for a day without a network, from when the first page stands: cards of
 * near talks in, what was noted out, and nothing of anybody who has left.
 */
export function startDevice(): void {
  if (isStarted) return;
  isStarted = true;
  const soon = () => void send();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    soon();
    void refreshCards();
  };
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  onLeave.add({ before: beforeLeaving, after: quietly(wipe) });
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === 'session') void noticeSession(query.state.data);
  });
  void noticeSession(queryClient.getQueryData(['session']));
  void quietly(dropEnded)();
  look();
}

const quietly =
  (work: () => Promise<unknown>): (() => Promise<void>) =>
  // A browser that stores nothing, as in private windows, has nothing to keep or to lose.
  () =>
    work().then(
      () => undefined,
      () => undefined,
    );

/** Another account on this device: nothing of the first is left. */
async function noticeSession(data: unknown): Promise<void> {
  if (typeof data !== 'object' || data === null || !('signedIn' in data)) return;
  const { signedIn } = data;
  if (signedIn === null) return quietly(dropCards)();
  if (typeof signedIn !== 'object' || !('userId' in signedIn)) return;
  const mine = await owner().catch(() => null);
  if (mine && mine.userId !== signedIn.userId) await quietly(wipe)();
  // Somebody has just come in: their near talks are fetched without waiting for the next look.
  if (fetchedFor === signedIn.userId) return;
  fetchedFor = signedIn.userId;
  await refreshCards();
}

let fetchedFor: unknown = null;

/** Whether a student may be here: asking for the cards of nobody would only be refused. */
async function isAStudentHere(): Promise<boolean> {
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  if (session) return session.signedIn?.membership?.role === 'student';
  return (await owner().catch(() => null)) !== null;
}

let refreshing: Promise<void> | null = null;

/** Fetches the cards of near talks. Without a network those on the device stay. */
export function refreshCards(): Promise<void> {
  if (!navigator.onLine) return Promise.resolve();
  refreshing ??= fetchCards().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function fetchCards(): Promise<void> {
  if (!(await isAStudentHere())) return;
  try {
    const { userId, cards } = await client.interviews.dayCards.query();
    await claim(userId);
    await dropEnded();
    await keepCards(cards);
  } catch (error) {
    const code = publicErrorOf(error)?.code;
    if (code === 'not_signed_in' || code === 'not_allowed') await quietly(dropCards)();
  }
}

/** Sends what waits; when the server is away, again after a while that grows. */
export async function send(): Promise<Drained> {
  clearTimeout(timer);
  if (!navigator.onLine) return 'away';
  const ended = await sendQueue((view, { interviewId }) => {
    queryClient.setQueryData(trpc.interviews.get.queryKey({ id: interviewId }), view);
  }).catch((): Drained => 'empty');
  if (ended === 'signed_out') {
    setSessionLost(true);
    await quietly(dropCards)();
  }
  if (ended === 'empty' && wait !== FIRST_WAIT_MS) wait = FIRST_WAIT_MS;
  if (ended === 'away') {
    timer = setTimeout(() => void send(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
  if (ended === 'held') timer = setTimeout(() => void send(), HOLD_LOOK_MS);
  return ended;
}

/** Whether this device keeps things at all; false in a browser that stores nothing. */
export async function keep(what: Parameters<typeof enqueue>[0]): Promise<boolean> {
  try {
    await enqueue(what);
  } catch {
    return false;
  }
  void send().then((ended) => {
    if (ended !== 'empty') {
      void askForSync();
      return;
    }
    void queryClient.invalidateQueries(trpc.today.pathFilter());
    void queryClient.invalidateQueries(trpc.interviews.list.pathFilter());
    void queryClient.invalidateQueries(trpc.contacts.pathFilter());
    void queryClient.invalidateQueries(trpc.cardPhotos.pathFilter());
  });
  return true;
}

/** @returns how much could not be sent before somebody leaves */
async function beforeLeaving(): Promise<number> {
  const slow = new Promise((done) => setTimeout(done, LEAVE_WAIT_MS));
  await quietly(endHolds)();
  await Promise.race([send(), slow]);
  return waiting().then(
    (ops) => ops.length,
    () => 0,
  );
}

/** Where the browser can, it wakes the worker when the network is back, the page open or not. */
async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  const manager: unknown = registration && 'sync' in registration ? registration.sync : null;
  if (!isSyncManager(manager)) return;
  await manager.register('day-queue').catch(() => undefined);
}

interface SyncManager {
  register: (tag: string) => Promise<void>;
}

const isSyncManager = (value: unknown): value is SyncManager =>
  typeof value === 'object' && value !== null && 'register' in value;
