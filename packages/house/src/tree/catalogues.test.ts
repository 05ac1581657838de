import { expect, test } from 'vitest';
import { tree } from './read.ts';

interface Message {
  id: string;
  text: string;
}

/** The messages of a .po file; strings may go on over several lines. */
function messages(po: string): Message[] {
  return po
    .replace(/"\n"/g, '')
    .split(/\n\n+/)
    .flatMap((block) => {
      const id = /^msgid "(.*)"$/m.exec(block)?.[1];
      const text = /^msgstr "(.*)"$/m.exec(block)?.[1];
      return id === undefined || id === '' || text === undefined ? [] : [{ id, text }];
    });
}

test('the English catalogues have a text for every message, and none that is no longer used', () => {
  const problems = tree()
    .filter(({ path }) => /\/locales\/(.*\/)?en(\/messages)?\.po$/.test(path))
    .flatMap(({ path, text }) => [
      ...messages(text)
        .filter((message) => message.text === '')
        .map(({ id }) => `${path} has no text for "${id}"`),
      ...[...text.matchAll(/^#~ msgid "(.*)"$/gm)].map(
        ([, id]) => `${path} keeps "${id}", which nothing uses`,
      ),
    ]);
  expect(problems).toEqual([]);
});
