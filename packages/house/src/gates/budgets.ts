import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../lib/root.mjs';
import { weigh } from './manifest.ts';

// What a person waits for. Sizes are bytes after gzip; one kB is 1000 bytes.

const kB = 1000;

interface Budget {
  app: string;
  /** What the first screen loads, as Vite's manifest names it. */
  first: string[];
  firstScreen: number;
  lazyChunk: number;
}

const BUDGETS: Budget[] = [
  {
    app: 'web',
    first: [
      'index.html',
      'src/routes/_app.tsx?tsr-split=component',
      'src/routes/_app/index.tsx?tsr-split=component',
    ],
    firstScreen: 130 * kB,
    lazyChunk: 140 * kB,
  },
  {
    app: 'admin',
    first: [
      'index.html',
      'src/routes/_staff.tsx?tsr-split=component',
      'src/routes/_staff/index.tsx?tsr-split=component',
    ],
    // Staff come back to it all day: most of it is in their cache. Each page adds its address here.
    firstScreen: 140 * kB,
    lazyChunk: 140 * kB,
  },
];

/** A sentence for each budget that is exceeded. */
function problemsOf({ app, first, firstScreen, lazyChunk }: Budget, top: string): string[] {
  const dist = join(top, 'apps', app, 'dist');
  if (!existsSync(join(dist, '.vite', 'manifest.json'))) {
    return [`apps/${app} has no built manifest: build it first, with build.manifest on.`];
  }
  const sizes = weigh(dist, first);
  const say = (bytes: number) => `${(bytes / kB).toFixed(1)} kB`;
  console.log(
    `apps/${app}: first screen ${say(sizes.firstScreen)} of ${say(firstScreen)}; largest lazy chunk ${say(sizes.lazy[0]?.bytes ?? 0)} of ${say(lazyChunk)}`,
  );
  const problems = sizes.lazy
    .filter(({ bytes }) => bytes > lazyChunk)
    .map(
      ({ file, bytes }) => `apps/${app}/dist/${file} is ${say(bytes)}, above ${say(lazyChunk)}.`,
    );
  if (sizes.firstScreen > firstScreen) {
    problems.unshift(
      `The first screen of apps/${app} loads ${say(sizes.firstScreen)} of scripts, above ${say(firstScreen)}.`,
    );
  }
  return problems;
}

const top = resolve(process.argv[2] ?? root);
const problems = BUDGETS.flatMap((budget) => problemsOf(budget, top));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
