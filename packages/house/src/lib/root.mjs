import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace, wherever the command was typed. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[/\\]$/, '');

/** What one process of Node has compiled of our sources, the next need not. */
export const compileCache = join(root, 'node_modules/.cache/acquaint-compile');
