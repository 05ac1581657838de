import { createCompiledCatalog } from '@lingui/cli/api';
import type { Plugin } from 'vite';

const marker = '/*i18n*/';
// As the macro writes it: a literal in either kind of quotes.
const literal = /\bmessage: ("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;

function textOf(quoted: string): string {
  if (quoted.startsWith('"')) return JSON.parse(quoted) as string;
  const inner = quoted
    .slice(1, -1)
    .replaceAll(String.raw`\'`, "'")
    .replaceAll('"', String.raw`\"`);
  return JSON.parse(`"${inner}"`) as string;
}

/** The message in the form that Lingui runs without a parser. */
function compiled(message: string): string {
  const { source, errors } = createCompiledCatalog(
    'en',
    { message },
    { strict: true, namespace: 'json', pseudoLocale: '' },
  );
  if (errors[0]) throw errors[0].error;
  const { messages } = JSON.parse(source) as { messages: { message: unknown } };
  return JSON.stringify(
    typeof messages.message === 'string' ? [messages.message] : messages.message,
  );
}

/**
 * Leaves the English sentences, compiled, where the macros wrote them. Each page then brings its
 * own words, where one catalog would bring those of all pages to the first screen.
 */
export function inlineMessages(): Plugin {
  return {
    name: 'acquaint-inline-messages',
    enforce: 'pre',
    transform: {
      filter: { code: marker },
      handler(code) {
        const [head = '', ...parts] = code.split(marker);
        const next = parts.map((part) => {
          literal.lastIndex = 0;
          const found = literal.exec(part);
          if (!found?.[1]) return part;
          const end = found.index + found[0].length;
          return `${part.slice(0, found.index)}message: ${compiled(textOf(found[1]))}${part.slice(end)}`;
        });
        return { code: [head, ...next].join(marker), map: null };
      },
    },
  };
}
