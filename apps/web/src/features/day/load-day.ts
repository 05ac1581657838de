import { queryClient, trpc } from '../../lib/api.ts';
import { publicErrorOf } from '../../lib/errors.ts';
import { reachesService, requireMember } from '../../lib/session.ts';
import type { StoredCard } from '../device/cards.ts';
import { storedCard } from '../device/cards.ts';
import { refreshCards } from '../device/device.ts';

/** A network that does not answer within this is none, when the card lies on the device. */
const PATIENCE_MS = 5_000;

/**
 * The card from the server, or the one on this device when the server cannot be asked.
 *
 * @throws what the server says no with, and a redirect for who is not signed in
 */
export async function loadDay(id: string, location: { href: string }): Promise<StoredCard | null> {
  const stored = await storedCard(id).catch(() => null);
  if (!navigator.onLine && stored) return stored;
  if (!stored) await fetchDay(id, location);
  else {
    const fresh = freshenDay(id, location);
    await Promise.race([fresh, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  }
  void refreshCards();
  return stored;
}

/** Asks the server when it can be reached; its no counts, its silence does not. */
async function freshenDay(id: string, location: { href: string }): Promise<void> {
  if (!(await reachesService())) return;
  await fetchDay(id, location).catch((error: unknown) => {
    if (!(error instanceof Error) || publicErrorOf(error)) throw error;
  });
}

async function fetchDay(id: string, location: { href: string }): Promise<void> {
  await requireMember({ location });
  await queryClient.ensureQueryData(trpc.interviews.get.queryOptions({ id }));
}
