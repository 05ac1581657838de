import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

// `pnpm acquaint drill [--kills 50] [--messages 200] [--reminders 500] [--on embedded|postgres]
// [--store]`: kills the product while mail and
// reminders are due, and counts what was lost or came twice.

const script = join(root, 'apps/api/src/drill/main.ts');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
