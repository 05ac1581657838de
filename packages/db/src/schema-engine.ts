import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

import { schemaPath } from './paths.ts';

/** No table or enum is kept out of comparisons. */
export const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Runs `work` with Prisma's schema engine (in WebAssembly: nothing is downloaded) on a connection.
 * The pool must have one connection, as the engine holds a session lock while it migrates.
 */
export async function withSchemaEngine<T>(
  pool: pg.Pool,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate();
  const engine = await glue.SchemaEngine.new(
    { datamodels: [[schemaPath, readFileSync(schemaPath, 'utf8')]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(wholeScripts(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** The library of es2023 knows no types for it. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let instantiated: Promise<void> | undefined;

/**
 * Loads the engine by hand: its main entry imports WebAssembly as a module, for which Node prints a
 * warning at every start.
 */
function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
    const { instance } = await WebAssembly.instantiate(
      await readFile(join(dirname(entry), 'schema_engine_bg.wasm')),
      { './schema_engine_bg.js': glue },
    );
    glue.__wbg_set_wasm(instance.exports);
    const start = instance.exports['__wbindgen_start'];
    if (typeof start === 'function') start();
  })();
  return instantiated;
}

function wholeScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const catalog = new CatalogPool(pool);
  const inner = new PrismaPg(catalog);
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await inner.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of catalog.singleChars) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    // `PrismaPg` cuts a script at every semicolon, also inside function bodies and strings. Sent
    // whole it keeps its meaning and runs as one transaction: a migration is applied fully or not.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        throw explain(error);
      }
    };
    return adapter;
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect,
    connectToShadowDb: () => {
      throw new Error('Shadow databases are not used: drift is compared with a fresh database.');
    },
  };
}

/** The engine reports and stores the server's own words only in this form. */
function explain(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({
    kind: 'postgres',
    code,
    severity,
    message,
    detail,
    column,
    hint,
  });
}

const SINGLE_CHAR = 18;
const TEXT = 25;

/**
 * Passes statements on, one after the other. Catalogues have columns of type "char", which
 * `PrismaPg` refuses and the engine needs: they pass as text and are marked again afterwards.
 */
class CatalogPool extends pg.Pool {
  /** Columns of type "char" in the last result. */
  singleChars: number[] = [];

  constructor(pool: pg.Pool) {
    super();
    this.query = (async (config: pg.QueryConfig) => {
      const result = await pool.query(config);
      this.singleChars = [];
      for (const [column, field] of result.fields.entries()) {
        if (field.dataTypeID !== SINGLE_CHAR) continue;
        this.singleChars.push(column);
        field.dataTypeID = TEXT;
      }
      return result;
    }) as pg.Pool['query'];
  }
}

/** The migrations on disk in Prisma's layout, oldest first. */
export function readMigrations(folder: string): MigrationList {
  const lock = join(folder, 'migration_lock.toml');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
