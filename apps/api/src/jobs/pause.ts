/** A pause that ends early when there is news, or when the process wants to end. */
export class Pause {
  private woken = false;
  private ring: (() => void) | null = null;

  /** Ends the pause under way; without one, the next one does not begin. */
  wake(): void {
    this.woken = true;
    this.ring?.();
  }

  /** @returns after `ms`, on `wake()` (unless `deaf`), or when `signal` is aborted */
  async for(ms: number, signal: AbortSignal, deaf = false): Promise<void> {
    if (signal.aborted || (this.woken && !deaf)) {
      this.woken = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.ring = deaf ? null : end;
      signal.addEventListener('abort', end);
    });
    this.ring = null;
    this.woken = false;
  }
}
