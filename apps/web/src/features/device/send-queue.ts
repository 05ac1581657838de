import type { AppRouter } from '@acquaint/api/router';
import { publicErrorOf, sentenceOf } from '@acquaint/front/errors';
import { RpcError, call } from '@acquaint/front/rpc';
import type { inferRouterOutputs } from '@trpc/server';
import { owner } from './owner.ts';
import type { Waiting } from './queue.ts';
import { markRefused, markTried, photoOf, takeOut, waiting } from './queue.ts';

type View = inferRouterOutputs<AppRouter>['interviews']['capture'];

/** `held`: what is left can still be taken back, and goes when that time is over. */
export type Drained = 'empty' | 'held' | 'away' | 'signed_out';

/** These pass by themselves; everything else that the server says is its last word. */
const PASSING: readonly string[] = ['unavailable', 'too_many_requests', 'unexpected'];

/**
 * Sends what waits, oldest first, one after another. One window at a time does it, and the server
 * takes each thing once, so nothing depends on an answer that was lost.
 */
export async function sendQueue(onSent?: (view: View, op: Waiting) => unknown): Promise<Drained> {
  const run = () => drain(onSent);
  return 'locks' in navigator ? navigator.locks.request('acquaint-day-queue', run) : run();
}

async function drain(onSent?: (view: View, op: Waiting) => unknown): Promise<Drained> {
  for (;;) {
    const left = (await waiting()).filter(({ refused }) => refused === null);
    const next = left.find(({ heldUntil }) => (heldUntil ?? 0) <= Date.now());
    if (!next) return left.length > 0 ? 'held' : 'empty';
    const ended = await sendOne(next, onSent);
    if (ended) return ended;
  }
}

/** @returns why to stop here, or null to go on with the next */
async function sendOne(
  { seq }: Waiting,
  onSent?: (view: View, op: Waiting) => unknown,
): Promise<Drained | null> {
  const op = await markTried(seq);
  if (!op) return null;
  try {
    if (!(await isOwners())) return 'signed_out';
    if (op.kind === 'photo') await sendPhoto(op);
    else {
      // Apart from the callback: without one, what it takes would never be asked for.
      const view = await sendCommand(op);
      await onSent?.(view, op);
    }
    await takeOut(seq);
    return null;
  } catch (error) {
    const known = publicErrorOf(error);
    if (known?.code === 'not_signed_in') return 'signed_out';
    if (!known || PASSING.includes(known.code)) return 'away';
    await markRefused(seq, sentenceOf(error));
    return null;
  }
}

/** Whoever is signed in now must be who wrote it. */
async function isOwners(): Promise<boolean> {
  const session = (await call('auth.session', {})) as { signedIn: { userId: string } | null };
  const mine = await owner();
  return mine !== null && session.signedIn?.userId === mine.userId;
}

async function sendCommand({ interviewId, opId, command, meeting }: Waiting): Promise<View> {
  // The router's type says what this procedure answers.
  return (await call('interviews.capture', { interviewId, opId, command, meeting })) as View;
}

/** The picture is the body; the id makes a repeated upload the same photo. */
async function sendPhoto({ seq, opId, interviewId, mediaType }: Waiting): Promise<void> {
  const body = await photoOf(seq);
  if (!body) return;
  const response = await fetch(`/files/card-photos?id=${opId}&interviewId=${interviewId}`, {
    method: 'POST',
    body,
    headers: { 'content-type': mediaType ?? 'image/jpeg' },
  });
  if (response.ok) return;
  const answer = (await response.json().catch(() => null)) as {
    error?: { data?: unknown };
  } | null;
  throw new RpcError(`HTTP ${response.status}`, answer?.error?.data ?? null);
}
