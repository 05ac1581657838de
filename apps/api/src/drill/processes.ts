import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = join(dirname(fileURLToPath(import.meta.url)), '../server.ts');

export interface Running {
  ready: Promise<void>;
  kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Where programs are, and what Node has compiled before; nothing else of whoever starts a process. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
});

/** The product in a process of its own, as an operator starts it. */
export function run(settings: Readonly<Record<string, string>>): Running {
  const child: ChildProcess = spawn(process.execPath, [script, '--empty'], {
    env: { ...bareEnvironment(), PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      if (/^ready at |^working$/m.test(said)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => reject(new Error(`The process ended before it was ready:\n${said}`)));
  });
  // A process that is killed on its way up is what the drill is about.
  ready.catch(() => {});
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ready, kill };
}
