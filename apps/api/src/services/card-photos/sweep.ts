import { asSystem, readAsSystem } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';

const DAY = 86_400_000;

const LIVE = {
  name: 'live_files',
  text: `SELECT "storageKey" FROM "CardPhoto" WHERE "deletedAt" IS NULL
    UNION ALL SELECT 'logos/' || "logoFile" FROM "Organization" WHERE "logoFile" IS NOT NULL`,
};
const GONE = {
  name: 'settle_gone_card_photos',
  text: `UPDATE "CardPhoto" SET "deletedAt" = $2 WHERE "storageKey" = ANY($1) AND "deletedAt" IS NULL`,
};
const GONE_LOGOS = {
  name: 'settle_gone_logos',
  text: `UPDATE "Organization" SET "logoFile" = NULL, "logoWidth" = NULL, "logoHeight" = NULL
    WHERE 'logos/' || "logoFile" = ANY($1)`,
};

/**
 * Brings files and rows together again after a crash: a file that no row names is deleted once it is
 * a day old (a younger one may still be on its way in), a row whose file is gone shows nothing more.
 * Photos of cards and logos of schools are all that lies there.
 * @returns how many were mended
 */
export async function sweepCardPhotos(deps: Deps): Promise<number> {
  const rows = await readAsSystem<{ storageKey: string }>(deps.database, LIVE, []);
  const named = new Set(rows.map(({ storageKey }) => storageKey));
  const seen = new Set<string>();
  let mended = 0;
  // File times are of the real clock, whatever clock the workflow is given.
  const longAgo = Date.now() - DAY;
  for await (const { key, changedAt } of deps.files.list()) {
    seen.add(key);
    if (named.has(key) || changedAt.getTime() > longAgo) continue;
    await deps.files.remove(key);
    mended += 1;
  }
  const gone = [...named].filter((key) => !seen.has(key));
  if (gone.length === 0) return mended;
  await asSystem(deps.database, { reason: 'pictures whose file is gone' }, async (tx) => {
    await tx.query(GONE, [gone, deps.now()]);
    await tx.query(GONE_LOGOS, [gone]);
  });
  return mended + gone.length;
}

export const cardPhotoSweep: Job = {
  name: 'card-photos.sweep',
  every: '40 3 * * *',
  run: sweepCardPhotos,
};
