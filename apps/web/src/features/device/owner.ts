import type { OwnerRow } from './database.ts';
import { database } from './database.ts';
import { newKey } from './seal.ts';

/** Whose day is on this device; null on one that holds nothing. */
export async function owner(): Promise<OwnerRow | null> {
  return (await (await database()).get('owner', 'owner')) ?? null;
}

/** Makes the device this person's. What somebody else left here is thrown away with its key. */
export async function claim(userId: string): Promise<OwnerRow> {
  const db = await database();
  const present = await owner();
  if (present?.userId === userId) return present;
  if (present) await wipe();
  const fresh: OwnerRow = { id: 'owner', userId, key: await newKey() };
  const tx = db.transaction('owner', 'readwrite');
  // Another window may have been as fast.
  const other = await tx.store.get('owner');
  if (!other) await tx.store.put(fresh);
  await tx.done;
  if (other && other.userId !== userId) return claim(userId);
  return other ?? fresh;
}

/** At sign-out: the cards, what waits to be sent, and the key itself. */
export async function wipe(): Promise<void> {
  const tx = (await database()).transaction(['owner', 'cards', 'queue'], 'readwrite');
  await Promise.all([
    tx.objectStore('owner').clear(),
    tx.objectStore('cards').clear(),
    tx.objectStore('queue').clear(),
    tx.done,
  ]);
}
