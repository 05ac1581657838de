/** What somebody leaves on a device beside the session, and how it is taken away at sign-out. */
interface Leaving {
  /** @returns how many things of theirs have not reached the server yet */
  before: () => Promise<number>;
  after: () => Promise<void>;
}

export const onLeave = new Set<Leaving>();

export async function unsentBeforeLeaving(): Promise<number> {
  const counts = await Promise.all([...onLeave].map(({ before }) => before()));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function takeAllAway(): Promise<void> {
  await Promise.all([...onLeave].map(({ after }) => after()));
}
