/** A file that breaks one rule of the lint, and the rule that must name it. */
export interface LintPlant {
  path: string;
  text: string;
  /** What the lint must report for this file; nothing means that it must stay silent. */
  rule?: string;
}

const IMPORTS = 'no-restricted-imports';
const file = (folder: string, name: string) => `${folder}/planted-${name}.ts`;

/** A file that imports one thing it may not. */
function imports(folder: string, name: string, from: string): LintPlant {
  return {
    path: file(folder, name),
    text: `import { a } from '${from}';\nexport const b = [a];\n`,
    rule: IMPORTS,
  };
}

const CORE = 'packages/core/src';
const WEB = 'apps/web/src';

/** A line of code in the core that uses something outside of it. */
function impure(name: string, line: string, rule = 'no-restricted-globals'): LintPlant {
  return { path: file(CORE, name), text: `${line}\n`, rule };
}

const DIRECTIONS: LintPlant[] = [
  imports(CORE, 'core-needs-db', '@acquaint/db/client'),
  imports(CORE, 'core-needs-itself', '@acquaint/core/rules/rule'),
  imports(CORE, 'core-needs-node', 'node:fs'),
  imports(CORE, 'core-needs-react', 'react'),
  imports(CORE, 'holidays-elsewhere', 'date-holidays'),
  imports(CORE, 'by-path', '../../db/src/client.ts'),
  imports('packages/db/src', 'db-needs-api', '@acquaint/api/router'),
  imports('packages/ui/src', 'ui-needs-db', '@acquaint/db/client'),
  imports('packages/ui/src', 'ui-needs-query', '@tanstack/react-query'),
  imports('packages/ui/src', 'ui-needs-router', '@tanstack/react-router'),
  imports('packages/ui/src', 'ui-needs-trpc', '@trpc/client'),
  imports(WEB, 'web-needs-admin', '@acquaint/admin/main'),
  imports(WEB, 'web-needs-db', '@acquaint/db/client'),
  imports(WEB, 'web-runs-api', '@acquaint/api/router'),
  imports(WEB, 'web-needs-server', 'hono'),
  imports('apps/admin/src', 'admin-needs-web', '@acquaint/web/main'),
  imports('apps/admin/src', 'admin-runs-api', '@acquaint/api/router'),
  imports('apps/api/src', 'api-needs-ui', '@acquaint/ui/button'),
  imports('apps/api/src', 'api-needs-web', '@acquaint/web/main'),
  imports('apps/api/src', 'prisma-in-api', '@prisma/client'),
  imports('apps/api/src', 'holidays-in-api', 'date-holidays'),
  imports('apps/api/src/routers', 'router-needs-queries', '@acquaint/db/queries/interviews'),
  imports('apps/api/src/routers', 'router-needs-pg', 'pg'),
  imports('apps/e2e/src', 'prisma-in-e2e', '@prisma/client'),
  imports('packages/bench/src', 'prisma-in-bench', '@prisma/client'),
  {
    path: file(WEB, 'later'),
    text: "export const later = () => import('@acquaint/db/client');\n",
    rule: IMPORTS,
  },
];

const PURITY: LintPlant[] = [
  impure('clock', 'export const a = Date.now();'),
  impure('environment', "export const a = process.env['A'];"),
  impure('network', "export const a = fetch('/a');"),
  impure('console', "console.log('a');"),
  impure('timer', 'setTimeout(() => undefined, 1);'),
  impure('chance', 'export const a = Math.random();', 'no-restricted-properties'),
  impure(
    'temporal-now',
    "import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal.Now.instant();",
    'no-restricted-properties',
  ),
];

const CARE: LintPlant[] = [
  { path: file(WEB, 'any'), text: 'export const a = (b: any) => [b];\n', rule: 'no-explicit-any' },
  {
    path: file(WEB, 'floating'),
    text: 'async function a() {\n  await Promise.resolve();\n}\na();\n',
    rule: 'no-floating-promises',
  },
  {
    path: file(WEB, 'non-null'),
    text: 'export const a = (b: string | null) => b!.length;\n',
    rule: 'no-non-null-assertion',
  },
  { path: file(WEB, 'default'), text: 'export default 1;\n', rule: 'no-default-export' },
  {
    path: file(WEB, 'switch'),
    text: "export function a(b: 'x' | 'y') {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n",
    rule: 'switch-exhaustiveness-check',
  },
  {
    path: file(WEB, 'hook'),
    text: "import { useState } from 'react';\nexport function useA(b: boolean) {\n  if (b) useState(1);\n}\n",
    rule: 'rules-of-hooks',
  },
  {
    path: file(WEB, 'deps'),
    text: "import { useEffect } from 'react';\nexport function useA(b: string) {\n  useEffect(() => {\n    document.title = b;\n  }, []);\n}\n",
    rule: 'exhaustive-deps',
  },
  {
    path: `${WEB}/planted-alt.tsx`,
    text: 'export const A = () => <img src="/a.png" />;\n',
    rule: 'alt-text',
  },
  {
    path: file(WEB, 'cycle-a'),
    text: "import { b } from './planted-cycle-b.ts';\nexport type A = string;\nexport const a = () => b;\n",
    rule: 'no-cycle',
  },
  {
    path: file(WEB, 'cycle-b'),
    // A type alone ties two files as well: neither can be read without the other.
    text: "import type { A } from './planted-cycle-a.ts';\nexport const b = (a: A) => a;\n",
    rule: 'no-cycle',
  },
  {
    path: `${CORE}/planted-only.test.ts`,
    text: "import { expect, test } from 'vitest';\ntest.only('a', () => expect(1).toBe(1));\n",
    rule: 'no-focused-tests',
  },
  {
    path: `${CORE}/planted-skip.test.ts`,
    text: "import { expect, test } from 'vitest';\ntest.skip('a', () => expect(1).toBe(1));\n",
    rule: 'no-disabled-tests',
  },
  {
    path: `${CORE}/planted-empty.test.ts`,
    text: "import { test } from 'vitest';\ntest('a', () => undefined);\n",
    rule: 'expect-expect',
  },
];

/** What is allowed: a gate that also refuses these would only be in the way. */
const ALLOWED: LintPlant[] = [
  {
    path: file(WEB, 'allowed-type'),
    text: "import type { AppRouter } from '@acquaint/api/router';\nexport type A = AppRouter;\n",
  },
  {
    path: file('apps/api/src/routers', 'allowed-type'),
    text: "import type { Transaction } from '@acquaint/db/transaction';\nexport type A = Transaction;\n",
  },
  {
    path: file('packages/db/src', 'allowed-clock'),
    text: 'export const a = () => Date.now();\n',
  },
];

export const LINT_PLANTS: readonly LintPlant[] = [...DIRECTIONS, ...PURITY, ...CARE, ...ALLOWED];
