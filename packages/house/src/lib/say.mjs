/**
 * Whole seconds below a minute, then minutes and seconds.
 * @param {number} ms milliseconds
 */
export function elapsed(ms) {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** @param {string} [line] */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * Prints one calm line for a phase and keeps it alive while the work goes on: a running
 * time on a terminal, a dot every five seconds elsewhere.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function phase(title, work) {
  const began = Date.now();
  const live = process.stdout.isTTY === true;
  process.stdout.write(`${title} …`);
  const beat = setInterval(
    () => {
      if (live) process.stdout.write(`\r${title} … ${elapsed(Date.now() - began)} `);
      else process.stdout.write('.');
    },
    live ? 1000 : 5000,
  );
  try {
    const result = await work();
    process.stdout.write(live ? `\r${title} … ` : ' ');
    say(`done in ${elapsed(Date.now() - began)}`);
    return result;
  } catch (error) {
    say(` failed after ${elapsed(Date.now() - began)}`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
