/** Which review is open, and where in the queue it stood when it was last looked for. */
export interface Place {
  id: string | null;
  at: number;
}

/**
 * Where one is after the queue changed: at the same review wherever it stands now, and once that one
 * is gone, at what has taken its place. What comes in before it moves nobody.
 */
export function stay(ids: readonly string[], place: Place): Place {
  const found = place.id === null ? -1 : ids.indexOf(place.id);
  if (found !== -1) return found === place.at ? place : { id: place.id, at: found };
  const at = Math.min(place.at, ids.length - 1);
  const id = ids[at];
  return id === undefined ? place : { id, at };
}
