import { EQUITY_GROUPS } from '@acquaint/core/equity/groups';
import { asSystem } from '@acquaint/db/tenant';
import type { TestApp } from './test-app.ts';

/** Schools ask their students about groups, or no longer do. */
export async function askAboutGroups(
  app: TestApp,
  schools: readonly { id: string }[],
  groupQuestions: 'on' | 'off' = 'on',
): Promise<void> {
  await asSystem(app.deps.database, { reason: 'a policy for a test' }, (tx) =>
    tx.query(`UPDATE "Organization" SET "policy" = "policy" || $2 WHERE "id" = ANY($1::uuid[])`, [
      schools.map(({ id }) => id),
      JSON.stringify({ groupQuestions }),
    ]),
  );
}

/**
 * What students are said to have answered, past the product: also in a word that nobody can choose,
 * so that it can be found wherever it leaks.
 */
export async function plantDeclarations(
  app: TestApp,
  { organizationId, studentIds }: { organizationId: string; studentIds: readonly string[] },
  answer: string,
): Promise<void> {
  const columns = EQUITY_GROUPS.map((group) => `"${group}"`);
  await asSystem(app.deps.database, { reason: 'declarations for a test' }, (tx) =>
    tx.query(
      `INSERT INTO "GroupDeclaration" ("organizationId", "studentId", "updatedAt", ${columns.join()})
       SELECT $1, s, $3, ${columns.map(() => '$4').join()} FROM unnest($2::uuid[]) AS s`,
      [organizationId, studentIds, app.clock.now, answer],
    ),
  );
}
