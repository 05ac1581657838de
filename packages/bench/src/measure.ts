/** One contestant of a race. `run` is called with no argument and may be asynchronous. */
export interface Lane {
  name: string;
  run: () => unknown;
}

export interface Timing {
  name: string;
  /** Median of the rounds, in microseconds for one call. */
  medianUs: number;
  rounds: number;
}

const now = (): number => performance.now();

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

/**
 * Times lanes in turns (A B C A B C …), so that a busy moment of the machine hits all alike. Only
 * ratios of one race mean something.
 */
export async function race(lanes: readonly Lane[], rounds = 31, calls = 200): Promise<Timing[]> {
  for (const lane of lanes) for (let i = 0; i < calls; i += 1) await lane.run();
  const times = new Map<string, number[]>(lanes.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of lanes) {
      const start = now();
      for (let i = 0; i < calls; i += 1) {
        const result = run();
        if (result instanceof Promise) await result;
      }
      times.get(name)?.push(((now() - start) * 1000) / calls);
    }
  }
  return lanes.map(({ name }) => ({ name, medianUs: median(times.get(name) ?? []), rounds }));
}

/** How many times as long `name` takes as `base`, in the same race. */
export function ratio(timings: readonly Timing[], name: string, base: string): number {
  const of = (wanted: string): number => {
    const timing = timings.find((each) => each.name === wanted);
    if (!timing) throw new Error(`${wanted} was not in the race.`);
    return timing.medianUs;
  };
  return of(name) / of(base);
}
