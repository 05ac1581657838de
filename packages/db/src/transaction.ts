import type pg from 'pg';

import type { BoundPrisma } from './bound-prisma.ts';
import { DatabaseProblem, isRetryable, sqlState } from './errors.ts';
import type { Prisma } from './generated/client.ts';
import type { Database } from './open-database.ts';

/** A named SQL statement: the connection keeps its plan under the name. */
export type Statement = { name: string; text: string };

/** The handle of an open transaction. Nothing else may be asked while it is open. */
export type Tx = {
  /** One plain SQL statement. Instants come back as ISO strings, `bigint` as text. */
  readonly query: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    statement: string | Statement,
    values?: readonly unknown[],
  ) => Promise<pg.QueryResult<Row>>;
  /** Prisma on this very connection and transaction. */
  readonly prisma: Prisma.TransactionClient;
};

export type TransactionOptions = {
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** How often the whole work is repeated after a serialization failure or deadlock, 0 to 3. */
  retries?: 0 | 1 | 2 | 3;
  /** After this many milliseconds the transaction is rolled back. Default 10,000. */
  timeLimitMs?: number;
};

/**
 * Runs `work` between `begin` (which also sets the role) and COMMIT on one connection; any error
 * rolls back.
 *
 * @throws DatabaseProblem `nested-use`, `transaction-too-slow`, `transaction-over`, `database-busy`
 */
export async function transaction<T>(
  database: Database,
  begin: string,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let left = options.retries ?? 0; ; left -= 1) {
    try {
      return await attempt(database, begin, options.timeLimitMs ?? 10_000, work);
    } catch (error) {
      if (left <= 0 || !isRetryable(error)) throw error;
      database.log.debug({ left }, 'A transaction is repeated after a serialization failure');
    }
  }
}

async function attempt<T>(
  database: Database,
  begin: string,
  timeLimitMs: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  const handle = openHandle(database, client);
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query(begin);
    const result = await withinLimit(
      timeLimitMs,
      database.pool.hold(() => work(handle.tx)),
    );
    handle.end();
    refuseRollback(await client.query('COMMIT'));
    return result;
  } catch (error) {
    handle.end();
    if (error instanceof DatabaseProblem && error.code === 'transaction-too-slow') {
      // A statement may still be running there; closing the connection is what stops it.
      broken = error;
    } else {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error(String(failure));
      });
    }
    throw handle.rootOf(error);
  } finally {
    client.removeListener('error', onError);
    client.release(broken);
  }
}

/** COMMIT of a transaction in which a statement failed answers ROLLBACK and raises no error. */
function refuseRollback(result: pg.QueryResult): void {
  if (result.command === 'COMMIT') return;
  throw new DatabaseProblem(
    'transaction-over',
    'A statement of this transaction failed and its error was swallowed; nothing was saved.',
  );
}

async function withinLimit<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `A transaction took longer than ${limitMs} ms and was rolled back.`;
      reject(new DatabaseProblem('transaction-too-slow', message));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    // What fails after the limit has been reported as the limit already.
    work.catch(() => {});
  }
}

/** SQLSTATE of every statement after the one that failed. */
const ABORTED = '25P02';

interface Handle {
  tx: Tx;
  end(): void;
  /** What really went wrong when statements were sent side by side and a later one spoke first. */
  rootOf(error: unknown): unknown;
}

function openHandle(database: Database, client: pg.PoolClient): Handle {
  let open = true;
  let first: unknown;
  let bound: BoundPrisma | undefined;
  const refuseWhenOver = (): void => {
    if (open) return;
    throw new DatabaseProblem('transaction-over', 'This transaction is over; open another one.');
  };
  const tx: Tx = {
    query: async (statement, values = []) => {
      refuseWhenOver();
      const config = typeof statement === 'string' ? { text: statement } : statement;
      try {
        return await client.query({ ...config, values: [...values] });
      } catch (error) {
        first ??= error;
        throw error;
      }
    },
    get prisma() {
      refuseWhenOver();
      bound ??= database.boundPrismas.lend(client);
      return bound.prisma;
    },
  };
  const end = (): void => {
    open = false;
    if (bound !== undefined) database.boundPrismas.takeBack(bound);
    bound = undefined;
  };
  const rootOf = (error: unknown): unknown =>
    sqlState(error) === ABORTED && first !== undefined ? first : error;
  return { tx, end, rootOf };
}
