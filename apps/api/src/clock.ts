import { readFileSync } from 'node:fs';

export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();

/**
 * A clock that stands where a file says (one ISO instant), for rehearsals and tests of the built
 * product: the file can be moved on while the server runs.
 */
export function fileClock(path: string): Clock {
  return () => {
    const instant = new Date(readFileSync(path, 'utf8').trim());
    if (Number.isNaN(instant.getTime())) throw new Error(`${path} holds no ISO instant.`);
    return instant.toISOString();
  };
}
