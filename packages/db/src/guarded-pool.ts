import { AsyncLocalStorage } from 'node:async_hooks';

import pg from 'pg';

import { DatabaseProblem } from './errors.ts';

type Hold = { pool: GuardedPool; open: boolean };
type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

const holds = new AsyncLocalStorage<Hold>();

/** The open transaction in whose work the caller runs, to be compared with another one. */
export function currentHold(): object | undefined {
  const hold = holds.getStore();
  return hold?.open === true ? hold : undefined;
}

/**
 * The one shared pool. Two differences from `pg.Pool`:
 *
 * - Asking it from inside one of its own transactions is refused at once. With one connection such
 *   a call would wait for itself for ever; with ten it would do so only under load.
 * - A statement that the server refuses (a duplicate key, say) does not cost its connection.
 */
export class GuardedPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config);
    // A connection that breaks while it is lent tells so twice: the statement under way fails, and
    // the client emits an error, which without a listener would end the process.
    this.on('connect', (client) => client.on('error', () => {}));
  }

  /** Runs `work` while a transaction of this pool is open. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const hold: Hold = { pool: this, open: true };
    try {
      // Awaited inside: Prisma's promises start only then.
      return await holds.run(hold, async () => work());
    } finally {
      hold.open = false;
    }
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const hold = holds.getStore();
    const refused =
      hold?.open === true && hold.pool === this
        ? new DatabaseProblem(
            'nested-use',
            'Inside a transaction use its own handle (tx.query, tx.prisma), not the database: ' +
              'asking for a second connection would wait for itself.',
          )
        : undefined;
    if (callback !== undefined) {
      if (refused) return callback(refused, undefined, () => {});
      return super.connect(callback);
    }
    if (refused) return Promise.reject(refused);
    return super.connect().catch((error: unknown) => {
      throw explain(error);
    });
  }

  // `pg` declares seven overloads; Prisma, pg-boss and we use the promise form with one config or
  // with text and values, which is what this accepts.
  override query = (async (config: string | pg.QueryConfig, values?: unknown[]) => {
    const client = await this.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.once('error', onError);
    try {
      return await client.query(config, values);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) broken = error as Error;
      throw error;
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
  }) as pg.Pool['query'];
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.message === 'timeout exceeded when trying to connect') {
    return new DatabaseProblem(
      'database-busy',
      'No database connection became free in time: the database is busy, or some code keeps one.',
      { cause: error },
    );
  }
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return new DatabaseProblem(
      'database-unreachable',
      `The database cannot be reached (${code}).`,
      {
        cause: error,
      },
    );
  }
  return error;
}
