import type { TenantTx } from '@acquaint/db/tenant';

/** Inserts a row as it was read with `to_jsonb`; what the database derives by itself is left to it. */
export async function insertRow(
  tx: Pick<TenantTx, 'query'>,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const { rows } = await tx.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS "columns"
     FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const { columns = '' } = rows[0] ?? {};
  await tx.query(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM jsonb_populate_record(null::"${table}", $1)`,
    [JSON.stringify(row)],
  );
}
