import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

// The catalogues are what translators read. The sentences are taken from the code anew, into a
// folder of its own, and must be exactly those of the committed catalogue.

const APPS = ['web', 'admin'];
const ENTRY = /^msgid (".*"(?:\n".*")*)$/gm;

/** The ids of all messages of a .po file; the header has an empty one. */
function messages(po: string): Set<string> {
  const ids = [...po.matchAll(ENTRY)].map(([, id = '']) => id.replaceAll(/^"|"$|"\n"/g, ''));
  return new Set(ids.filter((id) => id !== ''));
}

/** A sentence for each message that a catalogue lacks, or keeps although nothing uses it. */
async function problemsOf(app: string, top: string): Promise<string[]> {
  const folder = join(top, 'apps', app);
  const committed = join(folder, 'src/locales/en.po');
  const fresh = mkdtempSync(join(tmpdir(), 'acquaint-words-'));
  try {
    copyFileSync(committed, join(fresh, 'en.po'));
    const { code, output } = await run(
      join(folder, 'node_modules/.bin/lingui'),
      ['extract', '--clean'],
      { cwd: folder, env: { LINGUI_CATALOGS: fresh } },
    );
    if (code !== 0) return [`The sentences of apps/${app} could not be read.\n${output}`];
    const known = messages(readFileSync(committed, 'utf8'));
    const used = messages(readFileSync(join(fresh, 'en.po'), 'utf8'));
    return [
      ...[...used]
        .filter((id) => !known.has(id))
        .map((id) => `apps/${app}/src/locales/en.po lacks "${id}".`),
      ...[...known]
        .filter((id) => !used.has(id))
        .map((id) => `apps/${app}/src/locales/en.po keeps "${id}", which nothing uses.`),
    ];
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const top = resolve(process.argv[2] ?? root);
const problems = (await Promise.all(APPS.map((app) => problemsOf(app, top)))).flat();
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error('`pnpm words` writes the catalogues anew.');
process.exitCode = problems.length === 0 ? 0 : 1;
