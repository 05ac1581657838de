import { useCallback, useEffect, useRef, useState } from 'react';

interface ServerClock {
  /** The present instant, renewed each `everyMs`. */
  now: string;
  /** The instant of this very call, for what is kept with its moment. */
  moment: () => string;
}

/**
 * The server's clock, moved on by what has passed here since `asOf`. A device with a wrong clock
 * shows the right minutes all the same; one that was locked knows the moment as soon as it is touched.
 */
export function useServerClock(asOf: string, everyMs: number): ServerClock {
  const startedAt = useRef<number | null>(null);
  const moment = useCallback(() => {
    const passed = startedAt.current === null ? 0 : Math.max(0, Date.now() - startedAt.current);
    return new Date(Date.parse(asOf) + passed).toISOString();
  }, [asOf]);
  const [shown, setShown] = useState({ since: asOf, now: asOf });
  useEffect(() => {
    startedAt.current = Date.now();
    const timer = setInterval(() => setShown({ since: asOf, now: moment() }), everyMs);
    return () => clearInterval(timer);
  }, [asOf, moment, everyMs]);
  return { now: shown.since === asOf ? shown.now : asOf, moment };
}
