import type { NamingWay, PortfolioChoice, PortfolioPart } from '@acquaint/core/portfolio/choice';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

interface Row {
  interviewId: Id;
  version: number;
  isIncluded: boolean;
  parts: PortfolioPart[];
  description: string | null;
  agreedHow: NamingWay | null;
  agreedOn: PlainDate | null;
  agreedNote: string | null;
  [column: string]: unknown;
}

const LIST = {
  name: 'list_portfolio_choices',
  text: `SELECT "interviewId", "version", "isIncluded", "parts", "description", "agreedHow",
      to_char("agreedOn", 'YYYY-MM-DD') AS "agreedOn", "agreedNote"
    FROM "PortfolioChoice" WHERE "organizationId" = $1 AND "studentId" = $2
    ORDER BY "interviewId"`,
};

/** What a student chose for their portfolio, talk by talk. */
export async function listChoices(tx: TenantTx, studentId: Id): Promise<PortfolioChoice[]> {
  const { rows } = await tx.query<Row>(LIST, [tx.organizationId, studentId]);
  return rows.map(({ interviewId, version, isIncluded, parts, description, ...agreed }) => ({
    interviewId,
    version,
    isIncluded,
    parts,
    description,
    agreement:
      agreed.agreedHow !== null && agreed.agreedOn !== null
        ? { how: agreed.agreedHow, on: agreed.agreedOn, note: agreed.agreedNote }
        : null,
  }));
}

const SAVE = {
  name: 'save_portfolio_choice',
  text: `INSERT INTO "PortfolioChoice" ("organizationId", "interviewId", "studentId", "isIncluded",
      "parts", "description", "agreedHow", "agreedOn", "agreedNote", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT ("organizationId", "interviewId") DO UPDATE SET "isIncluded" = $4, "parts" = $5,
      "description" = $6, "agreedHow" = $7, "agreedOn" = $8, "agreedNote" = $9, "updatedAt" = $10,
      "version" = "PortfolioChoice"."version" + 1
    WHERE "PortfolioChoice"."version" = $11 AND "PortfolioChoice"."studentId" = $3`,
};

/** Writes over the version that was seen. @returns false when somebody was faster */
export async function saveChoice(
  tx: TenantTx,
  studentId: Id,
  { choice, at }: { choice: PortfolioChoice; at: Instant },
): Promise<boolean> {
  const { interviewId, version, isIncluded, parts, description, agreement } = choice;
  const { rowCount } = await tx.query(SAVE, [
    tx.organizationId,
    interviewId,
    studentId,
    isIncluded,
    parts,
    description,
    agreement?.how ?? null,
    agreement?.on ?? null,
    agreement?.note ?? null,
    at,
    version,
  ]);
  return rowCount === 1;
}
