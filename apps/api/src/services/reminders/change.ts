import type { ReminderKind } from '@acquaint/core/notify/reminder-kinds';
import { type Snooze, snoozedTo } from '@acquaint/core/notify/snooze';
import type { Id, Instant, Zone } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { switchOffKind } from '../notices/preferences.ts';
import { once } from '../writes/once.ts';
import { getReminder, type ReminderLine, zoneOf } from './list.ts';
import { syncStudent } from './sync.ts';

interface Named {
  id: Id;
  /** When it would have gone as the student saw it. */
  seen: Instant;
  idempotencyKey: string;
}

/** Puts a reminder off. @throws as `moveReminder` does */
export function snoozeReminder(
  deps: Deps,
  member: Member,
  input: Named & { snooze: Snooze },
): Promise<ReminderLine> {
  return moved(deps, member, input, 'snooze', (line, zone) =>
    snoozedTo(input.snooze, line.fireAt, zone, deps.now()),
  );
}

/**
 * Moves a planned reminder to a moment of the student's choice, on all its ways.
 * @throws ApiError `not_found`; `conflict` when it went or was moved meanwhile; `bad_input`
 */
export function moveReminder(
  deps: Deps,
  member: Member,
  input: Named & { to: Instant },
): Promise<ReminderLine> {
  return moved(deps, member, input, 'move', () => input.to);
}

const MOVE = {
  name: 'move_reminder',
  text: `UPDATE "PlannedReminder" p SET "fireAt" = $4::timestamptz, "chosenAt" = $4::timestamptz
    FROM "PlannedReminder" t
    WHERE t."organizationId" = $1 AND t."recipientId" = $2 AND t."id" = $3
      AND p."organizationId" = $1 AND p."recipientId" = $2 AND p."subjectId" = t."subjectId"
      AND p."kind" = t."kind" AND p."occurrence" = t."occurrence" AND p."status" = 'planned'`,
};

function moved(
  deps: Deps,
  member: Member,
  input: Named,
  action: 'move' | 'snooze',
  target: (line: ReminderLine, zone: Zone) => Instant,
): Promise<ReminderLine> {
  const { id, seen, idempotencyKey: key } = input;
  const request = { member, key, procedure: `reminders.${action}`, input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const line = await own(tx, member, id);
      const isThere = line.ways.some(({ status }) => status === 'planned');
      if (!isThere || line.fireAt !== seen) throw new ApiError('conflict', { present: line });
      const to = target(line, await zoneOf(tx, member.userId));
      if (to <= deps.now()) throw badInput('to', 'Please choose a moment that is still to come.');
      if (line.expiresAt !== null && to >= line.expiresAt) {
        throw badInput('to', 'By then this reminder would come too late to be of use.');
      }
      await tx.query(MOVE, [tx.organizationId, member.userId, id, to]);
      return own(tx, member, id);
    }),
  );
}

async function own(tx: TenantTx, member: Member, id: Id): Promise<ReminderLine> {
  const line = await getReminder(tx, member.userId, id);
  if (line === null) throw new ApiError('not_found');
  return line;
}

/** Ends all reminders of one kind; the settings bring them back. */
export function switchOffReminders(
  deps: Deps,
  member: Member,
  input: { kind: ReminderKind; idempotencyKey: string },
): Promise<{ kind: ReminderKind }> {
  const { kind, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'reminders.switchOff', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await switchOffKind(tx, member.userId, kind);
      await syncStudent(deps, tx, member.userId);
      return { kind };
    }),
  );
}
