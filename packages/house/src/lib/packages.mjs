import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ name: string, folder: string, manifest: any }} Package */

/**
 * Every package and app of the workspace.
 * @param {string} [top]
 * @returns {Package[]}
 */
export function packages(top = root) {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(top, group))
      .toSorted()
      .map((name) => ({
        name,
        folder: `${group}/${name}`,
        file: join(top, group, name, 'package.json'),
      }))
      .filter(({ file }) => existsSync(file))
      .map(({ name, folder, file }) => ({
        name,
        folder,
        manifest: JSON.parse(readFileSync(file, 'utf8')),
      })),
  );
}

const SKIP = new Set([
  '.git',
  'node_modules',
  'dist',
  'dist-types',
  'generated',
  '.turbo',
  '.data',
]);

/**
 * The files below a folder whose path the test accepts, without what tools wrote.
 * @param {string} folder absolute
 * @param {(path: string) => boolean} accept gets the path relative to the folder
 * @returns {string[]} relative to the folder
 */
export function filesBelow(folder, accept) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} place */
  const visit = (place) => {
    for (const entry of readdirSync(join(folder, place), { withFileTypes: true })) {
      if (SKIP.has(entry.name)) continue;
      const path = place === '' ? entry.name : `${place}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && accept(path)) found.push(path);
    }
  };
  if (existsSync(folder)) visit('');
  return found.toSorted();
}

/**
 * The test files of a package: `*.test.ts(x)`, and `*.spec.ts` for journeys.
 * @param {Package} item
 * @param {string} [top]
 */
export function testFiles(item, top = root) {
  return filesBelow(join(top, item.folder), (path) => /\.(test|spec)\.tsx?$/.test(path));
}
