import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/root.mjs';
import { tree, type Text } from './read.ts';

const LINK = /\]\(([^)\s]+)\)/g;
/** A path in backticks that begins at the top of the workspace. */
const CITED = /`((?:apps|packages|docs|\.github|\.ci|\.changeset)\/[^`\s*<>{}$]+)`/g;

function brokenLinks({ path, text }: Text): string[] {
  return [...text.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .filter(
      (target) => !existsSync(join(root, dirname(path), decodeURI(target.replace(/#.*$/, '')))),
    )
    .map((target) => `${path} links to ${target}, which does not exist`);
}

function brokenPaths({ path, text }: Text): string[] {
  return [...text.matchAll(CITED)]
    .map(([, cited = '']) => cited.replace(/[.,:]?(:\d+)?$/, ''))
    .filter((cited) => !existsSync(join(root, cited)))
    .map((cited) => `${path} cites ${cited}, which does not exist`);
}

const documents = () =>
  tree().filter(({ path }) => path.endsWith('.md') && path !== 'CHANGELOG.md');

test('every link in a document leads to a file', () => {
  expect(documents().flatMap(brokenLinks)).toEqual([]);
});

test('every path that a document cites exists', () => {
  expect(documents().flatMap(brokenPaths)).toEqual([]);
});
