import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';

import { BoundPrismas } from './bound-prisma.ts';
import { type Embedded, type EmbeddedSource, startEmbedded } from './embedded.ts';
import { PrismaClient } from './generated/client.ts';
import { GuardedPool } from './guarded-pool.ts';
import { embeddedConfig, serverConfig } from './pool-config.ts';
import { statementName } from './statement-name.ts';

/** The part of a pino logger that this package uses. Nothing personal is ever logged. */
export type DatabaseLog = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
};

export type OpenOptions = {
  log: DatabaseLog;
  /** Connections to a server; an embedded database always has one. Default 10. */
  poolSize?: number;
  /** How long a caller waits for a connection, in milliseconds. Default 15,000. */
  waitLimitMs?: number;
} & (
  | { url: string }
  | { dataFolder: string; template?: Blob | undefined; url?: undefined }
  | { memory: true; template?: Blob | undefined; url?: undefined }
);

export type Database = {
  /** The one pool that everything shares. It holds the owner's role: rows of tenants stay hidden. */
  pool: GuardedPool;
  /** Prisma over that pool, for tables without tenants (sign-in). Else use `inTenant`. */
  prisma: PrismaClient;
  /** True for Postgres inside this process. */
  embedded: boolean;
  log: DatabaseLog;
  /** Prisma clients that speak inside one transaction; see `inTenant`. */
  boundPrismas: BoundPrismas;
  /** A pool of one connection with the same settings, for work that needs a session (migrations). */
  withSession: <T>(work: (pool: pg.Pool) => Promise<T>) => Promise<T>;
  /** A copy of an embedded database; undefined on a server. */
  dump: (() => Promise<Blob>) | undefined;
  close(): Promise<void>;
};

/**
 * Opens the database: a server when `url` is given, else Postgres inside this process on a data
 * folder or in memory. It does not migrate; see `migrate`.
 *
 * @throws DataFolderInUse when another process holds the folder
 * @throws DatabaseProblem `database-unreachable` when the server does not answer
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { log } = options;
  const waitLimitMs = options.waitLimitMs ?? 15_000;
  if (options.url !== undefined) {
    const config = serverConfig(options.url, options.poolSize ?? 10, waitLimitMs);
    const database = assemble(new GuardedPool(config), config, undefined, log);
    try {
      await database.pool.query('SELECT 1');
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }
  const embedded = await startEmbedded(sourceOf(options));
  const config = embeddedConfig(embedded, waitLimitMs);
  return assemble(new GuardedPool(config), config, embedded, log);
}

function sourceOf(options: OpenOptions): EmbeddedSource {
  if ('memory' in options) return { memory: true, template: options.template };
  if ('dataFolder' in options) {
    return { dataFolder: options.dataFolder, template: options.template };
  }
  throw new TypeError('openDatabase needs a url, a dataFolder or memory: true');
}

function assemble(
  pool: GuardedPool,
  config: pg.PoolConfig,
  embedded: Embedded | undefined,
  log: DatabaseLog,
): Database {
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => log.warn({ code: codeOf(error) }, 'An idle connection was lost'));
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: (query) => statementName(query.sql),
  });
  const prisma = new PrismaClient({ adapter, log: [] });
  const boundPrismas = new BoundPrismas();
  return {
    pool,
    prisma,
    embedded: embedded !== undefined,
    log,
    boundPrismas,
    withSession: embedded === undefined ? (work) => withOwnPool(config, work) : oneByOne(pool),
    dump: embedded === undefined ? undefined : () => embedded.dump(),
    close: async () => {
      await boundPrismas.close();
      await prisma.$disconnect();
      await pool.end();
      await embedded?.close();
    },
  };
}

/** Embedded Postgres has one session, so its users take turns instead of locks. */
function oneByOne(pool: pg.Pool): Database['withSession'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => work(pool));
    last = mine.catch(() => {});
    return mine;
  };
}

async function withOwnPool<T>(
  config: pg.PoolConfig,
  work: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = new GuardedPool({ ...config, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => {});
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
