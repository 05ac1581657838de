import type { BusyTime, Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

// A term's timetable is long, and every page carries its dossier: only times are read that a talk
// could meet, in the weeks ahead, in the student's free windows and around agreed talks.
const BUSY = {
  name: 'list_busy_times',
  text: `SELECT b."id", f."label", b."startsAt" AS "start", b."endsAt" AS "end"
    FROM "BusyBlock" b
    JOIN "BusyFeed" f ON f."organizationId" = b."organizationId" AND f."id" = b."feedId"
    WHERE b."organizationId" = $1 AND b."studentId" = $2 AND b."endsAt" > $3::timestamptz
      AND (b."startsAt" < $3::timestamptz + interval '21 days'
        OR EXISTS (SELECT FROM "AvailabilityWindow" w
          WHERE w."organizationId" = $1 AND w."studentId" = $2
            AND w."startsAt" < b."endsAt" AND w."endsAt" > b."startsAt")
        OR EXISTS (SELECT FROM "Interview" i
          WHERE i."organizationId" = $1 AND i."studentId" = $2
            AND i."meetingStartsAt" BETWEEN b."startsAt" - interval '8 hours'
              AND b."endsAt" + interval '8 hours'))
    ORDER BY b."startsAt", b."id" LIMIT 400`,
};

/** When calendars elsewhere say that the student is busy (C4). */
async function listBusyTimes(tx: TenantTx, studentId: Id, now: Instant): Promise<BusyTime[]> {
  const values = [tx.organizationId, studentId, now];
  const { rows } = await tx.query<BusyTime & Record<string, unknown>>(BUSY, values);
  return rows.map(({ id, label, start, end }) => ({ id, label, start, end }));
}

const read = new WeakMap<object, Promise<BusyTime[]>>();

/** The same for all interviews of one student's file, read when the first of them asks. */
export function busyTimesOf(
  tx: TenantTx,
  file: { student: { id: Id } },
  now: Instant,
): Promise<BusyTime[]> {
  const known = read.get(file);
  if (known) return known;
  const asked = listBusyTimes(tx, file.student.id, now);
  read.set(file, asked);
  return asked;
}
