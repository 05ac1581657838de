/** How long an answer may be shown again, in milliseconds of the real clock. */
const KEPT_MS = 15_000;
/** Answers kept for one organisation; the oldest goes first. */
const LIMIT = 500;

interface Kept {
  answer: Promise<unknown>;
  until: number;
}

/**
 * Figures over hundreds of students, kept for some seconds: many ask for the same at the same time,
 * and nobody needs them newer. What a member stores through this process forgets all that is kept
 * of their organisation; what another process or an outside person stores shows after `KEPT_MS`.
 *
 * Holds counts alone, no student's name, under a key that names all that they depend on, the asking member's reach
 * among it. See docs/decisions/0023-figures-of-some-seconds-ago.md.
 */
export class Recent {
  readonly #kept = new Map<string, Map<string, Kept>>();
  readonly #clock: () => number;

  /** @param clock milliseconds that only ever rise */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** What `compute` gave some seconds ago, or gives now. Who asks meanwhile waits for the same. */
  get<T>(organizationId: string, key: readonly unknown[], compute: () => Promise<T>): Promise<T> {
    let ofSchool = this.#kept.get(organizationId);
    if (ofSchool === undefined) this.#kept.set(organizationId, (ofSchool = new Map()));
    const name = JSON.stringify(key);
    const kept = ofSchool.get(name);
    // Only this method writes under this key, and the key names what is computed.
    if (kept !== undefined && kept.until > this.#clock()) return kept.answer as Promise<T>;
    const answer = compute();
    const entry = { answer, until: this.#clock() + KEPT_MS };
    ofSchool.delete(name);
    ofSchool.set(name, entry);
    const [oldest] = ofSchool.keys();
    if (ofSchool.size > LIMIT && oldest !== undefined) ofSchool.delete(oldest);
    answer.catch(() => {
      if (ofSchool.get(name) === entry) ofSchool.delete(name);
    });
    return answer;
  }

  forget(organizationId: string): void {
    this.#kept.delete(organizationId);
  }
}
