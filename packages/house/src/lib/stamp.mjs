import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const NOT_INPUT = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'generated',
  '.turbo',
  '.data',
  'test-results',
  'playwright-report',
]);

/**
 * Every file below the given files and folders that a build can read.
 * @param {readonly string[]} places relative to the root
 * @returns {string[]} sorted, relative to the root
 */
function inputs(places) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} place */
  const visit = (place) => {
    for (const entry of readdirSync(join(root, place), { withFileTypes: true })) {
      if (NOT_INPUT.has(entry.name) || /\.(test\.tsx?|tsbuildinfo|log)$/.test(entry.name)) continue;
      const path = `${place}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  for (const place of places) {
    if (!existsSync(join(root, place))) continue;
    if (/\.[a-z]+$/.test(place)) files.push(place);
    else visit(place);
  }
  return files.toSorted();
}

/**
 * One fingerprint of the content of all these files, of the platform and of the place:
 * a folder that was moved or copied to another machine is set up anew.
 * @param {readonly string[]} places
 */
export function fingerprint(places) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${root}`);
  for (const file of inputs(places)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

const folder = join(root, 'node_modules', '.acquaint');

/**
 * Whether the work was already done for exactly this input and its results still stand.
 * @param {string} name
 * @param {string} print
 * @param {readonly string[]} results
 */
export function isStamped(name, print, results) {
  const file = join(folder, name);
  return (
    existsSync(file) &&
    readFileSync(file, 'utf8') === print &&
    results.every((result) => existsSync(join(root, result)))
  );
}

/**
 * @param {string} name
 * @param {string} print
 */
export function stamp(name, print) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), print);
}

/** @param {string} name */
export function unstamp(name) {
  rmSync(join(folder, name), { force: true });
}
