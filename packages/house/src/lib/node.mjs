import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const OLDEST = { major: 20, minor: 19 };
const WITHOUT_OWN_NODE = 24;

/**
 * On these machines the packages bring Node 24 themselves; everywhere else the
 * Node that started us must be new enough to run the product.
 * @param {Machine} machine
 */
function bringsItsOwnNode(machine) {
  return machine.platform === 'linux' && ['x64', 'arm64'].includes(machine.arch);
}

/** @typedef {{ node: string, platform: string, arch: string, glibc: boolean }} Machine */

/** @returns {Machine} */
export function thisMachine() {
  return {
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform !== 'linux' || hasGlibc(),
  };
}

function hasGlibc() {
  /** @type {any} */
  const report = process.report.getReport();
  return Boolean(report.header.glibcVersionRuntime);
}

/**
 * One sentence that says why Acquaint cannot run here, or nothing when it can.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function whyNotHere(machine) {
  const [major = 0, minor = 0] = machine.node.split('.').map(Number);
  const tooOld = major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
  if (tooOld) {
    return `This is Node ${machine.node}. Acquaint needs Node ${OLDEST.major}.${OLDEST.minor} or newer to start: please install the current one from nodejs.org and try again.`;
  }
  if (machine.platform === 'win32') {
    return 'On Windows, Acquaint runs inside WSL: please open an Ubuntu or Debian terminal there and try again.';
  }
  if (!machine.glibc) {
    return 'This Linux uses musl instead of glibc (Alpine does), where the Node 24 that Acquaint brings cannot run. Please use Debian, Ubuntu, Fedora or another Linux with glibc.';
  }
  if (!bringsItsOwnNode(machine) && major < WITHOUT_OWN_NODE) {
    return `Acquaint brings its own Node ${WITHOUT_OWN_NODE} only on Linux (x64 and arm64). On ${machine.platform} ${machine.arch} please install Node ${WITHOUT_OWN_NODE} or newer; this is Node ${machine.node}.`;
  }
  return undefined;
}

/** The Node that runs the product: the one from the packages, else the one that runs this. */
export function workspaceNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** Settings of npm that say how to reach packages; all its others must not leak into our tools. */
const KEEP =
  /^npm_config_(registry|cache|userconfig|globalconfig|(https?_?)?_?proxy|noproxy|ca|cafile|strict_ssl|offline|prefer_offline|fetch_.*|_auth.*|\/\/.*|@.*)$/i;

/**
 * The environment for the tools: npm's own variables gone (a flag meant for npm would
 * change what pnpm and others do), the workspace's commands first on the path.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnv(extra = {}) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_/i.test(name) && !KEEP.test(name)) delete env[name];
  }
  delete env['INIT_CWD'];
  delete env['NODE_ENV'];
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = [join(root, 'node_modules', '.bin'), env[pathName]].join(delimiter);
  return { ...env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra };
}
