import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../lib/root.mjs';
import { run, stopAll } from '../lib/run.mjs';
import { elapsed } from '../lib/say.mjs';
import { Copy } from './copy.ts';
import { LINT_PLANTS, type LintPlant } from './plants-lint.ts';
import { BUDGETS, FORMAT, MANIFESTS, TREE, TYPES, UNUSED, WORDS, type Plant } from './plants.ts';

// `pnpm gates:prove`: a gate that never closes is worse than none. Every violation is planted
// in a copy of the tree, each gate runs there once, and must name each of its plants.

const began = Date.now();
const copies: Copy[] = [];

function newCopy(): Copy {
  const copy = new Copy();
  copies.push(copy);
  return copy;
}

function removeCopies(): void {
  for (const copy of copies) copy.remove();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopAll();
    removeCopies();
    process.exit(130);
  });
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const problems: string[] = [];
let proven = 0;

/** Runs a gate on plants and notes each one that it did not name. */
async function prove(
  gate: string,
  plants: readonly Plant[],
  copy: Copy,
  command: string,
  args: readonly string[],
  cwd = copy.folder,
): Promise<void> {
  for (const plant of plants) plant.put(copy);
  const { code, output } = await run(command, args, { cwd });
  const text = stripVTControlCharacters(output);
  if (code === 0) problems.push(`${gate} passed in spite of its plants`);
  const missed = plants.filter(({ names }) => !names.test(text));
  for (const { title } of missed) problems.push(`${gate} did not name ${title}`);
  if (missed.length > 0) console.log(text.trimEnd());
  proven += plants.length - missed.length;
  console.log(`${gate}: ${plants.length - missed.length} of ${plants.length} plants named`);
}

interface Diagnostic {
  code: string;
  filename: string;
}

/** The lint names each plant by its own rule, and leaves what is allowed alone. */
async function proveLint(copy: Copy): Promise<void> {
  for (const { path, text } of LINT_PLANTS) copy.write(path, text);
  const { code, output } = await run(bin('oxlint'), ['.', '--format=json'], { cwd: copy.folder });
  if (code === 0) problems.push('lint passed in spite of its plants');
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{'))) as {
    diagnostics: Diagnostic[];
  };
  const isRight = ({ path, rule }: LintPlant): boolean => {
    const found = diagnostics.filter(({ filename }) => filename === path);
    return rule === undefined
      ? found.length === 0
      : found.some((diagnostic) => diagnostic.code.includes(`(${rule})`));
  };
  const wrong = LINT_PLANTS.filter((plant) => !isRight(plant));
  for (const { path, rule } of wrong) {
    problems.push(
      rule === undefined ? `lint refused ${path}` : `lint did not name ${rule} in ${path}`,
    );
  }
  proven += LINT_PLANTS.length - wrong.length;
  console.log(`lint: ${LINT_PLANTS.length - wrong.length} of ${LINT_PLANTS.length} plants right`);
}

async function proveAll(): Promise<void> {
  // Two copies: what is planted for the lint would hide what is planted for knip, and a wrong
  // manifest would confuse the types.
  const code = newCopy();
  await Promise.all([
    proveLint(code),
    prove('format', FORMAT, code, bin('oxfmt'), ['--check', '.']),
  ]);
  // The settings of the core with the plants alone: one file that cannot be parsed would keep
  // the compiler from looking at the types of all others.
  const project = 'packages/core/tsconfig.planted.json';
  code.write(project, '{ "extends": "./tsconfig.json", "include": ["src/planted-types/*.ts"] }');
  await prove('types', TYPES, code, bin('tsc'), ['-b', project, '--pretty', 'false']);
  const manifests = newCopy();
  const house = join(manifests.folder, 'packages', 'house');
  const budgets = join(root, 'packages/house/src/gates/budgets.ts');
  await Promise.all([
    prove('knip', UNUSED, manifests, bin('knip'), ['--no-progress', '--reporter=compact']),
    prove('budgets', BUDGETS, manifests, process.execPath, [budgets, manifests.folder]),
  ]);
  const words = join(root, 'packages/house/src/gates/words.ts');
  await prove('words', WORDS, manifests, process.execPath, [words, manifests.folder]);
  const vitest = join(root, 'packages/house/node_modules/vitest/vitest.mjs');
  await prove('tree', TREE, manifests, process.execPath, [vitest, 'run', 'src/tree'], house);
  await prove('sherif', MANIFESTS, manifests, bin('sherif'), []);
}

try {
  await proveAll();
} finally {
  removeCopies();
  rmSync(join(root, 'packages/house/.vitest'), { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`${proven} plants, ${problems.length} problems, ${elapsed(Date.now() - began)}`);
process.exitCode = problems.length === 0 ? 0 : 1;
