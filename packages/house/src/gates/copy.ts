import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { filesBelow, packages } from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';

/** Caches that tools keep among the packages; a copy has no use for them. */
const CACHES = new Set(['.vite', '.vite-temp', '.vitest', '.cache']);

/** A second tree to plant violations in, so that the real one is never touched. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'acquaint-gates-'));

  constructor() {
    for (const file of filesBelow(root, () => true)) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join(root, file), join(this.folder, file));
    }
    // Links of a package are relative, so copied they lead to the packages of the copy.
    for (const { folder } of packages()) {
      cpSync(join(root, folder, 'node_modules'), join(this.folder, folder, 'node_modules'), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !CACHES.has(basename(path)),
      });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Changes a manifest of the copy. */
  edit(path: string, change: (manifest: Record<string, unknown>) => void): void {
    const manifest = JSON.parse(readFileSync(join(this.folder, path), 'utf8')) as Record<
      string,
      unknown
    >;
    change(manifest);
    this.write(path, `${JSON.stringify(manifest, null, 2)}\n`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
