import { fireTime, isLate } from '@acquaint/core/notify/delivery';
import { traits } from '@acquaint/core/notify/kinds';
import { channelsOf, wants } from '@acquaint/core/notify/preferences';
import type { PlannedReminder } from '@acquaint/core/rules/assessment';
import type { Instant } from '@acquaint/core/workflow/records';
import type { ClaimedReminder, Settlement } from '@acquaint/db/queries/claim-reminders';
import type { Recipient } from '../notices/recipients.ts';

/** A reminder that is to go out now, as the present state words it. */
export interface Firing {
  row: ClaimedReminder;
  reminder: PlannedReminder;
  late: boolean;
}

/** Why a reminder did not go out; its sentence is in the front end. */
export type Outcome = 'not_asked' | 'switched_off' | 'too_late' | 'overtaken' | 'not_a_member';

export type Verdict = { fire: Firing } | { settle: Settlement };

/**
 * What becomes of a due row, by the state at this very moment: it goes out, it waits for a later
 * moment, or it is not needed any more.
 */
export function judge(
  row: ClaimedReminder,
  asked: readonly PlannedReminder[],
  recipient: Recipient | undefined,
  now: Instant,
): Verdict {
  const { id, channel, dueAt, fireAt, chosenAt } = row;
  const end = (status: 'skipped' | 'dropped', outcome: Outcome): Verdict => ({
    settle: { id, status, outcome, late: false },
  });
  if (recipient === undefined) return end('skipped', 'not_a_member');
  const { preferences, zone, hasPush } = recipient;
  const group = traits(row).group;
  const isOn = channelsOf(preferences, group, hasPush).includes(channel);
  if (!wants(preferences, row.kind) || !isOn) return end('skipped', 'switched_off');
  if (row.expiresAt !== null && row.expiresAt <= now) return end('dropped', 'too_late');
  const reminder = asked.find(
    (each) => each.kind === row.kind && each.occurrence === row.occurrence,
  );
  if (reminder === undefined) return end('skipped', 'not_asked');
  if (reminder.expiresAt !== null && reminder.expiresAt <= now) return end('dropped', 'too_late');
  if (chosenAt === null && reminder.dueAt > now && reminder.dueAt !== dueAt) {
    const next = fireTime(reminder, channel, preferences, zone, now);
    if (next === null) return end('skipped', 'switched_off');
    if (next > now) {
      return { settle: { id, status: 'moved', dueAt: reminder.dueAt, fireAt: next } };
    }
  }
  return { fire: { row, reminder, late: isLate(fireAt, now) } };
}

/** After an outage several reminders of one kind may be late: the last says it all. */
export function withoutOvertaken(firing: readonly Firing[]): {
  kept: Firing[];
  overtaken: Firing[];
} {
  const last = new Map<string, Firing>();
  const keyOf = ({ row }: Firing): string => `${row.subjectId} ${row.kind} ${row.channel}`;
  for (const one of firing) {
    const known = last.get(keyOf(one));
    if (known === undefined || known.row.dueAt <= one.row.dueAt) last.set(keyOf(one), one);
  }
  const kept = firing.filter((one) => !one.late || last.get(keyOf(one)) === one);
  const isKept = new Set(kept);
  return { kept, overtaken: firing.filter((one) => !isKept.has(one)) };
}
