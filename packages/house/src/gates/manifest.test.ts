import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { weigh } from './manifest.ts';

/** A build whose scripts weigh about 1 kB (a), 2 kB (b) and 4 kB (c) after gzip. */
function build(): string {
  const dist = mkdtempSync(join(tmpdir(), 'acquaint-weigh-'));
  mkdirSync(join(dist, '.vite'));
  for (const [file, bytes] of Object.entries({ 'a.js': 1000, 'b.js': 2000, 'c.js': 4000 })) {
    writeFileSync(join(dist, file), randomBytes(bytes).toString('latin1'), 'latin1');
  }
  writeFileSync(
    join(dist, '.vite', 'manifest.json'),
    JSON.stringify({
      'index.html': { file: 'a.js', isEntry: true, dynamicImports: ['src/home.tsx?split', 'c.ts'] },
      'src/home.tsx?split': { file: 'b.js', imports: ['index.html'] },
      'c.ts': { file: 'c.js', imports: ['index.html'] },
    }),
  );
  return dist;
}

const near = (bytes: number, kilo: number) => Math.abs(bytes - kilo * 1000) < 100;

test('the first screen is the entry and what it imports statically', () => {
  const { firstScreen, lazy } = weigh(build(), ['index.html']);
  expect(near(firstScreen, 1)).toBe(true);
  expect(lazy.map(({ file }) => file)).toEqual(['c.js', 'b.js']);
});

test('a lazy route that is shown first counts for the first screen', () => {
  expect(near(weigh(build(), ['index.html', 'src/home.tsx?split']).firstScreen, 3)).toBe(true);
});

test('a route that is gone is an error, so that renaming cannot make the budget pass', () => {
  expect(() => weigh(build(), ['src/gone.tsx'])).toThrow('no chunk for src/gone.tsx');
});
