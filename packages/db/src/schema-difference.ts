import { readFileSync } from 'node:fs';

import type { Database } from './open-database.ts';
import { packageFolder, schemaPath } from './paths.ts';
import { noFilter, withSchemaEngine } from './schema-engine.ts';

/** SQL that would turn the database into what schema.prisma says; '' when they agree. */
export async function schemaDifference(database: Database): Promise<string> {
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }];
  const { stdout } = await database.withSession((pool) =>
    withSchemaEngine(pool, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: packageFolder },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: noFilter,
      }),
    ),
  );
  const script = stdout ?? '';
  return script.trim() === '-- This is an empty migration.' ? '' : script.trim();
}
