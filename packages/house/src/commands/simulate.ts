import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

// `pnpm acquaint simulate [--weeks 16] [--students 20] [--seed 1] [--json]`: students live through a
// term on a fake clock; prints what was sent when and why.

const script = join(root, 'apps/api/src/simulate/main.ts');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
