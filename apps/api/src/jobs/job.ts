import type { Deps } from '../deps.ts';

/** Work that nobody waits for at a screen. It may be cut off anywhere and is simply run again. */
export interface Job {
  /** Unique; also the name of its queue. */
  name: string;
  /**
   * A pause in milliseconds between two runs for what people wait for, or a cron line (UTC) for what
   * happens once an hour or a night. Of several workers one runs a cron job; all run the others.
   */
  every: number | string;
  /** @returns how much was done; with more than nothing a paused job runs again at once */
  run: (deps: Deps, worker: Worker) => Promise<number>;
}

/** The process that does the work. */
export interface Worker {
  id: string;
  /** Set when the process wants to end: long work stops at the next good place. */
  signal: AbortSignal;
}
