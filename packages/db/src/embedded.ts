import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

import { lockFolder } from './folder-lock.ts';

export type Embedded = {
  host: string;
  port: number;
  /** A copy of the whole database, for backups and for test templates. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
};

/** In a folder or in memory; `template` is an earlier `dump()`, for where nothing is yet. */
export type EmbeddedSource =
  | { dataFolder: string; template?: Blob | undefined }
  | { memory: true; template?: Blob | undefined };

/** The session role on embedded Postgres: a plain owner, so that policies bite as on a server. */
export const embeddedOwner = 'acquaint_owner';

/**
 * Starts Postgres inside this process and serves it on a loopback port that the system chooses.
 * The socket server mixes up the statements of several clients, so there must be exactly one.
 *
 * @throws DataFolderInUse
 */
export async function startEmbedded(source: EmbeddedSource): Promise<Embedded> {
  const unlock = 'dataFolder' in source ? lockFolder(source.dataFolder) : () => {};
  try {
    const lite = await openLite(source);
    await createOwner(lite);
    // One client talks at a time; the others are a closing connection and its successor.
    const server = new PGLiteSocketServer({
      db: lite,
      host: '127.0.0.1',
      port: 0,
      maxConnections: 8,
    });
    await server.start();
    const [host = '', port = ''] = server.getServerConn().split(':');
    return {
      host,
      port: Number(port),
      dump: async () => {
        // Else whoever opens the copy first does once more all that was written since the start.
        await lite.exec('RESET ROLE; CHECKPOINT');
        await lite.exec(`SET ROLE ${embeddedOwner}`);
        return lite.dumpDataDir('none');
      },
      close: async () => {
        await server.stop();
        await lite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function openLite(source: EmbeddedSource): Promise<PGlite> {
  return PGlite.create({
    ...('dataFolder' in source ? { dataDir: join(source.dataFolder, 'postgres') } : {}),
    ...(source.template === undefined ? {} : { loadDataDir: source.template }),
  });
}

async function createOwner(lite: PGlite): Promise<void> {
  await lite.exec(`
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${embeddedOwner}') THEN
        CREATE ROLE ${embeddedOwner} NOLOGIN CREATEROLE;
        ALTER DATABASE postgres OWNER TO ${embeddedOwner};
        ALTER SCHEMA public OWNER TO ${embeddedOwner};
      END IF;
    END
    $$;
  `);
}
