import { expect, test } from 'vitest';
import { packages } from '../lib/packages.mjs';

/** What each package may need at run time; the lint watches the single imports. */
const MAY_NEED: Record<string, readonly string[]> = {
  core: [],
  db: ['core'],
  ui: ['core'],
  front: ['core', 'ui'],
  client: [],
  bench: ['core', 'db'],
  house: ['core'],
  api: ['core', 'db'],
  web: ['core', 'ui', 'front'],
  admin: ['core', 'ui', 'front'],
  e2e: ['core', 'db'],
};

test('packages depend on each other in one direction', () => {
  const wrong = packages().flatMap(({ name, manifest }) => {
    const may = MAY_NEED[name];
    if (may === undefined) return [`${name} is new here: say what it may need`];
    return Object.keys((manifest.dependencies ?? {}) as Record<string, string>)
      .filter((dependency) => dependency.startsWith('@acquaint/'))
      .map((dependency) => dependency.slice('@acquaint/'.length))
      .filter((dependency) => !may.includes(dependency))
      .map((dependency) => `${name} may not need ${dependency}`);
  });
  expect(wrong).toEqual([]);
});

test('every version is exact and stands in the catalog', () => {
  const loose = packages().flatMap(({ folder, manifest }) =>
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
      Object.entries((manifest[group] ?? {}) as Record<string, string>)
        .filter(([, range]) => range !== 'catalog:' && range !== 'workspace:*')
        .map(([name, range]) => `${folder} asks for ${name} ${range}`),
    ),
  );
  expect(loose).toEqual([]);
});
