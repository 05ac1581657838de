import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { migrationsFolder } from './paths.ts';
import { schemaDifference } from './schema-difference.ts';

// Writes the migration that leads from the existing ones to schema.prisma:
//   node src/make-migration.ts add_cohorts
// Policies, roles and grants are added to it by hand; the catalogue test names what is missing.

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: node src/make-migration.ts <name_in_snake_case>');
  process.exit(2);
}

const silent = { debug: () => {}, info: () => {}, warn: () => {} };
const database = await openDatabase({ memory: true, log: silent });
try {
  await migrate(database);
  const script = await schemaDifference(database);
  if (script === '') {
    console.log('The migrations already lead to schema.prisma; nothing to write.');
  } else {
    const stamp = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
    const folder = join(migrationsFolder, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), `${script}\n`);
    console.log(`Wrote ${join(folder, 'migration.sql')}`);
  }
} finally {
  await database.close();
}
