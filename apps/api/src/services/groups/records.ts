import type { Declarations } from '@acquaint/core/equity/compute';
import { EQUITY_GROUPS, type GroupAnswers } from '@acquaint/core/equity/groups';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

export interface GroupDeclaration {
  version: number;
  updatedAt: Instant;
  answers: GroupAnswers;
}

const COLUMNS = EQUITY_GROUPS.map((group) => `"${group}"`).join(', ');

const MINE = {
  name: 'own_group_declaration',
  text: `SELECT "version", "updatedAt", ${COLUMNS} FROM "GroupDeclaration"
    WHERE "organizationId" = $1 AND "studentId" = $2`,
};

/** For the student alone: nothing that answers staff may call it. */
export async function declarationOf(tx: TenantTx, studentId: Id): Promise<GroupDeclaration | null> {
  type Row = GroupAnswers & { version: number; updatedAt: Instant; [column: string]: unknown };
  const { rows } = await tx.query<Row>(MINE, [tx.organizationId, studentId]);
  const [row] = rows;
  if (!row) return null;
  const { version, updatedAt, firstGeneration, needBased, international, disability } = row;
  const answers = { firstGeneration, needBased, international, disability };
  return { version, updatedAt, answers };
}

const ALL = {
  name: 'all_group_declarations',
  text: `SELECT "studentId", ${COLUMNS} FROM "GroupDeclaration" WHERE "organizationId" = $1`,
};

/** For figures alone, which the core makes of them. */
export async function allDeclarations(tx: TenantTx): Promise<Declarations> {
  type Row = GroupAnswers & { studentId: Id; [column: string]: unknown };
  const { rows } = await tx.query<Row>(ALL, [tx.organizationId]);
  return new Map(rows.map(({ studentId, ...answers }) => [studentId, answers]));
}

const INSERT = {
  name: 'insert_group_declaration',
  text: `INSERT INTO "GroupDeclaration" ("organizationId", "studentId", "updatedAt", ${COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING "version"`,
};

const UPDATE = {
  name: 'update_group_declaration',
  text: `UPDATE "GroupDeclaration" SET "version" = "version" + 1, "updatedAt" = $3,
      (${COLUMNS}) = ROW($4, $5, $6, $7)
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "version" = $8 RETURNING "version"`,
};

/** Writes over the version that was seen, 0 for none. @returns null when somebody was faster */
export async function saveDeclaration(
  tx: TenantTx,
  studentId: Id,
  { version, answers, at }: { version: number; answers: GroupAnswers; at: Instant },
): Promise<number | null> {
  const said = EQUITY_GROUPS.map((group) => answers[group]);
  const values = [tx.organizationId, studentId, at, ...said];
  const { rows } = await (version === 0
    ? tx.query<{ version: number }>(INSERT, values)
    : tx.query<{ version: number }>(UPDATE, [...values, version]));
  return rows[0]?.version ?? null;
}

const REMOVE = {
  name: 'remove_group_declaration',
  text: `DELETE FROM "GroupDeclaration" WHERE "organizationId" = $1 AND "studentId" = $2`,
};

export async function removeDeclaration(tx: TenantTx, studentId: Id): Promise<void> {
  await tx.query(REMOVE, [tx.organizationId, studentId]);
}
