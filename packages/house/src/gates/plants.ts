import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';

/** A violation for a gate other than the lint. */
export interface Plant {
  title: string;
  put: (copy: Copy) => void;
  /** What the gate must say, so that a person finds the place. */
  names: RegExp;
}

const write = (path: string, text: string) => (copy: Copy) => copy.write(path, text);

export const FORMAT: Plant[] = [
  {
    title: 'a file in another format',
    put: write('packages/core/src/planted-format.ts', 'export   const a = "b"\n'),
    names: /packages\/core\/src\/planted-format\.ts/,
  },
];

export const TYPES: Plant[] = [
  {
    title: 'a wrong type',
    put: write('packages/core/src/planted-types/type.ts', "export const a: number = 'b';\n"),
    names: /planted-types\/type\.ts.*TS2322/,
  },
  {
    title: 'an element that may not be there',
    put: write(
      'packages/core/src/planted-types/index.ts',
      'export const a = (b: string[]) => b[0].length;\n',
    ),
    names: /planted-types\/index\.ts.*TS2532/,
  },
  {
    title: 'syntax that Node cannot strip',
    put: write('packages/core/src/planted-types/enum.ts', 'export enum A {\n  B,\n}\n'),
    names: /planted-types\/enum\.ts.*TS1294/,
  },
];

export const UNUSED: Plant[] = [
  {
    title: 'a file that nothing imports',
    put: write('apps/api/src/planted-unused.ts', 'export const a = 1;\n'),
    names: /apps\/api\/src\/planted-unused\.ts/,
  },
  {
    title: 'an export that nothing imports',
    put: write('packages/core/src/planted-unused.ts', 'export const plantedUnused = 1;\n'),
    names: /plantedUnused|packages\/core\/src\/planted-unused\.ts/,
  },
  {
    title: 'a dependency that nothing imports',
    put: (copy) => {
      copy.edit('packages/bench/package.json', (manifest) => {
        manifest['dependencies'] = { ...record(manifest['dependencies']), sonner: 'catalog:' };
      });
    },
    names: /packages\/bench\/package\.json:.*sonner/,
  },
  {
    title: 'an import without a dependency',
    put: write(
      'packages/house/src/planted-unlisted.test.ts',
      "import { toast } from 'planted-toasts';\nexport const a = toast;\n",
    ),
    names: /planted-unlisted\.test\.ts: planted-toasts/,
  },
];

export const MANIFESTS: Plant[] = [
  {
    title: 'two versions of one package',
    put: (copy) => {
      for (const [name, version] of [
        ['bench', '8.0.0'],
        ['house', '8.1.0'],
      ]) {
        copy.edit(`packages/${name}/package.json`, (manifest) => {
          manifest['dependencies'] = { ...record(manifest['dependencies']), pg: version };
        });
      }
    },
    names: /pg has multiple versions[\s\S]*multiple-dependency-versions/,
  },
];

export const BUDGETS: Plant[] = [
  {
    title: 'a first screen above its budget',
    put: (copy) => {
      copy.write('apps/web/dist/assets/planted.js', script(140_000));
      copy.write(
        'apps/web/dist/.vite/manifest.json',
        JSON.stringify({
          'index.html': { file: 'assets/planted.js', isEntry: true },
          'src/routes/_app.tsx?tsr-split=component': { file: 'assets/planted.js' },
          'src/routes/_app/index.tsx?tsr-split=component': { file: 'assets/planted.js' },
        }),
      );
    },
    names: /first screen of apps\/web loads 14\d/,
  },
  {
    title: 'a lazy chunk above its budget',
    put: (copy) => {
      copy.write('apps/admin/dist/assets/main.js', script(1000));
      copy.write('apps/admin/dist/assets/planted-lazy.js', script(150_000));
      copy.write(
        'apps/admin/dist/.vite/manifest.json',
        JSON.stringify({
          'index.html': { file: 'assets/main.js', isEntry: true, dynamicImports: ['lazy.ts'] },
          'src/routes/_staff.tsx?tsr-split=component': { file: 'assets/main.js' },
          'src/routes/_staff/index.tsx?tsr-split=component': { file: 'assets/main.js' },
          'lazy.ts': { file: 'assets/planted-lazy.js' },
        }),
      );
    },
    names: /planted-lazy\.js is 15\d/,
  },
];

export const WORDS: Plant[] = [
  {
    title: 'a sentence that no catalogue has',
    put: write(
      'apps/admin/src/planted-words.tsx',
      "import { Trans } from '@lingui/react/macro';\nexport const A = () => <Trans>Planted words</Trans>;\n",
    ),
    names: /apps\/admin\/src\/locales\/en\.po lacks "Planted words"/,
  },
  {
    title: 'a sentence that nothing uses',
    put: (copy) => {
      const path = 'apps/web/src/locales/en.po';
      const po = readFileSync(join(copy.folder, path), 'utf8');
      copy.write(path, `${po}\nmsgid "Planted and forgotten"\nmsgstr "Planted and forgotten"\n`);
    },
    names: /apps\/web\/src\/locales\/en\.po keeps "Planted and forgotten"/,
  },
];

// In pieces, so that this file does not hold what the gate looks for.
const HOST = ['https://regis', 'try.example.org/a'].join('');
const FOLDER = ['/ho', 'me/somebody/a'].join('');

export const TREE: Plant[] = [
  {
    title: 'a file of 401 lines',
    put: write('apps/api/src/planted-long.ts', `${'// a\n'.repeat(400)}export {};\n`),
    names: /planted-long\.ts has 401 lines/,
  },
  {
    title: 'a link that leads nowhere',
    put: write('docs/planted-link.md', '# A\n\nSee [b](b/c.md).\n'),
    names: /planted-link\.md links to b\/c\.md/,
  },
  {
    title: 'a document that cites a file that is not there',
    put: write('docs/planted-path.md', '# A\n\nSee `packages/core/src/not-there.ts`.\n'),
    names: /planted-path\.md cites packages\/core\/src\/not-there\.ts/,
  },
  {
    title: 'a check that is turned off without a reason',
    put: write('apps/api/src/planted-off.ts', '// oxlint-disable-next-line no-eval\nexport {};\n'),
    names: /planted-off\.ts:1/,
  },
  {
    title: 'the host of a package store',
    put: write('docs/planted-host.md', `# A\n\n${HOST}\n`),
    names: /planted-host\.md:3/,
  },
  {
    title: 'a folder of one machine',
    put: write('docs/planted-folder.md', `# A\n\nIn ${FOLDER}\n`),
    names: /planted-folder\.md:3/,
  },
  {
    title: 'an English text that is missing',
    put: write(
      'apps/web/src/locales/planted/en.po',
      'msgid ""\nmsgstr ""\n\nmsgid "a.b"\nmsgstr ""\n',
    ),
    names: /planted\/en\.po has no text for \\?"a\.b/,
  },
  {
    title: 'a package that needs one above it',
    put: (copy) => {
      copy.edit('packages/ui/package.json', (manifest) => {
        manifest['dependencies'] = {
          ...record(manifest['dependencies']),
          '@acquaint/db': 'workspace:*',
        };
      });
    },
    names: /ui may not need db/,
  },
];

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A script that gzip cannot make smaller than about `bytes`. */
function script(bytes: number): string {
  return `export const a = '${randomBytes(bytes).toString('base64')}';\n`;
}
