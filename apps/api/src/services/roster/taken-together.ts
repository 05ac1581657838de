import { MOST_IN_RING } from '@acquaint/core/roster/claims';
import type { Listed, ReadRoster, Standing } from '@acquaint/core/roster/plan';
import type { RosterRow } from '@acquaint/core/roster/read-row';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { ImportRecord } from './records.ts';
import { holdAccounts, standingOf } from './standing.ts';

export interface PlacedRow {
  position: number;
  row: RosterRow;
}

const TAKEN = {
  name: 'import_rows_taken',
  text: `SELECT "position" FROM "ImportRow"
    WHERE "organizationId" = $1 AND "importId" = $2 AND "position" >= $3 AND "position" < $4`,
};

/** Rows from `from` on and before `until` that went with rows above them. */
async function takenOf(tx: TenantTx, importId: Id, from: number, until: number) {
  const { rows } = await tx.query<{ position: number }>(TAKEN, [
    tx.organizationId,
    importId,
    from,
    until,
  ]);
  return new Set(rows.map(({ position }) => position));
}

/**
 * The rows of a chunk, with those further down that hand addresses round with them: an address is free
 * for one only in the moment in which it is given up by the other. What was taken before is left out:
 * it is nobody's way any more.
 */
export async function takenTogether(
  tx: TenantTx,
  batch: ImportRecord,
  file: ReadRoster,
  count: number,
): Promise<{ rows: PlacedRow[]; standing: Standing }> {
  const places = Array.from({ length: count }, (_, at) => batch.cursor + at);
  const before = await takenOf(tx, batch.id, batch.cursor, batch.cursor + count);
  const isPast = (position: number): boolean => position < batch.cursor || before.has(position);
  const positions = new Set(places.filter((position) => !isPast(position)));
  const listed = new Map<Id, Listed>();
  const accounts = new Map<string, Standing['accounts'][number]>();
  const handing = new Set<string>();
  let next = [...positions];
  for (let round = 0; next.length > 0 && round <= MOST_IN_RING; round += 1) {
    const some = next.flatMap((position) => file.rows[position] ?? []);
    const standing = await standingOf(tx, some);
    for (const one of standing.listed) listed.set(one.studentId, one);
    for (const one of standing.accounts) accounts.set(one.email, one);
    const linked = linksOf(file, some, standing);
    for (const email of linked.emails) handing.add(email);
    next = linked.positions.filter((position) => !positions.has(position) && !isPast(position));
    for (const position of next) positions.add(position);
  }
  // Whoever signs in at this very moment keeps the address, or comes when it is another's.
  if (handing.size > 0) {
    for (const one of await holdAccounts(tx, [...handing])) accounts.set(one.email, one);
  }
  const rows = [...positions]
    .toSorted((a, b) => a - b)
    .flatMap((position) => {
      const row = file.rows[position];
      return row === undefined ? [] : [{ position, row }];
    });
  return { rows, standing: { listed: [...listed.values()], accounts: [...accounts.values()] } };
}

/** The rows of who has an address that these rows want, and of who wants one that these give up. */
function linksOf(
  file: ReadRoster,
  rows: readonly RosterRow[],
  { listed }: Pick<Standing, 'listed'>,
): { positions: number[]; emails: string[] } {
  const byKey = new Map(listed.map((one) => [one.studentKey, one]));
  const byEmail = new Map(listed.map((one) => [one.email, one]));
  const positions: number[] = [];
  const emails: string[] = [];
  const link = (position: number | undefined, email: string): void => {
    const there = position === undefined ? undefined : file.rows[position]?.values.email;
    if (position === undefined || there === undefined) return;
    positions.push(position);
    emails.push(email);
  };
  for (const { key, values } of rows) {
    const { email } = values;
    if (key === null || email === undefined) continue;
    const owner = byEmail.get(email);
    if (owner && owner.studentKey !== null && owner.studentKey !== key) {
      const position = file.places.byKey.get(owner.studentKey);
      // Who keeps the address is in nobody's way but that of the row that wants it.
      if (position !== undefined && file.rows[position]?.values.email !== email)
        link(position, email);
    }
    const own = byKey.get(key);
    if (own && own.email !== email) link(file.places.byEmail.get(own.email), own.email);
  }
  return { positions, emails };
}
