import { parseArgs } from 'node:util';
import { SetupFailed } from '../lib/setup.mjs';
import { allTasks } from './tasks.mjs';

/**
 * The tasks that the command line asks for; without a wish, all of them.
 * @param {readonly string[]} args
 */
export function tasksFor(args) {
  const { only, 'skip-journeys': skipJourneys } = read(args);
  const tasks = allTasks();
  const names = tasks.map(({ name }) => name);
  const wanted = only?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new SetupFailed(`--only knows no ${unknown.join(', ')}. It knows: ${names.join(', ')}.`);
  }
  return tasks
    .filter(({ name }) => wanted === undefined || wanted.includes(name))
    .filter(({ name }) => !(skipJourneys === true && name === 'e2e'));
}

/** @param {readonly string[]} args */
function read(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, 'skip-journeys': { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new SetupFailed(
      `${error instanceof Error ? error.message : String(error)}. npm test takes --only <names> and --skip-journeys.`,
    );
  }
}
