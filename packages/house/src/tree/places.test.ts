import { expect, test } from 'vitest';
import { linesThat, tree } from './read.ts';

// Written in pieces, so that this file does not hold what it looks for.
const HOSTS = new RegExp(
  `https?://[^\\s/'"\`]*(${['regis' + 'try', 'npm' + 'js', 'npm' + 'mirror', 'arti' + 'factory', 'verd' + 'accio', 'ne' + 'xus'].join('|')})`,
  'i',
);
const FOLDERS = new RegExp(
  `(^|[\\s'"\`(=:])(${['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/[a-z]', '/Us' + 'ers/[A-Za-z]', 'C:\\\\\\\\Us' + 'ers'].join('|')})`,
);

test('no file names a package host: the machine decides where packages come from', () => {
  expect(tree().flatMap((file) => linesThat(file, (line) => HOSTS.test(line)))).toEqual([]);
});

test('no file names a folder of one machine', () => {
  expect(tree().flatMap((file) => linesThat(file, (line) => FOLDERS.test(line)))).toEqual([]);
});
