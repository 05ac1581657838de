import { spawn } from 'node:child_process';

const LEASH = new URL('./leash.mjs', import.meta.url).href;

/**
 * Runs a server until it ends or somebody stops us, and tells its exit code.
 * It gets each stop signal exactly once: a terminal sends Ctrl-C to every process in
 * front, npm sends it again, and a server may take the second one as "at once".
 * @param {string} node
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function serve(node, args, options) {
  return new Promise((resolve) => {
    const child = spawn(node, ['--import', LEASH, ...args], {
      ...options,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    let askedAt = 0;
    /** @param {NodeJS.Signals} signal */
    const ask = (signal) => {
      const now = Date.now();
      if (askedAt === 0) child.kill(signal);
      else if (now - askedAt > 1000) child.kill('SIGKILL');
      else return;
      askedAt = now;
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => ask(signal === 'SIGHUP' ? 'SIGTERM' : signal));
    }
    const parent = process.ppid;
    const watch = setInterval(() => {
      // npm was killed hard: stop as if it had asked.
      if (process.ppid !== parent && process.env['npm_lifecycle_event']) ask('SIGTERM');
    }, 1000);
    child.on('error', (error) => {
      process.stderr.write(`The server could not be started: ${error.message}\n`);
      clearInterval(watch);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (askedAt > 0 || signal === null ? 0 : 1));
    });
  });
}
