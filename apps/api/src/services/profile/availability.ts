import type { AvailabilityWindow, CalendarItem } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { listAvailability, listCalendarItems } from '../dossier/records.ts';
import { once } from '../writes/once.ts';

export interface Availability {
  windows: AvailabilityWindow[];
  items: CalendarItem[];
}

export function getAvailability(deps: Deps, member: Member): Promise<Availability> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => ({
    windows: await listAvailability(tx, member.userId),
    items: await listCalendarItems(tx, member.userId),
  }));
}

const CLEAR_WINDOWS = {
  name: 'clear_availability',
  text: `DELETE FROM "AvailabilityWindow" WHERE "organizationId" = $1 AND "studentId" = $2`,
};
const CLEAR_ITEMS = {
  name: 'clear_calendar_items',
  text: `DELETE FROM "CalendarItem" WHERE "organizationId" = $1 AND "studentId" = $2`,
};
const ADD_WINDOWS = {
  name: 'add_availability',
  text: `INSERT INTO "AvailabilityWindow" ("organizationId", "studentId", "id", "startsAt", "endsAt")
    SELECT $1, $2, w."id", w."start", w."end"
    FROM jsonb_to_recordset($3::jsonb) AS w("id" uuid, "start" timestamptz, "end" timestamptz)
    ON CONFLICT DO NOTHING`,
};
const ADD_ITEMS = {
  name: 'add_calendar_items',
  text: `INSERT INTO "CalendarItem"
      ("organizationId", "studentId", "id", "title", "startsAt", "endsAt", "movable")
    SELECT $1, $2, i."id", i."title", i."start", i."end", i."movable"
    FROM jsonb_to_recordset($3::jsonb)
      AS i("id" uuid, "title" text, "start" timestamptz, "end" timestamptz, "movable" boolean)
    ON CONFLICT DO NOTHING`,
};

/** Replaces the student's free windows and calendar items (R47, R48) as a whole. */
export function saveAvailability(
  deps: Deps,
  member: Member,
  input: Availability & { idempotencyKey: string },
): Promise<Availability> {
  const { windows, items, idempotencyKey: key } = input;
  for (const [field, list] of Object.entries({ windows, items })) {
    const wrong = list.findIndex(({ start, end }) => Date.parse(start) >= Date.parse(end));
    if (wrong >= 0) throw badInput(`${field}.${wrong}.end`, 'The end comes before the start.');
    const twice = list.findIndex(({ id }, n) => list.findIndex((one) => one.id === id) < n);
    if (twice >= 0) throw badInput(`${field}.${twice}.id`, 'That entry is in the list twice.');
  }
  const request = { member, key, procedure: 'profile.saveAvailability', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const owner = [tx.organizationId, member.userId];
      await tx.query(CLEAR_WINDOWS, owner);
      await tx.query(CLEAR_ITEMS, owner);
      const kept = await tx.query(ADD_WINDOWS, [...owner, JSON.stringify(windows)]);
      const keptItems = await tx.query(ADD_ITEMS, [...owner, JSON.stringify(items)]);
      // An id that somebody else of the school uses: the client mints another one.
      if (kept.rowCount !== windows.length || keptItems.rowCount !== items.length) {
        throw new ApiError('conflict');
      }
      return { windows, items };
    }),
  );
}
