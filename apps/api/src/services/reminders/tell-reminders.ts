import { wording } from '@acquaint/core/notify/delivery';
import { traits } from '@acquaint/core/notify/kinds';
import type { Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { addNotice } from '../notices/add-notice.ts';
import type { Recipient } from '../notices/recipients.ts';
import { type MailItem, queueMemberMail } from '../outbox/queue-member-mail.ts';
import { enqueuePush } from '../push/enqueue.ts';
import type { Firing } from './judge.ts';

/**
 * Tells one person all that is due for them: a line each in the app, a push message each, and one
 * mail for everything. In the transaction that marks the rows as sent, so that a crash leaves
 * either all of it or nothing.
 */
export async function tellReminders(
  deps: Deps,
  tx: TenantTx,
  recipient: Recipient,
  firing: readonly Firing[],
): Promise<void> {
  const now = deps.now();
  const mails: Firing[] = [];
  for (const one of firing.toSorted(byPress)) {
    if (one.row.channel === 'mail') mails.push(one);
    else await tellOne(deps, tx, recipient, one, now);
  }
  await mail(deps, tx, recipient, mails, now);
}

async function tellOne(
  deps: Deps,
  tx: TenantTx,
  { userId, zone }: Recipient,
  { row, reminder }: Firing,
  now: Instant,
): Promise<void> {
  const { code, params } = wording({ ...reminder, params: reminder.params }, zone, now);
  const interviewId = row.subjectId;
  const sendKey = `reminder:${row.id}`;
  if (row.channel === 'app') {
    await addNotice(deps, tx, { key: sendKey, userId, code, params, interviewId });
    return;
  }
  const urgency = traits(row).timeCritical ? 'high' : 'normal';
  const { expiresAt } = reminder;
  await enqueuePush(deps, tx, {
    sendKey,
    userId,
    code,
    params,
    interviewId,
    urgency,
    availableAt: now,
    expiresAt,
  });
}

async function mail(
  deps: Deps,
  tx: TenantTx,
  { userId, zone }: Recipient,
  firing: readonly Firing[],
  now: Instant,
): Promise<void> {
  const [first] = firing;
  if (first === undefined) return;
  const items = firing.map(({ row, reminder, late }): MailItem => ({
    ...wording(reminder, zone, now),
    interviewId: row.subjectId,
    dueAt: reminder.dueAt,
    late,
    expiresAt: reminder.expiresAt,
  }));
  const kind = firing.length > 1 ? 'digest' : traits(first.row).nudge ? 'nudge' : 'reminder';
  const sendKey = `${kind === 'digest' ? 'digest' : 'reminder'}:${first.row.id}`;
  await queueMemberMail(deps, tx, { sendKey, userId, kind, items });
}

/** What presses first, the latest of it on top; the rest by time. */
function byPress(a: Firing, b: Firing): number {
  const press = Number(traits(b.row).timeCritical) - Number(traits(a.row).timeCritical);
  const order = a.row.dueAt < b.row.dueAt ? -1 : 1;
  return press || (traits(a.row).timeCritical ? -order : order);
}
