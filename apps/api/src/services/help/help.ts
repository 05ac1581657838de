import type { HelpPage } from '@acquaint/core/help/help-page';
import type { Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

export interface StoredHelp extends HelpPage {
  version: number;
  updatedAt: Instant;
}

const GET = {
  name: 'help_get',
  text: `SELECT "version", "text", "email", "phone", "bookingUrl", "updatedAt" FROM "HelpPage"
    WHERE "organizationId" = $1`,
};
const INSERT = {
  name: 'help_insert',
  text: `INSERT INTO "HelpPage" ("organizationId", "text", "email", "phone", "bookingUrl",
      "updatedBy", "updatedAt") VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
};
const UPDATE = {
  name: 'help_update',
  text: `UPDATE "HelpPage" SET "version" = "version" + 1, "text" = $2, "email" = $3, "phone" = $4,
      "bookingUrl" = $5, "updatedBy" = $6, "updatedAt" = $7
    WHERE "organizationId" = $1 AND "version" = $8`,
};

/** The school's page in a transaction; null while there is none. */
export const findHelp = async (tx: TenantTx): Promise<StoredHelp | null> =>
  (await tx.query<StoredHelp & Record<string, unknown>>(GET, [tx.organizationId])).rows[0] ?? null;

/** The school's page; null while there is none. */
export const readHelp = (deps: Deps, member: Member): Promise<StoredHelp | null> =>
  inTenant(deps.database, { organizationId: member.organizationId }, findHelp);

export interface SaveHelp extends HelpPage {
  /** The version that was seen; null where there was no page. */
  version: number | null;
  idempotencyKey: string;
}

/** @throws ApiError `conflict` with the present page when somebody else changed it meanwhile */
export function saveHelp(deps: Deps, member: Member, input: SaveHelp): Promise<StoredHelp> {
  const { version, text, email, phone, bookingUrl, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'help.save', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const fields = [tx.organizationId, text, email, phone, bookingUrl, member.userId, now];
      const { rowCount } =
        version === null
          ? await tx.query(INSERT, fields)
          : await tx.query(UPDATE, [...fields, version]);
      const present = await findHelp(tx);
      if (rowCount !== 1 || present === null) throw new ApiError('conflict', { present });
      const subject = { subjectKind: 'organization', subjectId: tx.organizationId };
      await audit(deps, tx, member, { action: 'help.save', ...subject });
      return present;
    }),
  );
}
