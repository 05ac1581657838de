import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

import { DatabaseProblem } from './errors.ts';
import { PrismaClient } from './generated/client.ts';
import { currentHold } from './guarded-pool.ts';
import { statementName } from './statement-name.ts';

/**
 * Prisma clients that speak over a connection chosen by the caller.
 *
 * Prisma cannot be handed an open transaction. Its own interactive transactions would cost every
 * write a Prisma round trip, even those that never touch a model, and would hide the connection
 * from plain SQL. So the transaction belongs to us, and a Prisma client is lent to it: each client
 * serves one transaction at a time, which also keeps Prisma from batching the reads of two
 * callers. There are at most as many clients as connections; a new one costs about 5 ms once.
 */
export class BoundPrismas {
  readonly #idle: BoundPrisma[] = [];

  lend(client: pg.PoolClient): BoundPrisma {
    const bound = this.#idle.pop() ?? createBound();
    bound.slot.lease = { client, hold: currentHold(), last: Promise.resolve() };
    return bound;
  }

  takeBack(bound: BoundPrisma): void {
    bound.slot.lease = undefined;
    this.#idle.push(bound);
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((bound) => bound.prisma.$disconnect()));
  }
}

export type BoundPrisma = { prisma: PrismaClient; slot: Slot };

type Lease = {
  client: pg.PoolClient;
  hold: object | undefined;
  /** End of the last savepoint: they nest, so a statement of another call must not slip in. */
  last: Promise<void>;
};

/** `PrismaPg` insists on a pool; this one passes everything to the connection it is given. */
class Slot extends pg.Pool {
  lease: Lease | undefined;

  /**
   * The lease, for callers that belong to it. Work that somebody forgot to await may come after its
   * transaction has ended, when this client already serves another school.
   */
  current(): Lease {
    if (this.lease === undefined || this.lease.hold !== currentHold()) {
      throw new DatabaseProblem('transaction-over', 'This transaction is over; open another one.');
    }
    return this.lease;
  }

  override query = ((config: pg.QueryConfig) =>
    this.current().client.query(config)) as pg.Pool['query'];
}

function createBound(): BoundPrisma {
  const slot = new Slot();
  const inner = new PrismaPg(slot, { statementNameGenerator: (query) => statementName(query.sql) });
  const factory: SqlDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => nestable(await inner.connect(), slot),
  };
  return { prisma: new PrismaClient({ adapter: factory, log: [] }), slot };
}

/** The adapter inside an open transaction: what Prisma means as a transaction is a savepoint. */
function nestable(inner: SqlDriverAdapter, slot: Slot): SqlDriverAdapter {
  const run = async (sql: string): Promise<void> => {
    await inner.executeRaw({ sql, args: [], argTypes: [] });
  };
  const startTransaction = async (): Promise<Transaction> => {
    const lease = slot.current();
    const before = lease.last;
    let done = (): void => {};
    lease.last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      await run('SAVEPOINT prisma');
    } catch (error) {
      done();
      throw error;
    }
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      // Phantom: Prisma tells us about the end and does not send COMMIT or ROLLBACK itself.
      options: { usePhantomQuery: true },
      queryRaw: (query) => inner.queryRaw(query),
      executeRaw: (query) => inner.executeRaw(query),
      commit: () => run('RELEASE SAVEPOINT prisma').finally(done),
      rollback: () =>
        run('ROLLBACK TO SAVEPOINT prisma')
          .then(() => run('RELEASE SAVEPOINT prisma'))
          .finally(done),
    };
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: async (query) => {
      await slot.current().last;
      return inner.queryRaw(query);
    },
    executeRaw: async (query) => {
      await slot.current().last;
      return inner.executeRaw(query);
    },
    executeScript: (script) => inner.executeScript(script),
    getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => inner.dispose(),
    startTransaction,
  };
}
