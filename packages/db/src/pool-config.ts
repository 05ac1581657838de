import type pg from 'pg';

import { type Embedded, embeddedOwner } from './embedded.ts';
import { isoTypes } from './iso-types.ts';

/** Settings of the pool on a server. */
export function serverConfig(url: string, max: number, waitLimitMs: number): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: 'acquaint',
    max,
    connectionTimeoutMillis: waitLimitMs,
    pipeline: true,
    types: isoTypes,
    onConnect: onConnect(async (client) => {
      // Instants come as text: they must come in UTC whatever the server's default is.
      await client.query(
        "SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET statement_timeout = '60s'; " +
          "SET lock_timeout = '15s'; SET idle_in_transaction_session_timeout = '60s'",
      );
    }),
  };
}

/** Settings of the pool of one connection on embedded Postgres. */
export function embeddedConfig(embedded: Embedded, waitLimitMs: number): pg.PoolConfig {
  return {
    host: embedded.host,
    port: embedded.port,
    user: 'postgres',
    password: 'unused',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitLimitMs,
    pipeline: true,
    types: isoTypes,
    onConnect: onConnect(async (client) => {
      // All connections share one backend session, so a new one finds the statements of the last.
      await client.query('DISCARD ALL');
      await client.query(`SET ROLE ${embeddedOwner}; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'`);
    }),
  };
}

/** The pool waits for this promise, which its types do not say. */
function onConnect(setUp: (client: pg.ClientBase) => unknown): (client: pg.ClientBase) => unknown {
  return setUp;
}
