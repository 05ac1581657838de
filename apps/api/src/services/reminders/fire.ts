import { plannedReminders } from '@acquaint/core/notify/reminders';
import type { PlannedReminder } from '@acquaint/core/rules/assessment';
import { MINUTE, shift } from '@acquaint/core/schedule/instant';
import type { Id } from '@acquaint/core/workflow/records';
import {
  type ClaimedReminder,
  claimReminders,
  organizationsWithDueReminders,
  postponeReminders,
  type Settlement,
  settleReminders,
} from '@acquaint/db/queries/claim-reminders';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { dossierOf, loadStudentFile, type StudentFile } from '../dossier/gather-dossier.ts';
import { findRecipients } from '../notices/recipients.ts';
import { mayItSend } from '../worker/sending.ts';
import { type Firing, judge, withoutOvertaken } from './judge.ts';
import { tellReminders } from './tell-reminders.ts';

/** Rows in one transaction. The embedded database has one connection, which people wait for too. */
const BATCH = { server: 100, embedded: 12 };
/** What cannot be worked out is tried again after this. */
const AGAIN = 10 * MINUTE;

/**
 * Sends the reminders that are due, each judged by the state as it is now. Claim, judgement, notices,
 * mails and the mark are one transaction: a worker that dies leaves nothing behind, and of two
 * workers each row has one.
 *
 * @returns how many rows were settled
 */
export async function fireDue(deps: Deps, worker: Worker): Promise<number> {
  if (!(await mayItSend(deps))) return 0;
  let settled = 0;
  for (const organizationId of await organizationsWithDueReminders(deps.database, deps.now())) {
    for (;;) {
      if (worker.signal.aborted) return settled;
      const count = await fireBatch(deps, organizationId);
      settled += count;
      if (count === 0) break;
    }
  }
  return settled;
}

/** One transaction's worth. One person whose records cannot be read must not hold up the others. */
async function fireBatch(deps: Deps, organizationId: Id): Promise<number> {
  const limit = deps.database.embedded ? BATCH.embedded : BATCH.server;
  try {
    return await inTenant(deps.database, { organizationId }, async (tx) =>
      fireClaimed(deps, tx, await claimReminders(tx, deps.now(), limit)),
    );
  } catch (error) {
    deps.log.warn({ error: nameOf(error) }, 'a batch of reminders failed; going one by one');
    return fireOneByOne(deps, organizationId);
  }
}

async function fireOneByOne(deps: Deps, organizationId: Id): Promise<number> {
  const now = deps.now();
  const claimed = await inTenant(deps.database, { organizationId }, (tx) =>
    claimReminders(tx, now, BATCH.embedded),
  );
  let settled = 0;
  for (const recipientId of new Set(claimed.map((row) => row.recipientId))) {
    try {
      settled += await inTenant(deps.database, { organizationId }, async (tx) =>
        fireClaimed(deps, tx, await claimReminders(tx, now, BATCH.server, recipientId)),
      );
    } catch (error) {
      deps.log.error(
        { error: nameOf(error) },
        'the reminders of one person could not be worked out',
      );
      await inTenant(deps.database, { organizationId }, (tx) =>
        postponeReminders(tx, recipientId, now, shift(now, AGAIN)),
      );
    }
  }
  return settled;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

async function fireClaimed(
  deps: Deps,
  tx: TenantTx,
  rows: readonly ClaimedReminder[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const now = deps.now();
  const asked = await askedNow(deps, tx, rows);
  const people = await findRecipients(tx, [...new Set(rows.map((row) => row.recipientId))]);
  const settlements: Settlement[] = [];
  for (const recipientId of new Set(rows.map((row) => row.recipientId))) {
    const own = rows.filter((row) => row.recipientId === recipientId);
    const recipient = people.find(({ userId }) => userId === recipientId);
    const firing: Firing[] = [];
    for (const row of own) {
      const verdict = judge(row, asked.get(row.subjectId) ?? [], recipient, now);
      if ('fire' in verdict) firing.push(verdict.fire);
      else settlements.push(verdict.settle);
    }
    const { kept, overtaken } = withoutOvertaken(firing);
    if (recipient !== undefined) await tellReminders(deps, tx, recipient, kept);
    const end = ({ row, late }: Firing, sent: boolean): Settlement => ({
      id: row.id,
      status: sent ? 'sent' : 'dropped',
      outcome: sent ? null : 'overtaken',
      late,
    });
    settlements.push(...kept.map((one) => end(one, true)));
    settlements.push(...overtaken.map((one) => end(one, false)));
  }
  await settleReminders(tx, settlements, now);
  return settlements.length;
}

/** What the present state of each interview asks for. */
async function askedNow(
  deps: Deps,
  tx: TenantTx,
  rows: readonly ClaimedReminder[],
): Promise<Map<Id, PlannedReminder[]>> {
  const files = new Map<Id, StudentFile>();
  const asked = new Map<Id, PlannedReminder[]>();
  for (const { subjectId, studentId } of rows) {
    if (asked.has(subjectId)) continue;
    const file = files.get(studentId) ?? (await loadStudentFile(tx, studentId));
    files.set(studentId, file);
    const interview = file.interviews.find(({ id }) => id === subjectId);
    asked.set(
      subjectId,
      interview === undefined ? [] : plannedReminders(await dossierOf(deps, tx, file, interview)),
    );
  }
  return asked;
}
