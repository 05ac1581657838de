import { parsePolicy } from '@acquaint/core/policy/policy';
import type { Id, Instant, PlainDate, Zone } from '@acquaint/core/workflow/records';
import { asSystem } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { logJobFailure } from '../../jobs/log-job-failure.ts';
import { computeFigures } from './compute.ts';

interface Due {
  organizationId: Id;
  scopeId: Id;
  cohortId: Id | null;
  timeZone: Zone;
  country: string;
  policy: Record<string, unknown>;
  from: PlainDate;
  until: PlainDate;
  night: PlainDate;
  [column: string]: unknown;
}

// A term goes on being frozen for 120 days after its end: thank-yous and updates come late.
const DUE = {
  name: 'snapshots_due',
  text: `WITH here AS (
      SELECT o.*, ($1::timestamptz AT TIME ZONE o."timeZone")::date - 1 AS "night"
      FROM "Organization" o
    ), scopes AS (
      SELECT h."id" AS "organizationId", h."id" AS "scopeId", NULL::uuid AS "cohortId",
        h."night" - 364 AS "from", h."night" AS "until" FROM here h
      UNION ALL
      SELECT c."organizationId", c."id", c."id",
        coalesce(c."startsOn", c."createdAt"::date), coalesce(c."endsOn", h."night")
      FROM "Cohort" c JOIN here h ON h."id" = c."organizationId"
      WHERE c."archivedAt" IS NULL
        AND coalesce(c."startsOn", c."createdAt"::date) <= h."night"
        AND (c."endsOn" IS NULL OR c."endsOn" >= h."night" - 120)
    )
    SELECT s."organizationId", s."scopeId", s."cohortId", s."from"::text, s."until"::text,
      h."night"::text, h."timeZone", h."country", h."policy"
    FROM scopes s JOIN here h ON h."id" = s."organizationId"
    WHERE NOT EXISTS (SELECT FROM "MetricSnapshot" m
      WHERE m."organizationId" = s."organizationId" AND m."scopeId" = s."scopeId"
        AND m."night" = h."night")
    ORDER BY s."organizationId", s."scopeId"`,
};

const KEEP = {
  name: 'keep_snapshot',
  text: `INSERT INTO "MetricSnapshot" ("organizationId", "scopeId", "night", "from", "until",
      "cutOffAt", "timeZone", "figures")
    VALUES ($1, $2, $3::date, $4::date, $5::date, $6, $7, $8) ON CONFLICT DO NOTHING`,
};

/**
 * Keeps the figures of every school and cohort for the day that has ended there. Each is kept in a
 * transaction of its own: a run that is cut off goes on with what is missing.
 */
export async function keepSnapshots(deps: Deps, signal: AbortSignal): Promise<number> {
  const now = deps.now();
  const due = await asSystem(deps.database, { reason: 'snapshots due' }, async (tx) => {
    const { rows } = await tx.query<Due>(DUE, [now]);
    return rows;
  });
  let kept = 0;
  for (const one of due) {
    if (signal.aborted) break;
    try {
      kept += await keep(deps, one, now);
    } catch (error) {
      // One cohort that cannot be counted keeps none of the others from being kept.
      logJobFailure(deps.log, 'reports.snapshot', error);
    }
  }
  return kept;
}

async function keep(deps: Deps, due: Due, now: Instant): Promise<number> {
  const { organizationId, scopeId, cohortId, night, from, until, timeZone: zone } = due;
  const parsed = parsePolicy(due.policy);
  if (!parsed.ok) return 0;
  const options = { reason: 'nightly figures', timeLimitMs: 120_000 };
  return asSystem(deps.database, options, async (tx) => {
    const figures = await computeFigures(
      tx,
      { organizationId, cohortId, staffId: null, from, until, zone, now },
      { policy: parsed.policy, country: due.country },
    );
    const row = [organizationId, scopeId, night, from, until, now, zone, JSON.stringify(figures)];
    const { rowCount } = await tx.query(KEEP, row);
    return rowCount ?? 0;
  });
}
