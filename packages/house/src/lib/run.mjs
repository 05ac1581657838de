import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { toolEnv } from './node.mjs';

/** @typedef {{ code: number, output: string, timedOut: boolean }} Outcome */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a tool to its end and keeps what it printed. It gets a process group of its own,
 * so that stopping it also stops whatever it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, minutes?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = {}, minutes = 15 } = options;
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let timedOut = false;
    const child = spawn(command, args, {
      cwd,
      // What is kept may end up in a file or a log: plain text reads well everywhere.
      env: toolEnv({ NO_COLOR: '1', FORCE_COLOR: undefined, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const limit = setTimeout(() => {
      timedOut = true;
      stop(child, 'SIGKILL');
    }, minutes * 60_000);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(limit);
      running.delete(child);
      const late = timedOut ? `\nStopped after ${minutes} minutes without an end.` : '';
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + late, timedOut });
    };
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function stop(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Stops every tool that is still running: at Ctrl-C nothing stays behind. */
export function stopAll() {
  for (const child of running) stop(child, 'SIGTERM');
}

/** Ctrl-C, `kill` or a closed terminal end this command and all that it started. */
export function stopAllOnSignal() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => {
      stopAll();
      process.exit(code);
    });
  }
}

/**
 * The last lines of what a tool printed: enough to see why it failed.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
