import { parsePolicy, type Policy } from '@acquaint/core/policy/policy';
import type { School } from '@acquaint/core/workflow/dossier';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

interface Row {
  id: string;
  name: string;
  helpUrl: string | null;
  timeZone: string;
  country: string;
  policy: Record<string, unknown>;
  [column: string]: unknown;
}

const SCHOOL = {
  name: 'get_school',
  text: `SELECT "id", "name", "helpUrl", "timeZone", "country", "policy" FROM "Organization"
         WHERE "id" = $1`,
};

/** The school with its policy: its own numbers laid over the defaults. */
export async function loadSchool(tx: TenantTx): Promise<{ school: School; policy: Policy }> {
  const { rows } = await tx.query<Row>(SCHOOL, [tx.organizationId]);
  const [row] = rows;
  if (!row) throw new ApiError('not_found');
  const { policy: overrides, id, name, helpUrl, timeZone, country } = row;
  const parsed = parsePolicy(overrides);
  if (!parsed.ok) throw new Error('The stored policy of the organisation is out of range.');
  return { school: { id, name, helpUrl, timeZone, country }, policy: parsed.policy };
}
