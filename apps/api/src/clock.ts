import { readFileSync } from 'node:fs';
import { StartProblem } from './start-problem.ts';

export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();

/**
 * A clock that stands where a file says (one ISO instant), for rehearsals and tests of the built
 * product: the file can be moved on while the server runs.
 */
export function fileClock(path: string): Clock {
  return () => {
    const instant = new Date(read(path));
    if (Number.isNaN(instant.getTime())) {
      throw new StartProblem(
        `The clock file ${path} holds no instant such as 2026-03-02T09:00:00Z.`,
      );
    }
    return instant.toISOString();
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new StartProblem(`The clock file ${path} cannot be read.`);
  }
}
