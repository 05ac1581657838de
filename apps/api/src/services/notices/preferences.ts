import {
  type NoticePreferences,
  parsePreferences,
  SWITCHABLE_KINDS,
} from '@acquaint/core/notify/preferences';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { syncStudent } from '../reminders/sync.ts';
import { once } from '../writes/once.ts';

/** `version` 0 means that the person has chosen nothing yet. */
export interface KeptPreferences {
  version: number;
  preferences: NoticePreferences;
}

const GET = {
  name: 'get_notice_preferences',
  text: `SELECT "version", "data" FROM "NoticePreference"
    WHERE "organizationId" = $1 AND "userId" = $2`,
};

async function read(tx: TenantTx, userId: Id): Promise<KeptPreferences> {
  const { rows } = await tx.query<{ version: number; data: unknown }>(GET, [
    tx.organizationId,
    userId,
  ]);
  const [row] = rows;
  return { version: row?.version ?? 0, preferences: parsePreferences(row?.data) };
}

export function getPreferences(deps: Deps, member: Member): Promise<KeptPreferences> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    read(tx, member.userId),
  );
}

// The version counts on both ways: of two devices that start from nothing one wins.
const SAVE = {
  name: 'save_notice_preferences',
  text: `INSERT INTO "NoticePreference" AS n ("organizationId", "userId", "version", "data", "updatedAt")
    SELECT $1, $2, 1, $3::jsonb, $4::timestamptz
    WHERE $5::int = 0 OR EXISTS (
      SELECT FROM "NoticePreference" WHERE "organizationId" = $1 AND "userId" = $2
    )
    ON CONFLICT ("organizationId", "userId") DO UPDATE SET "version" = n."version" + 1,
      "data" = $3::jsonb, "updatedAt" = $4::timestamptz
    WHERE n."version" = $5::int
    RETURNING "version"`,
};

interface SaveInput {
  version: number;
  preferences: NoticePreferences;
  idempotencyKey: string;
}

/** @throws ApiError `conflict` with what another device saved meanwhile */
export function savePreferences(
  deps: Deps,
  member: Member,
  input: SaveInput,
): Promise<KeptPreferences> {
  const { version, preferences, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'notices.savePreferences', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const place = [tx.organizationId, member.userId];
      const values = [...place, JSON.stringify(preferences), now, version];
      const { rows } = await tx.query<{ version: number }>(SAVE, values);
      const [row] = rows;
      if (row === undefined) {
        throw new ApiError('conflict', { present: await read(tx, member.userId) });
      }
      if (member.role === 'student') await syncStudent(deps, tx, member.userId);
      return { version: row.version, preferences };
    }),
  );
}

const SWITCH_OFF = {
  name: 'switch_off_notices',
  text: `INSERT INTO "NoticePreference" AS n ("organizationId", "userId", "version", "data", "updatedAt")
    VALUES ($1, $2, 1, jsonb_build_object('off', jsonb_build_array($3::text)), now())
    ON CONFLICT ("organizationId", "userId") DO UPDATE SET "version" = n."version" + 1,
      "updatedAt" = now(),
      "data" = n."data" || jsonb_build_object('off',
        coalesce(n."data"->'off', '[]') || jsonb_build_array($3::text))
    WHERE NOT coalesce(n."data"->'off', '[]') ? $3::text`,
};

/**
 * Ends the notices of one kind (`keep_in_touch` or `reminder.keep_in_touch`), as the one click in a
 * nudge does. What is planned is judged when it is due, so nothing of the kind goes out any more.
 * @returns false for a kind that nobody can switch off
 */
export async function switchOffKind(tx: TenantTx, userId: Id, code: string): Promise<boolean> {
  const kind = code.replace(/^reminder\./, '');
  if (!SWITCHABLE_KINDS.some((each) => each === kind)) return false;
  await tx.query(SWITCH_OFF, [tx.organizationId, userId, kind]);
  return true;
}
