import type { Instant } from '@acquaint/core/workflow/records';
import type { Database } from '@acquaint/db/open-database';
import { isUnchanged } from '@acquaint/db/queries/school-changes';
import { LRUCache } from 'lru-cache';

/** What was computed, and the snapshot of the database that was read before it. */
export interface Kept<T> {
  snapshot: string;
  answer: T;
}

/** How long an answer lies in memory, in milliseconds of the real clock. */
const KEPT_MS = 60_000;
/** Answers of all schools; the one asked for longest ago goes first. */
const MOST = 1000;

/** For a key: who gets stuck and when a day begins, time alone decides, so that each minute is new. */
export const minuteOf = (now: Instant): string => now.slice(0, 16);

/**
 * Answers about a school's students that many ask for and that cost much, shown again while nothing
 * they are made from has changed. Each time the database says so, in one small question, whoever
 * stored the change. See docs/decisions/0026-answers-kept-while-nothing-changes.md.
 */
export class KeptAnswers {
  readonly #kept: LRUCache<string, Promise<Kept<unknown>>>;

  /** @param clock milliseconds that only ever rise */
  constructor(clock: () => number = () => performance.now()) {
    this.#kept = new LRUCache({
      max: MOST,
      ttl: KEPT_MS,
      // Names are gone from memory in time also where nobody asks again.
      ttlAutopurge: true,
      ttlResolution: 0,
      perf: { now: clock },
    });
  }

  /**
   * What `compute` gave before, or gives now. Who asks meanwhile waits for the same.
   *
   * @param key all that the answer depends on besides the school's rows, the member's reach among it
   * @param compute reads the snapshot first, and then what it needs
   */
  async get<T>(
    database: Database,
    organizationId: string,
    key: readonly unknown[],
    compute: () => Promise<Kept<T>>,
  ): Promise<T> {
    const name = JSON.stringify([organizationId, ...key]);
    let seen: unknown;
    // Twice at most: who finds an answer outdated may find that somebody else has begun a new one.
    for (let turn = 0; turn < 2; turn += 1) {
      // Only this method writes under this name, and the name says what is computed.
      const kept = this.#kept.get(name) as Promise<Kept<T>> | undefined;
      if (kept === undefined || kept === seen) break;
      seen = kept;
      const found = await kept.catch(() => null);
      if (found === null) break;
      if (await isUnchanged(database, organizationId, found.snapshot)) return found.answer;
    }
    const computing = compute();
    this.#kept.set(name, computing);
    computing.catch(() => {
      if (this.#kept.peek(name) === computing) this.#kept.delete(name);
    });
    return (await computing).answer;
  }
}
