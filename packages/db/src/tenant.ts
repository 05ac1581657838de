import type pg from 'pg';

import { DatabaseProblem } from './errors.ts';
import type { Database } from './open-database.ts';
import { type Statement, transaction, type TransactionOptions, type Tx } from './transaction.ts';
import { isUuid } from './uuid7.ts';

export type TenantTx = Tx & { readonly organizationId: string };

/**
 * Runs `work` in one transaction that sees and writes the rows of one organisation only: the role
 * `acquaint_app` owns nothing, and the policies compare each row with the transaction's setting.
 *
 * @throws DatabaseProblem `bad-organization-id`, and what `transaction` throws
 */
export async function inTenant<T>(
  database: Database,
  options: TransactionOptions & { organizationId: string },
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const { organizationId } = options;
  const begin = beginInTenant(organizationId, options.isolation, 'READ WRITE');
  return transaction(database, begin, options, (tx) =>
    work({
      organizationId,
      query: tx.query,
      // Stays lazy: most transactions never touch Prisma.
      get prisma() {
        return tx.prisma;
      },
    }),
  );
}

/**
 * Runs `work` in one transaction that sees every organisation: sign-in, joining, erasure, jobs.
 *
 * @param options.reason what this is for; it is logged
 * @throws what `transaction` throws
 */
export async function asSystem<T>(
  database: Database,
  options: TransactionOptions & { reason: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  database.log.debug({ reason: options.reason }, 'Work across organisations');
  return transaction(database, beginAsSystem(options.isolation), options, work);
}

/**
 * One read of one organisation's rows. BEGIN with role and setting, the query, and COMMIT are sent
 * together, so that tenancy costs no round trip.
 */
export async function readInTenant<Row extends pg.QueryResultRow>(
  database: Database,
  organizationId: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return pipelined<Row>(
    database,
    beginInTenant(organizationId, 'read committed', 'READ ONLY'),
    statement,
    values,
  );
}

/** One read across organisations, sent like `readInTenant`; for the session check. */
export async function readAsSystem<Row extends pg.QueryResultRow>(
  database: Database,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return pipelined<Row>(database, beginAsSystem('read committed'), statement, values);
}

async function pipelined<Row extends pg.QueryResultRow>(
  database: Database,
  begin: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    const [begun, read, ended] = await Promise.allSettled([
      client.query(begin),
      client.query<Row>({ ...statement, values: [...values] }),
      client.query('COMMIT'),
    ]);
    // Without the role the rows below are not to be trusted; without the end, the connection.
    broken = begun.status === 'rejected' || ended.status === 'rejected';
    if (begun.status === 'rejected') throw begun.reason;
    if (read.status === 'rejected') throw read.reason;
    if (ended.status === 'rejected') throw ended.reason;
    return read.value.rows;
  } finally {
    client.release(broken);
  }
}

function beginInTenant(
  organizationId: string,
  isolation: NonNullable<TransactionOptions['isolation']> = 'read committed',
  access: 'READ WRITE' | 'READ ONLY',
): string {
  // The id becomes part of the statement (SET takes no parameters), so only a UUID may pass.
  if (!isUuid(organizationId)) {
    throw new DatabaseProblem('bad-organization-id', 'organizationId must be a UUID.');
  }
  return (
    `BEGIN ISOLATION LEVEL ${isolation} ${access}; SET LOCAL ROLE acquaint_app; ` +
    `SET LOCAL acquaint.organization_id = '${organizationId}'`
  );
}

function beginAsSystem(
  isolation: NonNullable<TransactionOptions['isolation']> = 'read committed',
): string {
  return `BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL ROLE acquaint_system`;
}
