import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/** Vite's account of a build: source module or shared chunk → the file it became. */
export type Manifest = Record<string, Chunk>;

export interface Sizes {
  /** Bytes after gzip of all scripts that must arrive before the first screen is shown. */
  firstScreen: number;
  /** Every other script with its bytes after gzip, largest first. */
  lazy: { file: string; bytes: number }[];
}

export function readManifest(dist: string): Manifest {
  return JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
}

/** The chunk itself and all that it imports statically, however deep. */
function withImports(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return seen;
}

/**
 * Weighs a build.
 * @param first keys of the manifest that the first screen loads
 * @throws when a key names no chunk: a renamed route must not make the budget pass
 */
export function weigh(dist: string, first: readonly string[]): Sizes {
  const manifest = readManifest(dist);
  const gone = first.find((key) => manifest[key] === undefined);
  if (gone !== undefined) throw new Error(`${dist} has no chunk for ${gone}`);
  const early = new Set([...withImports(manifest, first)].map((key) => manifest[key]?.file));
  const sizeOf = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const scripts = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) =>
    file.endsWith('.js'),
  );
  return {
    firstScreen: scripts
      .filter((file) => early.has(file))
      .reduce((sum, file) => sum + sizeOf(file), 0),
    lazy: scripts
      .filter((file) => !early.has(file))
      .map((file) => ({ file, bytes: sizeOf(file) }))
      .toSorted((a, b) => b.bytes - a.bytes),
  };
}
