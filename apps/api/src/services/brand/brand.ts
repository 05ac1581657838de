import type { Brand } from '@acquaint/core/branding/brand';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { type BrandColumns, brandOf } from './brand-of.ts';

/** A school's name and look, as its owners see them. */
export interface SchoolBrand extends Brand {
  /** Counts changes of name and colour; a logo is one file after another. */
  version: number;
  name: string;
}

interface Row extends BrandColumns {
  version: number;
  name: string;
  [column: string]: unknown;
}

const SELECT = `SELECT "brandVersion" AS "version", "name", "accentColour", "logoFile", "logoWidth",
    "logoHeight" FROM "Organization" WHERE "id" = $1`;
const GET = { name: 'brand_get', text: SELECT };
const LOCK = { name: 'brand_lock', text: `${SELECT} FOR UPDATE` };

async function load(tx: TenantTx, statement: typeof GET): Promise<SchoolBrand> {
  const [row] = (await tx.query<Row>(statement, [tx.organizationId])).rows;
  if (!row) throw new ApiError('not_found');
  return { version: row.version, name: row.name, ...brandOf(row) };
}

export const findBrand = (tx: TenantTx): Promise<SchoolBrand> => load(tx, GET);

/** Until the transaction ends, nobody else changes the look of this school. */
export const lockBrand = (tx: TenantTx): Promise<SchoolBrand> => load(tx, LOCK);

export const readBrand = (deps: Deps, member: Member): Promise<SchoolBrand> =>
  inTenant(deps.database, { organizationId: member.organizationId }, findBrand);

export interface SaveBrand {
  /** The version that was seen. */
  version: number;
  name: string;
  accentColour: string | null;
  idempotencyKey: string;
}

const SAVE = {
  name: 'brand_save',
  text: `UPDATE "Organization" SET "name" = $2, "accentColour" = $3, "updatedAt" = $4,
      "brandVersion" = "brandVersion" + 1
    WHERE "id" = $1`,
};

/** @throws ApiError `conflict` with what stands now, when somebody else changed it meanwhile */
export function saveBrand(deps: Deps, member: Member, input: SaveBrand): Promise<SchoolBrand> {
  const { version, name, accentColour, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'brand.save', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const before = await lockBrand(tx);
      if (before.version !== version) throw new ApiError('conflict', { present: before });
      await tx.query(SAVE, [tx.organizationId, name, accentColour, now]);
      const subject = { subjectKind: 'organization', subjectId: tx.organizationId };
      const data = {
        newName: name !== before.name,
        newColour: accentColour !== before.accentColour,
      };
      await audit(deps, tx, member, { action: 'brand.save', ...subject, data });
      return findBrand(tx);
    }),
  );
}
