import type { Id, Instant, PlainDate } from '../workflow/records.ts';
import { dayAfter, startOfDay } from './due.ts';
import type { AssignmentTerms } from './terms.ts';

/** When one group of a class begins to ask people. */
export interface StartWindow {
  index: number;
  startsOn: PlainDate;
  startsAt: Instant;
}

type Windowed = Pick<AssignmentTerms, 'opensOn' | 'windows' | 'due'>;

/** The starts of a class, so that not everybody writes to the same people at once (G32). */
export function windowsOf({ opensOn, windows, due }: Windowed): StartWindow[] {
  return Array.from({ length: windows.count }, (_, index) => {
    const startsOn = dayAfter(opensOn, index * windows.days);
    return { index, startsOn, startsAt: startOfDay(startsOn, due.zone) };
  });
}

/** The window of a place; one that is there no more is the last. */
export function windowAt(terms: Windowed, index: number): StartWindow {
  const all = windowsOf(terms);
  const window = all[Math.min(index, all.length - 1)];
  if (window === undefined) throw new RangeError('An assignment has at least one window.');
  return window;
}

interface Dealing {
  /** The assignment: each class is mixed in another order. */
  seed: Id;
  windows: number;
  /** Who has a place already; they keep it. */
  placed: ReadonlyMap<Id, number>;
  newcomers: readonly Id[];
}

/**
 * Gives each newcomer the window with the fewest students. The order is a mixture that depends on
 * the assignment alone, so the same class is dealt the same way whoever asks, in whatever order.
 */
export function dealWindows({ seed, windows, placed, newcomers }: Dealing): Map<Id, number> {
  const sizes = Array.from({ length: windows }, () => 0);
  for (const window of placed.values()) {
    const at = Math.min(window, windows - 1);
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  const dealt = new Map<Id, number>();
  const mixed = [...new Set(newcomers)]
    .filter((id) => !placed.has(id))
    .map((id) => ({ id, order: hash(`${seed}/${id}`) }))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  for (const { id } of mixed) {
    const window = sizes.indexOf(Math.min(...sizes));
    sizes[window] = (sizes[window] ?? 0) + 1;
    dealt.set(id, window);
  }
  return dealt;
}

/** FNV-1a: spreads ids evenly; nothing secret hangs on it. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return value >>> 0;
}
