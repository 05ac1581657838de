import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { generatedFolder, packageFolder, schemaPath } from './paths.ts';

// Writes the Prisma client to src/generated. The command line tool would download an engine that
// nothing here uses, unless a variable names some existing file. It can also do nothing and still
// succeed, so what it wrote is checked.

const cli = join(
  dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
  'build',
  'index.js',
);
const startedAt = Date.now();
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cli, 'generate', '--schema', schemaPath, '--no-hints'],
  {
    cwd: packageFolder,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: schemaPath, CHECKPOINT_DISABLE: '1' },
  },
);

const problem = status === 0 ? problemOfOutput() : `prisma generate ended with ${status}`;
if (problem !== undefined) {
  console.error(`${problem}\n${stdout}${stderr}`);
  process.exit(1);
}
console.log('Generated the Prisma client.');

function problemOfOutput(): string | undefined {
  const models = [...readFileSync(schemaPath, 'utf8').matchAll(/^model (\w+)/gm)];
  for (const file of ['client.ts', ...models.map(([, model]) => `models/${model}.ts`)]) {
    const written = statSync(join(generatedFolder, file), { throwIfNoEntry: false })?.mtimeMs;
    // File systems round times down, some to whole seconds.
    if (written === undefined || written < startedAt - 2_000) {
      return `prisma generate did not write src/generated/${file}`;
    }
  }
  return undefined;
}
