import type { Command } from '@acquaint/core/workflow/commands';
import type { QueueRow } from './database.ts';
import { database } from './database.ts';
import { owner } from './owner.ts';
import { openBytes, seal, sealBytes, unseal } from './seal.ts';

/** Which agreed time a word on a meeting is about. */
export type MeetingMark = { id: string; sequence: number } | null;

export interface Content {
  command: Command | null;
  meeting: MeetingMark;
  /** Kind of a photo's bytes. */
  mediaType: string | null;
}

/** One thing that was done on this device and has not arrived yet. */
export interface Waiting extends Content {
  seq: number;
  opId: string;
  interviewId: string;
  kind: QueueRow['kind'];
  tries: number;
  refused: string | null;
  /** When it goes; until then it can be taken back. */
  heldUntil: number | null;
}

interface Done {
  opId: string;
  interviewId: string;
  content: Content;
  photo?: ArrayBuffer;
  /** How long it can be taken back. */
  holdMs?: number;
}

const fieldOf = ({ command }: Content): string | null =>
  command?.type === 'captureField' ? command.data.field : null;

const listeners = new Set<() => unknown>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('day-queue');
channel?.addEventListener('message', () => {
  for (const notify of listeners) notify();
});

export function onQueueChange(notify: () => unknown): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** Resolves when the page shows it: nothing flickers back to what it was. */
async function changed(): Promise<void> {
  channel?.postMessage('changed');
  await Promise.all([...listeners].map((notify) => notify()));
}

/**
 * Keeps something for the server, at the end of the line. A field that is written again before its
 * last change was ever sent takes that change's place.
 *
 * @throws when this device keeps nothing, or nobody has signed in on it
 */
export async function enqueue({ opId, interviewId, content, photo, holdMs }: Done): Promise<void> {
  const mine = await owner();
  if (!mine) throw new Error('Nobody is signed in on this device.');
  const field = fieldOf(content);
  const row: QueueRow = {
    opId,
    interviewId,
    kind: photo ? 'photo' : 'command',
    field,
    tries: 0,
    refused: null,
    content: await seal(mine.key, content),
    photo: photo ? await sealBytes(mine.key, photo) : null,
    ...(holdMs === undefined ? {} : { heldUntil: Date.now() + holdMs }),
  };
  const earlier = field === null ? null : await unsent(interviewId, field);
  const merged = earlier && (await seal(mine.key, laterOf(earlier, content)));
  const tx = (await database()).transaction('queue', 'readwrite');
  const still = earlier ? await tx.store.get(earlier.seq) : undefined;
  if (still && merged && still.tries === 0) await tx.store.put({ ...still, content: merged });
  else await tx.store.add(row);
  await tx.done;
  await changed();
}

/** The last change of a field, if the server cannot have seen it. */
async function unsent(interviewId: string, field: string): Promise<Waiting | null> {
  const rows = (await waiting()).filter(
    ({ interviewId: id, ...row }) => id === interviewId && fieldOf(row) === field,
  );
  const last = rows.at(-1);
  return last && last.tries === 0 ? last : null;
}

/** The newer words on what the older change had seen. */
function laterOf(earlier: Waiting, content: Content): Content {
  const [before, now] = [earlier.command, content.command];
  if (before?.type !== 'captureField' || now?.type !== 'captureField') return content;
  const { id, base } = before.data;
  return { ...content, command: { ...now, data: { ...now.data, id, base } } };
}

/** All that has not arrived, oldest first. Empty without an owner: it is sealed then. */
export async function waiting(): Promise<Waiting[]> {
  const mine = await owner();
  if (!mine) return [];
  const rows = await (await database()).getAll('queue');
  return Promise.all(
    rows.map(async ({ seq = 0, opId, interviewId, kind, tries, refused, heldUntil, content }) => ({
      seq,
      opId,
      interviewId,
      kind,
      tries,
      heldUntil: heldUntil ?? null,
      refused: refused && (await unseal<string>(mine.key, refused)),
      ...(await unseal<Content>(mine.key, content)),
    })),
  );
}

export async function photoOf(seq: number): Promise<ArrayBuffer | null> {
  const mine = await owner();
  const row = await (await database()).get('queue', seq);
  return mine && row?.photo ? openBytes(mine.key, row.photo) : null;
}

/** From here on the server may have seen it: it stays as it is until its answer comes. */
export async function markTried(seq: number): Promise<Waiting | null> {
  const tx = (await database()).transaction('queue', 'readwrite');
  const row = await tx.store.get(seq);
  if (row) await tx.store.put({ ...row, tries: row.tries + 1 });
  await tx.done;
  // Read again: it may have been written anew since the line was read.
  return (await waiting()).find((each) => each.seq === seq) ?? null;
}

export async function markRefused(seq: number, why: string): Promise<void> {
  const mine = await owner();
  if (!mine) return;
  const refused = await seal(mine.key, why);
  const tx = (await database()).transaction('queue', 'readwrite');
  const row = await tx.store.get(seq);
  if (row) await tx.store.put({ ...row, refused });
  await tx.done;
  await changed();
}

/** @returns false when it has gone meanwhile: what the server may have seen is not taken back */
export async function takeBack(opId: string): Promise<boolean> {
  const tx = (await database()).transaction('queue', 'readwrite');
  const row = (await tx.store.getAll()).find((each) => each.opId === opId);
  const isHere = row?.seq !== undefined && row.tries === 0;
  if (isHere) await tx.store.delete(row.seq as number);
  await tx.done;
  await changed();
  return isHere;
}

/** Nothing can be taken back any more: all of it goes with the next sending. */
export async function endHolds(): Promise<void> {
  const tx = (await database()).transaction('queue', 'readwrite');
  for (const { heldUntil, ...row } of await tx.store.getAll()) {
    if (heldUntil !== undefined) await tx.store.put(row);
  }
  await tx.done;
}

export async function takeOut(seq: number): Promise<void> {
  await (await database()).delete('queue', seq);
  await changed();
}
