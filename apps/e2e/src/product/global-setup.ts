import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepared.ts';
import { root } from './server.ts';

/** Builds a front end that nobody has built yet; `npm test` has built both before. */
function buildIfMissing(app: 'web' | 'admin'): void {
  const folder = join(root, 'apps', app);
  if (existsSync(join(folder, 'dist/index.html')) || !existsSync(join(folder, 'vite.config.ts')))
    return;
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`apps/${app} cannot be built.`);
}

// oxlint-disable-next-line import/no-default-export -- Playwright takes nothing else
export default function globalSetup(): Promise<() => Promise<void>> {
  buildIfMissing('web');
  buildIfMissing('admin');
  return prepare();
}
