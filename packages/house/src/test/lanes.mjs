/** @typedef {import('./tasks.mjs').Task} Task */

/**
 * Works through the tasks in their order, two at a time; a task waits for those it comes
 * after, and one that wants the machine alone waits for all that runs.
 * @template Result
 * @param {readonly Task[]} tasks
 * @param {(task: Task) => Promise<Result>} perform must not throw
 * @param {number} [lanes]
 * @returns {Promise<Result[]>} what each said, in the order in which they ended
 */
export async function inLanes(tasks, perform, lanes = 2) {
  const waiting = [...tasks];
  const known = new Set(tasks.map(({ name }) => name));
  /** @type {Set<string>} */
  const ended = new Set();
  /** @type {Result[]} */
  const results = [];
  /** @type {Map<Task, Promise<void>>} */
  const active = new Map();

  /** @param {Task} task */
  const isFree = (task) => (task.after ?? []).every((name) => ended.has(name) || !known.has(name));
  /** @param {Task} task */
  const fits = (task) =>
    task.alone === true
      ? active.size === 0 && waiting.every((other) => other.alone === true)
      : active.size < lanes && ![...active.keys()].some(({ alone }) => alone);

  while (waiting.length > 0 || active.size > 0) {
    const index = waiting.findIndex((task) => isFree(task) && fits(task));
    if (index >= 0) {
      const [task] = waiting.splice(index, 1);
      if (!task) continue;
      active.set(
        task,
        perform(task).then((result) => {
          results.push(result);
          active.delete(task);
          ended.add(task.name);
        }),
      );
    } else if (active.size > 0) {
      await Promise.race(active.values());
    } else {
      throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return results;
}
