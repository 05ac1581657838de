import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, tail } from './run.mjs';
import { phase } from './say.mjs';
import { SetupFailed } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function find(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(isProgram);
}

/** Debian and Ubuntu install packages with apt-get; it needs root. */
function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await phase('Installing Chromium with apt-get (once)', async () => {
    for (const args of [['update'], ['install', '--yes', 'chromium']]) {
      const outcome = await run('apt-get', args, { env, minutes: 10 });
      if (outcome.code !== 0) {
        throw new SetupFailed(`apt-get ${args[0]} failed.`, tail(outcome.output, 20));
      }
    }
  });
}

/** @param {string} program */
async function mustRun(program) {
  const { code, output } = await run(program, ['--version'], { minutes: 1 });
  if (code !== 0) throw new SetupFailed(`${program} does not run here.`, tail(output, 10));
  return program;
}

/**
 * The browser for component tests and journeys: the one that CHROMIUM_PATH names, else one
 * that is installed, else one from the distribution's packages.
 * @returns {Promise<string>} the path of the program
 */
export async function chromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isProgram(named))
      throw new SetupFailed(`CHROMIUM_PATH names ${named}, which is no program.`);
    return mustRun(named);
  }
  const found = find(process.env);
  if (found) return mustRun(found);
  if (!canInstall()) {
    throw new SetupFailed(
      'The component tests and journeys need Chromium or Chrome, and none was found. Please install one, or name it in CHROMIUM_PATH.',
    );
  }
  await installWithApt();
  const installed = find(process.env);
  if (!installed)
    throw new SetupFailed('apt-get installed no Chromium. Please name one in CHROMIUM_PATH.');
  return mustRun(installed);
}
