import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../drill/processes.ts';

const script = join(dirname(fileURLToPath(import.meta.url)), '../server.ts');

/** The product's own server in a process of its own. */
export interface RunningServer {
  process: ChildProcess;
  /** Everything that it has said so far. */
  said: () => string;
  /** The address that people would type; waits for it. */
  ready: () => Promise<string>;
  /** The exit code, when it has ended. */
  ended: Promise<number | null>;
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

export function runServer(
  settings: Record<string, string>,
  args: readonly string[] = [],
): RunningServer {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...bareEnvironment(), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  const ready = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const address = /^ready at (\S+)$/m.exec(said)?.[1];
        if (address === undefined) return;
        waiting.delete(look);
        resolve(address);
      };
      waiting.add(look);
      look();
      void ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    });
  const stop = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { process: child, said: () => said, ready, ended, stop };
}
