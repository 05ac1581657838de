import { can } from '@acquaint/core/access/can';
import {
  type SchoolSource,
  SOURCE_LIMITS,
  type SourceFit,
  sourcesFor,
  type SourceState,
} from '@acquaint/core/library/school-source';
import { sourcePhrases } from '@acquaint/core/phrases/sources';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

export interface StoredSource extends SchoolSource {
  version: number;
  state: SourceState;
  updatedAt: Instant;
}

type Row = StoredSource & Record<string, unknown>;

const SELECT = `SELECT "id", "version", "title", "url", "note", "kind", "language", "groups",
    "fieldIds", "state", "updatedAt" FROM "ResearchSource" WHERE "organizationId" = $1`;
const LIST = { name: 'sources', text: `${SELECT} ORDER BY "title", "id"` };
const GET = { name: 'source', text: `${SELECT} AND "id" = $2` };

const find = async (tx: TenantTx, id: Id): Promise<StoredSource | null> =>
  (await tx.query<Row>(GET, [tx.organizationId, id])).rows[0] ?? null;

/** Editors get everything, everybody else what is in force. */
export function listSources(deps: Deps, member: Member): Promise<StoredSource[]> {
  const isEditor = can(member.role, 'library.write');
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<Row>(LIST, [tx.organizationId]);
    return rows.filter(({ state }) => isEditor || state === 'published');
  });
}

/** What is in force, the best for this field first. */
export async function readSourcesFor(
  deps: Deps,
  member: Member,
  field: string | null,
): Promise<(StoredSource & { fit: SourceFit })[]> {
  const all = await listSources(deps, member);
  return sourcesFor(
    all.filter(({ state }) => state === 'published'),
    field,
  );
}

export interface SaveSource extends SchoolSource {
  /** The version that was seen; null for a new one. */
  version: number | null;
  idempotencyKey: string;
}

const COUNT = {
  name: 'sources_count',
  text: `SELECT count(*)::int AS "count" FROM "ResearchSource"
    WHERE "organizationId" = $1 AND "state" <> 'retired'`,
};
const INSERT = {
  name: 'source_insert',
  text: `INSERT INTO "ResearchSource" ("organizationId", "id", "title", "url", "note", "kind",
      "language", "groups", "fieldIds", "updatedAt", "createdAt", "createdBy")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'source_update',
  text: `UPDATE "ResearchSource" SET "version" = "version" + 1, "title" = $3, "url" = $4,
      "note" = $5, "kind" = $6, "language" = $7, "groups" = $8, "fieldIds" = $9, "updatedAt" = $10
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $11`,
};

/**
 * Keeps a source; one in force changes for students at once, so that an address is mended quickly.
 * @throws ApiError `conflict` with the present source when somebody else changed it meanwhile
 */
export function saveSource(deps: Deps, member: Member, input: SaveSource): Promise<StoredSource> {
  return change(deps, member, { action: 'source.save', input }, async (tx) => {
    const { id, version, title, url, note, kind, language, groups, fieldIds } = input;
    if (version === null) await refuseTooMany(tx);
    const fields = [tx.organizationId, id, title, url, note, kind, language, groups, fieldIds];
    const { rowCount } =
      version === null
        ? await tx.query(INSERT, [...fields, deps.now(), member.userId])
        : await tx.query(UPDATE, [...fields, deps.now(), version]);
    return rowCount === 1;
  });
}

async function refuseTooMany(tx: TenantTx): Promise<void> {
  const { rows } = await tx.query<{ count: number }>(COUNT, [tx.organizationId]);
  if ((rows[0]?.count ?? 0) < SOURCE_LIMITS.sources) return;
  throw badInput('title', sourcePhrases.too_many);
}

export interface SetState {
  id: Id;
  version: number;
  state: 'published' | 'retired';
  idempotencyKey: string;
}

const SET_STATE = {
  name: 'source_set_state',
  text: `UPDATE "ResearchSource" SET "version" = "version" + 1, "state" = $3, "updatedAt" = $4
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $5`,
};

/** Shows a source to students, or no longer. Notes that were made from it stay. */
export function setSourceState(deps: Deps, member: Member, input: SetState): Promise<StoredSource> {
  const { id, version, state } = input;
  const action = state === 'published' ? 'source.publish' : 'source.retire';
  return change(deps, member, { action, input }, async (tx) => {
    const values = [tx.organizationId, id, state, deps.now(), version];
    return (await tx.query(SET_STATE, values)).rowCount === 1;
  });
}

/** One write on a source: once for its key, and on record. */
function change(
  deps: Deps,
  member: Member,
  { action, input }: { action: string; input: { id: Id; idempotencyKey: string } },
  write: (tx: TenantTx) => Promise<boolean>,
): Promise<StoredSource> {
  const { id, idempotencyKey: key } = input;
  const request = { member, key, procedure: action, input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const isDone = await write(tx);
      const present = await find(tx, id);
      if (present === null) throw new ApiError('not_found');
      if (!isDone) throw new ApiError('conflict', { present });
      const subject = { subjectKind: 'research_source', subjectId: id };
      await audit(deps, tx, member, { action, ...subject });
      return present;
    }),
  );
}
