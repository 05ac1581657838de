import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../lib/chromium.mjs';
import { workspaceNode } from '../lib/node.mjs';
import { packages, testFiles } from '../lib/packages.mjs';
import { compileCache, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { SetupFailed, buildNow, isBuilt } from '../lib/setup.mjs';
import { ofPlaywright, ofVitest, readReport, tally } from './tally.mjs';

/**
 * @typedef {object} Result
 * @property {import('./tally.mjs').Tally} counts
 * @property {string} [output] printed when something failed
 */

/**
 * @typedef {object} Task
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {readonly string[]} [after] runs only when these have ended
 * @property {boolean} [alone] wants the whole machine
 * @property {() => Promise<Result>} work
 */

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);

/**
 * A check that is no test runner: it passes or it fails.
 * @param {string} name
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {readonly string[]} [after]
 * @returns {Task}
 */
function check(name, title, command, args, after = []) {
  return {
    name,
    title,
    after,
    async work() {
      const { code, output } = await run(command, args);
      return code === 0
        ? { counts: tally({ passed: 1 }) }
        : { counts: tally({ failed: 1 }), output };
    },
  };
}

/** After which a suite that does not end is ended: far more than one takes, on a slow machine too. */
const LONGEST_MINUTES = 25;

/**
 * Looked for once, and only when a test needs it.
 * @type {Promise<string> | undefined}
 */
let browser;

/** @type {string | undefined} */
let reports;

/** @param {string} name */
function reportFile(name) {
  if (reports === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'acquaint-test-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    reports = folder;
  }
  return join(reports, `${name}.json`);
}

/** @returns {Task[]} */
export function vitestTasks() {
  return packages()
    .filter(({ manifest }) => manifest.scripts?.test?.startsWith('vitest'))
    .map((item) => ({ item, files: testFiles(item) }))
    .filter(({ files }) => files.length > 0)
    .map(({ item, files }) => ({
      name: item.name,
      title: `Tests of ${item.folder}`,
      after: ['types'],
      async work() {
        /** @type {NodeJS.ProcessEnv} */
        const env = { TZ: 'UTC', NODE_COMPILE_CACHE: compileCache };
        if (files.some((file) => file.endsWith('.tsx')))
          env['CHROMIUM_PATH'] = await (browser ??= chromium());
        const file = reportFile(item.name);
        const { code, output } = await run(
          workspaceNode(),
          [
            join(root, item.folder, 'node_modules/vitest/vitest.mjs'),
            'run',
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${file}`,
          ],
          { cwd: join(root, item.folder), env, minutes: LONGEST_MINUTES },
        );
        return result(readReport(file, ofVitest, code), output);
      },
    }));
}

/** @returns {Task[]} */
function journeyTasks() {
  const e2e = packages().find(({ name }) => name === 'e2e');
  if (!e2e || testFiles(e2e).length === 0) return [];
  return [
    {
      name: 'e2e',
      title: 'Journeys in Chromium',
      after: ['build'],
      alone: true,
      async work() {
        if (!isBuilt())
          return { counts: tally({ failed: 1 }), output: 'The product is not built.' };
        const file = reportFile('e2e');
        const { code, output } = await run(
          workspaceNode(),
          [
            join(root, e2e.folder, 'node_modules/@playwright/test/cli.js'),
            'test',
            '--reporter=list,json',
          ],
          {
            cwd: join(root, e2e.folder),
            env: {
              CHROMIUM_PATH: await (browser ??= chromium()),
              PLAYWRIGHT_JSON_OUTPUT_FILE: file,
            },
            minutes: LONGEST_MINUTES,
          },
        );
        return result(readReport(file, ofPlaywright, code), output);
      },
    },
  ];
}

/**
 * @param {ReturnType<typeof readReport>} read
 * @param {string} output
 * @returns {Result}
 */
function result({ counts, trouble }, output) {
  if (counts.failed === 0) return { counts };
  return { counts, output: trouble ? `${output}\n${trouble}` : output };
}

/** @type {Task} */
const buildTask = {
  name: 'build',
  title: 'Build of web and admin',
  async work() {
    try {
      await buildNow();
      return { counts: tally({ passed: 1 }) };
    } catch (error) {
      if (!(error instanceof SetupFailed)) throw error;
      return { counts: tally({ failed: 1 }), output: `${error.output}\n${error.message}` };
    }
  },
};

/**
 * Everything that `npm test` does after the set-up, in the order in which it starts.
 * @returns {Task[]}
 */
export function allTasks() {
  const gate = (/** @type {string} */ file) => join(root, 'packages/house/src/gates', file);
  return [
    check('format', 'Format', bin('oxfmt'), ['--check', '.']),
    check('types', 'Types', bin('tsc'), ['-b', '--pretty', 'false']),
    buildTask,
    // The lint reads the types that packages offer each other, which `tsc -b` writes.
    check('lint', 'Lint', bin('oxlint'), ['.'], ['types']),
    check('knip', 'Nothing unused (knip)', bin('knip'), ['--no-progress']),
    check('sherif', 'Versions and manifests (sherif)', bin('sherif'), []),
    check('words', 'Every sentence stands in the catalogues', workspaceNode(), [gate('words.ts')]),
    check('budgets', 'Bundle budgets', workspaceNode(), [gate('budgets.ts')], ['build']),
    check(
      'gates',
      'Every gate catches a planted violation',
      workspaceNode(),
      [gate('prove.ts')],
      ['types', 'build'],
    ),
    ...vitestTasks(),
    ...journeyTasks(),
  ];
}
