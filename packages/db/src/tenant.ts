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

/** One statement with its values, which answers with rows of this shape. */
export type Read<Row extends pg.QueryResultRow> = {
  statement: Statement;
  values: readonly unknown[];
  /** Never set: it ties the shape to the statement. */
  row?: Row;
};

type RowsOf<Reads extends readonly Read<pg.QueryResultRow>[]> = {
  [K in keyof Reads]: Reads[K] extends Read<infer Row> ? Row[] : never;
};

/**
 * Reads of one organisation's rows, in one transaction. BEGIN with role and setting, all statements
 * and COMMIT go out as one packet, so that neither tenancy nor a second read costs a round trip.
 */
export async function readTogether<const Reads extends readonly Read<pg.QueryResultRow>[]>(
  database: Database,
  organizationId: string,
  reads: Reads,
): Promise<RowsOf<Reads>> {
  const begin = beginInTenant(organizationId, 'read committed', 'READ ONLY');
  // Each statement answers with the rows that its own `Read` names.
  return (await pipelined(database, begin, reads)) as RowsOf<Reads>;
}

/** One read of one organisation's rows; see `readTogether`. */
export async function readInTenant<Row extends pg.QueryResultRow>(
  database: Database,
  organizationId: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const read: Read<Row> = { statement, values };
  const [rows] = await readTogether(database, organizationId, [read]);
  return rows;
}

/** One read across organisations, sent like `readInTenant`; for the session check. */
export async function readAsSystem<Row extends pg.QueryResultRow>(
  database: Database,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const [rows] = await pipelined(database, beginAsSystem('read committed'), [
    { statement, values },
  ]);
  // The caller names the shape of its own statement.
  return rows as Row[];
}

async function pipelined(
  database: Database,
  begin: string,
  reads: readonly Read<pg.QueryResultRow>[],
): Promise<pg.QueryResultRow[][]> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    const [begun, ended, ...answers] = await Promise.allSettled(
      inOnePacket(client, (): Promise<pg.QueryResult<pg.QueryResultRow>>[] => {
        const first = client.query(begin);
        const asked = reads.map(({ statement, values }) =>
          client.query({ ...statement, values: [...values] }),
        );
        return [first, client.query('COMMIT'), ...asked];
      }),
    );
    // Without the role the rows below are not to be trusted; without the end, the connection.
    broken = begun?.status !== 'fulfilled' || ended?.status !== 'fulfilled';
    if (begun?.status === 'rejected') throw begun.reason;
    // The first that failed says why; those after it only that the transaction is over.
    const rows = answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value.rows;
    });
    if (ended?.status === 'rejected') throw ended.reason;
    return rows;
  } finally {
    client.release(broken);
  }
}

/** `pg` keeps its socket to itself; where it cannot be found, packets go out one by one. */
type WithSocket = { connection?: { stream?: { cork?: () => void; uncork?: () => void } } };

function inOnePacket<T>(client: pg.PoolClient, send: () => T): T {
  const socket = (client as WithSocket).connection?.stream;
  socket?.cork?.();
  try {
    return send();
  } finally {
    socket?.uncork?.();
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
