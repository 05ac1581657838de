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

/** SQLSTATE of a failed statement, whether `pg` or Prisma reported it; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  if (typeof code !== 'string') return undefined;
  // Prisma's own code for a write conflict or deadlock.
  if (code === 'P2034') return '40001';
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P2') ? code : undefined;
}

/** True when repeating the whole transaction may succeed. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}
