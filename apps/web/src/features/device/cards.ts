import { CARD_KEPT_MS } from '@acquaint/core/workflow/day-card';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { database } from './database.ts';
import { owner } from './owner.ts';
import { seal, unseal } from './seal.ts';

/** A card as it lies on the device. */
export interface StoredCard {
  dossier: Dossier;
  factsHash: string;
  /** The server's clock less the device's, when the card came. */
  skewMs: number;
}

const listeners = new Set<(cards: readonly Kept[]) => void>();

export interface Kept {
  dossier: Dossier;
  factsHash: string;
}

/** Tells what the server last sent for this device. */
export function onCardsKept(notify: (cards: readonly Kept[]) => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** These and no others: a talk that was called off, or whose contact was erased, has no card here. */
export async function keepCards(cards: readonly Kept[]): Promise<void> {
  const mine = await owner();
  if (!mine) return;
  const rows = await Promise.all(
    cards.map(async ({ dossier, factsHash }) => {
      const start = Date.parse(dossier.interview.meeting?.start ?? dossier.now);
      const skewMs = Date.parse(dossier.now) - Date.now();
      const stored: StoredCard = { dossier, factsHash, skewMs };
      return {
        interviewId: dossier.interview.id,
        endsAt: start - skewMs + CARD_KEPT_MS,
        card: await seal(mine.key, stored),
      };
    }),
  );
  const tx = (await database()).transaction(['owner', 'cards'], 'readwrite');
  // Somebody may have signed out while this was sealed.
  const now = await tx.objectStore('owner').get('owner');
  if (now?.userId === mine.userId) {
    const cardStore = tx.objectStore('cards');
    await cardStore.clear();
    await Promise.all(rows.map((row) => cardStore.put(row)));
  }
  await tx.done;
  for (const notify of listeners) notify(cards);
}

export async function storedCard(interviewId: string): Promise<StoredCard | null> {
  const mine = await owner();
  const row = await (await database()).get('cards', interviewId);
  if (!mine || !row || row.endsAt <= Date.now()) return null;
  return unseal<StoredCard>(mine.key, row.card).catch(() => null);
}

/** All cards on the device, the next talk first. */
export async function storedCards(): Promise<StoredCard[]> {
  const ids = await (await database()).getAllKeys('cards');
  const cards = await Promise.all(ids.map(storedCard));
  const startOf = ({ dossier }: StoredCard) => dossier.interview.meeting?.start ?? '';
  return cards
    .filter((card) => card !== null)
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
}

/** Cards of talks that are long over go, whether there is a network or not. */
export async function dropEnded(): Promise<void> {
  const tx = (await database()).transaction('cards', 'readwrite');
  const rows = await tx.store.getAll();
  const ended = rows.filter(({ endsAt }) => endsAt <= Date.now());
  await Promise.all(ended.map(({ interviewId }) => tx.store.delete(interviewId)));
  await tx.done;
}

/** The session ended elsewhere: nothing is shown any more. What waits to be sent stays sealed. */
export async function dropCards(): Promise<void> {
  await (await database()).clear('cards');
}
