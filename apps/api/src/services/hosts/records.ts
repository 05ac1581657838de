import { termStart } from '@acquaint/core/courtesy/term';
import { keptSince } from '@acquaint/core/hosts/capacity';
import type { HostConsent, HostFields, HostStatus } from '@acquaint/core/hosts/host';
import type { Mode } from '@acquaint/core/library/kinds';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant, PlainDate, Zone } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { loadSchool } from '../dossier/load-school.ts';

/** A host as it is stored, with what the school asks of them in this term. */
export interface HostRow {
  id: Id;
  version: number;
  status: HostStatus;
  origin: 'student' | 'office';
  askedBy: Id;
  askedAt: Instant;
  fullName: string;
  jobTitle: string;
  employerName: string;
  email: string;
  identityHashes: string[];
  topics: string[];
  formats: Mode[];
  languages: string[];
  words: string | null;
  capacity: number;
  pausedFrom: PlainDate | null;
  pausedUntil: PlainDate | null;
  everyone: boolean;
  agreedHow: HostConsent | null;
  agreedOn: PlainDate | null;
  agreedNote: string | null;
  endedOn: PlainDate | null;
  /** The language of letters to them, as far as it is known. */
  locale: string | null;
  cohortIds: Id[];
  asked: number;
  kept: number;
  isOffLimits: boolean;
}

/** `$2` begins the term, `$3` the days for which a place is kept. */
export const HOST_COLUMNS = `h."id", h."version", h."status", h."origin", h."askedBy", h."askedAt",
  h."fullName", h."jobTitle", h."employerName", h."email", h."identityHashes", h."topics",
  h."formats", h."languages", h."words", h."capacity", h."pausedFrom"::text AS "pausedFrom",
  h."pausedUntil"::text AS "pausedUntil", h."everyone", h."agreedHow", h."agreedOn"::text AS "agreedOn",
  h."agreedNote", h."endedAt"::date::text AS "endedOn", h."locale",
  coalesce((SELECT array_agg(c."cohortId"::text ORDER BY c."cohortId") FROM "HostCohort" c
    WHERE c."organizationId" = h."organizationId" AND c."hostId" = h."id"), '{}') AS "cohortIds",
  (SELECT count(*)::int FROM "RequestLedger" l WHERE l."organizationId" = h."organizationId"
    AND l."identityHashes" && h."identityHashes" AND l."sentAt" >= $2::timestamptz) AS "asked",
  (SELECT count(*)::int FROM "HostPlace" p WHERE p."organizationId" = h."organizationId"
    AND p."hostId" = h."id" AND p."askedAt" IS NULL AND p."releasedAt" IS NULL
    AND p."takenAt" > $3::timestamptz) AS "kept",
  EXISTS (SELECT FROM "DoNotContact" d WHERE d."organizationId" = h."organizationId"
    AND d."identityHash" = ANY(h."identityHashes") AND d."liftedAt" IS NULL) AS "isOffLimits"`;

/** What counts today: the day of the school, and from when requests and kept places count. */
export interface HostTime {
  now: Instant;
  /** The zone of the school. */
  zone: Zone;
  today: PlainDate;
  termFrom: Instant;
  keptFrom: Instant;
  school: string;
  placesPerTerm: number;
  linkDays: number;
}

export async function hostTime(deps: Deps, tx: TenantTx): Promise<HostTime> {
  const now = deps.now();
  const { school, policy } = await loadSchool(tx);
  return {
    now,
    zone: school.timeZone,
    today: dateIn(now, school.timeZone),
    termFrom: termStart(now),
    keptFrom: keptSince(now, policy.hostPlaceKeepDays),
    school: school.name,
    placesPerTerm: policy.hostPlacesPerTerm,
    linkDays: policy.guestLinkDays,
  };
}

const GET = {
  name: 'get_host',
  text: `SELECT ${HOST_COLUMNS} FROM "Host" h WHERE h."organizationId" = $1 AND h."id" = $4`,
};

const LOCK = {
  name: 'lock_host',
  text: `SELECT 1 FROM "Host" WHERE "organizationId" = $1 AND "id" = $2 FOR UPDATE`,
};

/** The host for somebody who is about to change it: whoever comes second waits here. */
export async function lockHost(tx: TenantTx, id: Id, time: HostTime): Promise<HostRow | null> {
  await tx.query(LOCK, [tx.organizationId, id]);
  // Read after the lock, so that what the first one did is in it.
  const { rows } = await tx.query<HostRow & Record<string, unknown>>(GET, [
    tx.organizationId,
    time.termFrom,
    time.keptFrom,
    id,
  ]);
  return rows[0] ?? null;
}

const SAME = {
  name: 'host_same_person',
  text: `SELECT "id" FROM "Host" WHERE "organizationId" = $1 AND "identityHashes" && $2::text[]
    AND "status" <> 'ended' AND "id" <> $3 LIMIT 1`,
};

/** Whether the pool knows this person under another record. */
export async function isKnownHost(
  tx: TenantTx,
  hashes: readonly string[],
  exceptId: Id,
): Promise<boolean> {
  const { rowCount } = await tx.query(SAME, [tx.organizationId, [...hashes], exceptId]);
  return rowCount !== 0;
}

const OFF_LIMITS = {
  name: 'host_off_limits',
  text: `SELECT 1 FROM "DoNotContact"
    WHERE "organizationId" = $1 AND "identityHash" = ANY($2::text[]) AND "liftedAt" IS NULL LIMIT 1`,
};

/** Whether the person asked not to be contacted, which stands above every other word (G5). */
export async function isOffLimits(tx: TenantTx, hashes: readonly string[]): Promise<boolean> {
  const { rowCount } = await tx.query(OFF_LIMITS, [tx.organizationId, [...hashes]]);
  return rowCount !== 0;
}

export const fieldsOf = (host: HostRow): HostFields => ({
  fullName: host.fullName,
  jobTitle: host.jobTitle,
  employer: host.employerName,
  email: host.email,
  topics: host.topics,
  formats: host.formats,
  languages: host.languages,
  words: host.words,
  capacity: host.capacity,
  pause: { from: host.pausedFrom, until: host.pausedUntil },
});
