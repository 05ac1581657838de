import { useEffect, useState } from 'react';

/**
 * The server's clock, moved on by what has passed here since `asOf`. A device with a wrong clock
 * shows the right minutes all the same.
 */
export function useServerClock(asOf: string, everyMs: number): string {
  const [passed, setPassed] = useState({ since: asOf, ms: 0 });
  useEffect(() => {
    const startedAt = Date.now();
    const timer = setInterval(() => {
      setPassed({ since: asOf, ms: Math.max(0, Date.now() - startedAt) });
    }, everyMs);
    return () => clearInterval(timer);
  }, [asOf, everyMs]);
  const ms = passed.since === asOf ? passed.ms : 0;
  return new Date(Date.parse(asOf) + ms).toISOString();
}
