import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '@acquaint/core/rules/catalogue';
import { packages, testFiles } from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';
import { countTitles } from '../rules/titles.ts';

// `pnpm acquaint rules [--json]`: every rule, lint and trap, why it is there, and how many
// tests carry its id in their title.

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });

const sources = packages().flatMap((item) =>
  testFiles(item).map((file) => readFileSync(join(root, item.folder, file), 'utf8')),
);
const counts = countTitles(sources);
const rows = catalogue().map((entry) => ({ ...entry, tests: counts.get(entry.id) ?? 0 }));

if (values.json === true) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  for (const row of rows) {
    const place = [row.kind, row.step, row.severity].filter(Boolean).join(' · ');
    process.stdout.write(`${row.id.padEnd(4)} ${row.title}\n     ${place} · ${row.tests} tests\n`);
  }
}
