import pg from 'pg';

/** Closed codes of everything this package refuses by itself. */
export type DatabaseProblemCode =
  | 'data-folder-in-use'
  | 'database-unreachable'
  | 'database-busy'
  | 'nested-use'
  | 'transaction-over'
  | 'transaction-too-slow'
  | 'bad-organization-id'
  | 'migration-half-applied'
  | 'migration-failed'
  | 'migration-history-differs'
  | 'client-not-generated';

/** A refusal of the database layer. `code` is closed; `message` is a sentence for operators. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;

  constructor(code: DatabaseProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseProblem';
    this.code = code;
  }
}

/** Another living process holds the embedded data folder. */
export class DataFolderInUse extends DatabaseProblem {
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      'data-folder-in-use',
      `The data folder ${folder} is already in use by process ${pid}. ` +
        'Stop that process first, or choose another folder.',
    );
    this.name = 'DataFolderInUse';
    this.folder = folder;
    this.pid = pid;
  }
}

/**
 * SQLSTATE of a refused statement (`23505` for a duplicate key), whether `pg` or Prisma reported it;
 * undefined for other errors.
 */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code;
  // Prisma keeps the server's code two levels down, beside its own (P2002, P2010, P2034).
  const adapterError = property(property(error, 'meta'), 'driverAdapterError');
  const code = property(property(adapterError, 'cause'), 'originalCode');
  return typeof code === 'string' ? code : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** True when repeating the whole transaction may succeed. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}
