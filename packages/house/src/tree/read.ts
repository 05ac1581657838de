import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';

/** One file of the tree: path relative to the root, and its text. */
export interface Text {
  path: string;
  text: string;
}

const TEXTUAL =
  /(\.(md|ts|tsx|mjs|json|jsonc|ya?ml|css|html|sql|prisma|po|sh)|\/run|^\.[a-z]+rc|ignore|config|attributes)$/;
const SKIP = /\.gen\.ts$|^test-results\/|\/test-results\/|\/playwright-report\//;

let all: Text[] | undefined;

/** Every file that people wrote, read once. */
export function tree(): Text[] {
  all ??= filesBelow(root, (path) => TEXTUAL.test(path) && !SKIP.test(path)).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  return all;
}

/** The files that hold code. */
export function code(): Text[] {
  return tree().filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
}

/** Every line of a file that matches, as `path:line text`. */
export function linesThat({ path, text }: Text, matches: (line: string) => boolean): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (matches(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}
