// `pnpm acquaint <command>`: the tools of the house, on the Node of the workspace.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { toolEnv, workspaceNode } from './lib/node.mjs';
import { checkMachine, sayFailure } from './lib/setup.mjs';

const folder = fileURLToPath(new URL('./commands/', import.meta.url));
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

function main() {
  const [command = '', ...args] = process.argv.slice(2);
  if (!known.includes(command)) {
    const problem = command === '' ? 'Which command?' : `There is no command "${command}".`;
    process.stderr.write(`${problem} These exist: ${known.join(', ')}.\n`);
    return 2;
  }
  try {
    checkMachine();
  } catch (error) {
    sayFailure(error);
    return 1;
  }
  const file = join(folder, `${command}.ts`);
  return (
    spawnSync(workspaceNode(), [file, ...args], { stdio: 'inherit', env: toolEnv() }).status ?? 1
  );
}

process.exitCode = main();
