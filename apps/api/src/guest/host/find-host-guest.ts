import type { Brand } from '@acquaint/core/branding/brand';
import { termStart } from '@acquaint/core/courtesy/term';
import { isKept, placesLeft } from '@acquaint/core/hosts/capacity';
import type { HostFields, HostStatus } from '@acquaint/core/hosts/host';
import type { Mode } from '@acquaint/core/library/kinds';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Contact, Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { readAsSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { type BrandColumns, brandOf } from '../../services/brand/brand-of.ts';
import { hashToken } from '../../services/links/token.ts';
import { policyOf } from '../policy-of.ts';

/** Somebody who was asked to be a host, or is one, with everything that their page shows. */
export interface HostGuest {
  organizationId: Id;
  id: Id;
  version: number;
  generation: number;
  status: HostStatus;
  origin: 'student' | 'office';
  askedBy: Id;
  askerName: string;
  school: { name: string; timeZone: string };
  brand: Brand;
  /** What stands in the pool, or what the question knows of them to begin with. */
  fields: HostFields;
  /** The student's record of them. */
  contact: Contact | null;
  identityHashes: string[];
  /** The day on which the office noted that they agreed; null once they said so here. */
  notedOn: PlainDate | null;
  agreedOn: PlainDate | null;
  left: number;
  isOffLimits: boolean;
  locale: string | null;
  now: Instant;
  today: PlainDate;
}

interface Row {
  organizationId: Id;
  id: Id;
  version: number;
  generation: number;
  status: HostStatus;
  origin: HostGuest['origin'];
  askedBy: Id;
  askerName: string | null;
  linkExpiresAt: Instant;
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
  agreedHow: string | null;
  agreedOn: PlainDate | null;
  locale: string | null;
  school: BrandColumns & { name: string; timeZone: string; policy: Record<string, unknown> };
  contact: Contact | null;
  places: Instant[];
  asked: number;
  isOffLimits: boolean;
  [column: string]: unknown;
}

// Plan: Host by its unique hash, then primary keys; the lists by organisation and hashes.
const FIND = {
  name: 'host_guest_find',
  text: `SELECT h."organizationId", h."id", h."version", h."generation", h."status", h."origin",
      h."askedBy", coalesce(p."fullName", u."name") AS "askerName", h."linkExpiresAt", h."fullName",
      h."jobTitle", h."employerName", h."email", h."identityHashes", h."topics", h."formats",
      h."languages", h."words", h."capacity", h."pausedFrom"::text AS "pausedFrom",
      h."pausedUntil"::text AS "pausedUntil", h."agreedHow", h."agreedOn"::text AS "agreedOn",
      h."locale",
      jsonb_build_object('name', o."name", 'timeZone', o."timeZone", 'policy', o."policy",
        'accentColour', o."accentColour", 'logoFile', o."logoFile", 'logoWidth', o."logoWidth",
        'logoHeight', o."logoHeight") AS "school",
      c."data" || jsonb_build_object('id', c."id", 'version', c."version") AS "contact",
      coalesce((SELECT jsonb_agg(k."takenAt") FROM "HostPlace" k
        WHERE k."organizationId" = h."organizationId" AND k."hostId" = h."id"
          AND k."askedAt" IS NULL AND k."releasedAt" IS NULL), '[]') AS "places",
      (SELECT count(*)::int FROM "RequestLedger" l WHERE l."organizationId" = h."organizationId"
        AND l."identityHashes" && h."identityHashes" AND l."sentAt" >= $2::timestamptz) AS "asked",
      EXISTS (SELECT FROM "DoNotContact" d WHERE d."organizationId" = h."organizationId"
        AND d."liftedAt" IS NULL
        AND d."identityHash" = ANY(h."identityHashes" || coalesce(c."identityHashes", '{}'))) AS "isOffLimits"
    FROM "Host" h
    JOIN "Organization" o ON o."id" = h."organizationId"
    LEFT JOIN "User" u ON u."id" = h."askedBy"
    LEFT JOIN "StudentProfile" p
      ON p."organizationId" = h."organizationId" AND p."studentId" = h."askedBy"
    LEFT JOIN "Contact" c ON c."organizationId" = h."organizationId" AND c."id" = h."contactId"
    WHERE h."tokenHash" = $1`,
};

/** The host behind a token; null for one that is forged, over, or foreign. */
export async function findHostGuest(deps: Deps, token: string): Promise<HostGuest | null> {
  const now = deps.now();
  return guestIn(
    await readAsSystem<Row>(deps.database, FIND, [hashToken(token), termStart(now)]),
    now,
  );
}

const LOCK = {
  name: 'host_guest_lock',
  text: `SELECT 1 FROM "Host" WHERE "organizationId" = $1 AND "tokenHash" = $2 FOR UPDATE`,
};

/** The same inside a transaction that is about to change something; whoever is second waits. */
export async function lockHostGuest(
  deps: Deps,
  tx: TenantTx,
  token: string,
): Promise<HostGuest | null> {
  const now = deps.now();
  const hash = hashToken(token);
  await tx.query(LOCK, [tx.organizationId, hash]);
  return guestIn((await tx.query<Row>(FIND, [hash, termStart(now)])).rows, now);
}

function guestIn([row]: readonly Row[], now: Instant): HostGuest | null {
  if (!row || (row.status === 'asked' && row.linkExpiresAt <= now)) return null;
  const { school, contact, places, asked, capacity, agreedHow, agreedOn } = row;
  const keepDays = policyOf(school.policy).hostPlaceKeepDays;
  const kept = places.filter((takenAt) =>
    isKept(
      { takenAt: new Date(takenAt).toISOString(), askedAt: null, releasedAt: null },
      now,
      keepDays,
    ),
  ).length;
  return {
    organizationId: row.organizationId,
    id: row.id,
    version: row.version,
    generation: row.generation,
    status: row.status,
    origin: row.origin,
    askedBy: row.askedBy,
    askerName: row.askerName ?? '',
    school: { name: school.name, timeZone: school.timeZone },
    brand: brandOf(school),
    fields: fieldsIn(row),
    contact,
    identityHashes: row.identityHashes,
    notedOn: agreedHow !== null && agreedHow !== 'own_page' ? agreedOn : null,
    agreedOn,
    left: placesLeft({ capacity, asked, kept }),
    isOffLimits: row.isOffLimits,
    locale: row.locale,
    now,
    today: dateIn(now, school.timeZone),
  };
}

/** A student's question knows of its contact what the student wrote; the rest is theirs to say. */
function fieldsIn(row: Row): HostFields {
  const { contact, capacity } = row;
  const knows = row.fullName !== '' || contact === null;
  return {
    fullName: knows ? row.fullName : contact.fullName.value,
    jobTitle: knows ? row.jobTitle : contact.jobTitle.value,
    employer: knows ? row.employerName : contact.employer.value,
    email: knows ? row.email : (contact.channels.workEmail ?? ''),
    topics: row.topics,
    formats: row.formats,
    languages: row.languages,
    words: row.words,
    capacity,
    pause: { from: row.pausedFrom, until: row.pausedUntil },
  };
}
