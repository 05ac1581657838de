import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ACCESS,
  type Party,
  reachOf,
  type Permission,
  type Reach,
} from '@acquaint/core/access/table';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { settingNames } from './settings.ts';
import { procedureCases } from './testing/procedures.ts';
import { transportCodes } from './trpc/shape-error.ts';

const docs = join(dirname(fileURLToPath(import.meta.url)), '../../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

/** Rows of all tables of a page, by their first cell without its backticks. */
function rowsOf(name: string): Map<string, string[]> {
  const lines = read(name)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return new Map(
    lines.map((line) => {
      const [first = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [first.replaceAll('`', ''), rest];
    }),
  );
}

test('every setting is in docs/operating.md, and nothing else', () => {
  expect([...rowsOf('operating.md').keys()].toSorted(compare)).toEqual(
    settingNames.toSorted(compare),
  );
});

const plainGuards: Partial<Record<string, string>> = {
  public: 'anybody',
  signed_in: 'signed in',
};

test('every procedure is in docs/api.md with who may call it', () => {
  const rows = rowsOf('api.md');
  for (const name of Object.keys(appRouter._def.procedures)) {
    const guard = procedureCases[name]?.guard ?? '';
    const who = plainGuards[guard] ?? `\`${guard}\``;
    expect({ name, who: rows.get(name)?.[1] }).toEqual({ name, who });
  }
});

test('every error code is in docs/api.md with its HTTP status', () => {
  const rows = rowsOf('api.md');
  for (const [code, key] of Object.entries(transportCodes)) {
    expect({ code, status: rows.get(code)?.[0] }).toEqual({
      code,
      status: String(getHTTPStatusCodeFromError(new TRPCError({ code: key }))),
    });
  }
});

const words: Readonly<Record<Reach, string>> = {
  anyone: 'anyone',
  self: 'self',
  own: 'own',
  students: 'in care',
  students_shared: 'shared',
  students_named: 'where shown',
  organization: 'school',
  totals: 'totals',
  link: 'link',
  scope: 'scope',
};
const columns: readonly Party[] = [
  'student',
  'advisor',
  'instructor',
  'library_editor',
  'analyst',
  'owner',
  'auditor',
  'contact_guest',
  'supervisor_guest',
  'integrator',
  'anonymous',
];

test('docs/privacy.md says what the table of access says', () => {
  const rows = rowsOf('privacy.md');
  const permissions = Object.keys(ACCESS) as Permission[];
  expect([...rows.keys()]).toEqual(permissions);
  for (const permission of permissions) {
    const reaches = columns.map((party) => reachOf(party, permission));
    const expected = reaches.map((reach) => (reach === null ? '–' : words[reach]));
    expect({ permission, cells: rows.get(permission) }).toEqual({ permission, cells: expected });
  }
});

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
