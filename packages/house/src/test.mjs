// `npm test`: everything that must hold, from a fresh clone, with one count at the end.
import { tasksFor } from './test/select.mjs';
import { inLanes } from './test/lanes.mjs';
import { add, lastLine, tally } from './test/tally.mjs';
import { stopAllOnSignal } from './lib/run.mjs';
import { elapsed, say } from './lib/say.mjs';
import { SetupFailed, checkMachine, generate, install, sayFailure } from './lib/setup.mjs';

async function test() {
  stopAllOnSignal();
  const began = Date.now();
  let total = tally();
  try {
    checkMachine();
    await install();
    await generate();
    const tasks = tasksFor(process.argv.slice(2));
    say(`Running ${tasks.length} checks and test suites, two at a time:`);
    // Added when all have ended: of two that end at different times neither may lose the other.
    total = (await inLanes(tasks, perform)).reduce(add, total);
  } catch (error) {
    sayFailure(error);
    total = add(total, tally({ failed: 1 }));
  }
  // Once more at the end, where whoever reads only the end finds it.
  for (const test of total.flaky) say(`passed only when repeated: ${test}`);
  for (const test of total.broken) say(`failed: ${test}`);
  say(`\nAll of it took ${elapsed(Date.now() - began)}.`);
  say(lastLine(total));
  return total.failed === 0 ? 0 : 1;
}

/** @param {import('./test/tasks.mjs').Task} task */
async function perform(task) {
  const began = Date.now();
  const heartbeat = setInterval(
    () => say(`… ${task.title}: still at work after ${elapsed(Date.now() - began)}`),
    60_000,
  );
  const { counts, output } = await attempt(task);
  clearInterval(heartbeat);
  const mark = counts.failed === 0 ? '✓' : '✗';
  say(`${mark} ${task.title}: ${lastLine(counts)} (${elapsed(Date.now() - began)})`);
  if (output) say(`\n${output.trimEnd()}\n`);
  return counts;
}

/**
 * A task that cannot even run is one failure, and the others still get their turn.
 * @param {import('./test/tasks.mjs').Task} task
 * @returns {Promise<import('./test/tasks.mjs').Result>}
 */
async function attempt(task) {
  try {
    return await task.work();
  } catch (error) {
    const why = error instanceof SetupFailed ? `${error.output}\n${error.message}` : String(error);
    return { counts: tally({ failed: 1 }), output: why };
  }
}

process.exitCode = await test();
