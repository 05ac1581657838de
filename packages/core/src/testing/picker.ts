import { HOUR, shift } from '../schedule/instant.ts';
import type { Instant } from '../workflow/records.ts';
import { testId } from './records.ts';

/** Turns numbers that fast-check drew into choices, so that shrinking makes choices simpler. */
export class Picker {
  readonly #drawn: readonly number[];
  #at = 0;
  constructor(drawn: readonly number[]) {
    this.#drawn = drawn;
  }
  /** A whole number from 0 to `most`. */
  int(most: number): number {
    const drawn = this.#drawn[this.#at % this.#drawn.length] ?? 0;
    this.#at += 1;
    return drawn % (most + 1);
  }
  of<const T>(list: readonly T[], fallback: T): T {
    return list[this.int(Math.max(0, list.length - 1))] ?? fallback;
  }
  yes(): boolean {
    return this.int(3) > 0;
  }
  /** An id out of a few, so that ids meet again. */
  id(kind: number): string {
    return testId(1_000 + kind * 100 + this.int(6));
  }
}

export const ago = (now: Instant, hours: number): Instant => shift(now, -hours * HOUR);
