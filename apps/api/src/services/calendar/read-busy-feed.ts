import {
  BUSY_DAYS_AHEAD,
  type BusyFeedProblem,
  hasFailedLong,
  nextFetchAt,
} from '@acquaint/core/calendar/busy-feeds';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Block } from '../../calendar/busy/busy-blocks.ts';
import { readBusyApart } from '../../calendar/busy/read-busy-apart.ts';
import { type Deps, outsideOf } from '../../deps.ts';
import { guardedGet } from '../../outside/guarded-get.ts';
import { tell } from '../notices/tell.ts';

const DAY_MS = 86_400_000;
/** A reader that dies leaves the feed to others after this time. */
const LEASE_MS = 5 * 60_000;

interface Due {
  organizationId: Id;
  id: Id;
  studentId: Id;
  label: string;
  url: string;
  etag: string | null;
  fetchedAt: Instant | null;
  createdAt: Instant;
  /** The lease: whoever finds another value there has lost it. */
  nextFetchAt: Instant;
  zone: string;
  [column: string]: unknown;
}

const CLAIM = {
  name: 'claim_busy_feed',
  text: `UPDATE "BusyFeed" f SET "nextFetchAt" = $2
    FROM "StudentProfile" p
    WHERE (f."organizationId", f."id") = (
      SELECT d."organizationId", d."id" FROM "BusyFeed" d
      JOIN "Membership" m ON m."organizationId" = d."organizationId"
        AND m."userId" = d."studentId" AND m."endedAt" IS NULL
      WHERE d."nextFetchAt" <= $1 AND ($3::uuid IS NULL OR d."id" = $3)
      ORDER BY d."nextFetchAt", d."id" LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
      AND p."organizationId" = f."organizationId" AND p."studentId" = f."studentId"
    RETURNING f.*, p."timeZone" AS "zone"`,
};

/**
 * Reads one calendar that is due, the given one or the one that waits longest. The database is not
 * held while the other server takes its time. @returns whether there was one
 */
export async function readBusyFeed(
  deps: Deps,
  id: Id | null,
  signal?: AbortSignal,
): Promise<boolean> {
  const now = deps.now();
  const lease = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const due = await asSystem(deps.database, { reason: 'read a busy feed' }, async (tx) => {
    const { rows } = await tx.query<Due>(CLAIM, [now, lease, id]);
    return rows[0];
  });
  if (!due) return false;
  const read = await readOutside(deps, due, signal);
  // Cut off by our own end, not by the other side: the next process takes it.
  if (signal?.aborted) return true;
  await inTenant(deps.database, { organizationId: due.organizationId }, (tx) =>
    settle(deps, tx, due, read),
  );
  if (!read.ok) deps.log.info({ problem: read.problem }, 'a busy feed could not be read');
  return true;
}

type Read =
  | { ok: true; blocks: Block[] | null; etag: string | null }
  | { ok: false; problem: BusyFeedProblem };

async function readOutside(deps: Deps, due: Due, signal?: AbortSignal): Promise<Read> {
  const got = await guardedGet(due.url, outsideOf(deps), {
    etag: due.etag,
    ...(signal && { signal }),
  });
  if (!got.ok) return got;
  if (got.unchanged) return { ok: true, blocks: null, etag: keptMark(deps, due) };
  const now = Date.parse(deps.now());
  const [from, until] = [now - DAY_MS, now + BUSY_DAYS_AHEAD * DAY_MS];
  const busy = await readBusyApart({ ics: got.body, zone: due.zone, from, until });
  return busy.ok ? { ok: true, blocks: busy.blocks, etag: got.etag } : busy;
}

/**
 * Times are written out for some months only, so a calendar that never changes has to be read anew
 * once a day: then its mark is forgotten.
 */
const keptMark = (deps: Deps, { etag, fetchedAt }: Due): string | null =>
  fetchedAt?.slice(0, 10) === deps.now().slice(0, 10) ? etag : null;

const SETTLE = {
  name: 'settle_busy_feed',
  text: `UPDATE "BusyFeed" SET "status" = $4, "problem" = $5, "etag" = $6, "fetchedAt" = $7,
      "nextFetchAt" = $8
    WHERE "organizationId" = $1 AND "id" = $2 AND "nextFetchAt" = $3`,
};
const CLEAR = {
  name: 'clear_busy_blocks',
  text: `DELETE FROM "BusyBlock" WHERE "organizationId" = $1 AND "feedId" = $2`,
};
const FILL = {
  name: 'fill_busy_blocks',
  text: `INSERT INTO "BusyBlock"
      ("organizationId", "id", "feedId", "studentId", "startsAt", "endsAt")
    SELECT $1, b."id", $2, $3, b."start", b."end"
    FROM jsonb_to_recordset($4::jsonb) AS b("id" uuid, "start" timestamptz, "end" timestamptz)`,
};

/** The new times replace the old ones whole, or nothing changes; a lost lease stores nothing. */
async function settle(deps: Deps, tx: TenantTx, due: Due, read: Read): Promise<void> {
  const now = deps.now();
  const problem = read.ok ? null : read.problem;
  const state = {
    now,
    problem,
    lastGoodAt: due.fetchedAt ?? due.createdAt,
    spread: Number.parseInt(due.id.slice(-4), 16) / 0xffff,
  };
  const { rowCount } = await tx.query(SETTLE, [
    tx.organizationId,
    due.id,
    due.nextFetchAt,
    read.ok ? 'ok' : 'failed',
    problem,
    read.ok ? read.etag : null,
    read.ok ? now : due.fetchedAt,
    nextFetchAt(state),
  ]);
  if (rowCount !== 1) return;
  if (read.ok && read.blocks !== null) {
    const rows = read.blocks.map(({ start, end }) => ({
      id: deps.newId(),
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    }));
    await tx.query(CLEAR, [tx.organizationId, due.id]);
    await tx.query(FILL, [tx.organizationId, due.id, due.studentId, JSON.stringify(rows)]);
  }
  if (!hasFailedLong(state)) return;
  await tell(deps, tx, {
    key: `busy_feed_failed:${due.id}:${due.fetchedAt ?? ''}`,
    userId: due.studentId,
    code: 'busy_feed_failed',
    params: { label: due.label },
    interviewId: null,
  });
}
