// `pnpm dev`: the server with reload and both front ends with live editing, in one terminal.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { toolEnv, workspaceNode } from './lib/node.mjs';
import { root } from './lib/root.mjs';
import { stop, stopAllOnSignal } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { checkMachine, generate, install, sayFailure } from './lib/setup.mjs';

const API_PORT = process.env['API_PORT'] ?? '3001';
const WEB_PORT = process.env['PORT'] ?? '3000';
const ADMIN_PORT = process.env['ADMIN_PORT'] ?? '3002';
const API = `http://127.0.0.1:${API_PORT}`;

/** @param {string} app */
const vite = (app) => join(root, 'apps', app, 'node_modules/vite/bin/vite.js');

const PARTS = [
  {
    name: 'api',
    args: ['--watch', '--watch-preserve-output', 'src/server.ts', ...process.argv.slice(2)],
    // The address that people type is the web's; cookies and the check of the origin follow it.
    env: {
      PORT: API_PORT,
      ACQUAINT_URL: process.env['ACQUAINT_URL'] ?? `http://localhost:${WEB_PORT}`,
    },
  },
  {
    name: 'web',
    args: [vite('web'), '--port', WEB_PORT, '--strictPort', '--clearScreen', 'false'],
    env: { ACQUAINT_API: API, ACQUAINT_ADMIN: `http://127.0.0.1:${ADMIN_PORT}` },
  },
  {
    name: 'admin',
    // Reached through the web's server, at exactly this address.
    args: [
      vite('admin'),
      '--host',
      '127.0.0.1',
      '--port',
      ADMIN_PORT,
      '--strictPort',
      '--clearScreen',
      'false',
    ],
    env: { ACQUAINT_API: API },
  },
];

/** @type {Map<string, import('node:child_process').ChildProcess>} */
const running = new Map();
let stopping = false;

/** @param {number} code */
function stopEverything(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of running.values()) stop(child, 'SIGTERM');
  // Whoever does not listen is ended; a normal stop is over long before.
  setTimeout(() => {
    for (const child of running.values()) stop(child, 'SIGKILL');
  }, 8000).unref();
}

/** @param {(typeof PARTS)[number]} part */
function begin({ name, args, env }) {
  const child = spawn(workspaceNode(), args, {
    cwd: join(root, 'apps', name),
    env: toolEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.set(name, child);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => say(`${name.padEnd(5)} │ ${line}`));
  }
  child.on('exit', (code) => {
    running.delete(name);
    if (!stopping) {
      say(`${name.padEnd(5)} │ ended with ${code ?? 'a signal'}; stopping the others.`);
      stopEverything(1);
    }
  });
}

async function dev() {
  stopAllOnSignal();
  try {
    checkMachine();
    await install();
    await generate();
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => stopEverything(0));
  }
  say(
    `Student web http://localhost:${WEB_PORT} · admin http://localhost:${WEB_PORT}/admin/ · API ${API}`,
  );
  PARTS.forEach(begin);
}

await dev();
