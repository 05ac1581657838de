import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine, whyNotHere, workspaceNode } from './node.mjs';
import { root } from './root.mjs';
import { run, tail } from './run.mjs';
import { phase, say } from './say.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

export const PNPM = 'pnpm@12.21.0';

/** What went wrong in a sentence, with the end of what the tool printed. */
export class SetupFailed extends Error {
  /**
   * @param {string} sentence
   * @param {string} [output]
   */
  constructor(sentence, output = '') {
    super(sentence);
    this.output = output;
  }
}

/** Ends this command with a clear sentence when the machine cannot run Acquaint. */
export function checkMachine() {
  const reason = whyNotHere(thisMachine());
  if (reason) throw new SetupFailed(reason);
}

/**
 * pnpm through npx: works with nothing but npm, and always in the version of the lockfile.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function pnpm(args, options) {
  return run('npx', ['--yes', PNPM, ...args], options);
}

/** Installs the packages of the lockfile, or does nothing when they are there. */
export async function install() {
  const print = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']);
  if (isStamped('install', print, ['node_modules/.modules.yaml'])) return;
  unstamp('install');
  const first = !existsSync(join(root, 'node_modules', '.modules.yaml'));
  const title = first ? 'Installing packages (first run, about a minute)' : 'Updating packages';
  await phase(title, async () => {
    const outcome = await pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], {
      // Without a terminal pnpm asks before it replaces a folder; CI tells it not to.
      env: { CI: 'true' },
    });
    if (outcome.code !== 0) {
      throw new SetupFailed('The packages could not be installed.', tail(outcome.output));
    }
    await checkOwnNode();
  });
  stamp('install', print);
}

async function checkOwnNode() {
  const { code, output } = await run(workspaceNode(), ['--version']);
  if (code !== 0) {
    throw new SetupFailed('The Node 24 that the packages bring does not run here.', tail(output));
  }
}

/** Writes the typed database client from the schema. */
export async function generate() {
  const print = fingerprint([
    'packages/db/prisma/schema.prisma',
    'packages/db/src/generate.ts',
    'pnpm-lock.yaml',
  ]);
  if (isStamped('generate', print, ['packages/db/src/generated'])) return;
  await phase('Generating the database client', () => turbo(['generate']));
  stamp('generate', print);
}

// The server runs from its sources (docs/decisions/0005): only the front ends are built.
const BUILT = ['web', 'admin'];
const BUILD_RESULTS = BUILT.map((app) => `apps/${app}/dist/index.html`);
const BUILD_INPUTS = [
  ...BUILT.map((app) => `apps/${app}`),
  'packages/core',
  'packages/ui',
  'packages/front',
  'package.json',
  'pnpm-lock.yaml',
  'turbo.json',
  'tsconfig.base.json',
];

/** Builds both front ends, or does nothing when the tree is as it was. */
export async function build() {
  if (!isBuilt()) await phase('Building the web and the admin', buildNow);
}

/** Whether the built product belongs to the sources that lie here. */
export function isBuilt() {
  return isStamped('build', fingerprint(BUILD_INPUTS), BUILD_RESULTS);
}

/** Builds without a word; throws with the reason when it fails. */
export async function buildNow() {
  const print = fingerprint(BUILD_INPUTS);
  if (isBuilt()) return;
  await turbo(['build', ...BUILT.map((app) => `--filter=@acquaint/${app}`)]);
  const missing = BUILD_RESULTS.filter((result) => !existsSync(join(root, result)));
  if (missing.length > 0) {
    throw new SetupFailed(`The build ended without ${missing.join(', ')}.`);
  }
  stamp('build', print);
}

/** @param {readonly string[]} args */
async function turbo(args) {
  // turbo starts each task through pnpm, so pnpm has to be on its path.
  const outcome = await pnpm([
    'exec',
    'turbo',
    'run',
    ...args,
    '--output-logs=errors-only',
    '--no-color',
  ]);
  if (outcome.code !== 0) {
    throw new SetupFailed(`turbo run ${args[0]} failed.`, tail(outcome.output, 60));
  }
}

/**
 * Says what failed and why, for a person.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (!(error instanceof SetupFailed)) throw error;
  if (error.output) say(`\n${error.output}\n`);
  say(error.message);
}
