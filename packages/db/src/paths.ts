import { join } from 'node:path';

/** Folder of this package, in the source tree. */
export const packageFolder = join(import.meta.dirname, '..');
export const schemaPath = join(packageFolder, 'prisma', 'schema.prisma');
export const migrationsFolder = join(packageFolder, 'prisma', 'migrations');
export const generatedFolder = join(packageFolder, 'src', 'generated');
