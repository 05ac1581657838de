import { fireTime } from '@acquaint/core/notify/delivery';
import { traits } from '@acquaint/core/notify/kinds';
import { channelsOf, NOTICE_CHANNELS, wants } from '@acquaint/core/notify/preferences';
import { plannedReminders } from '@acquaint/core/notify/reminders';
import type { PlannedReminder } from '@acquaint/core/rules/assessment';
import { instantMs, MINUTE, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { type AskedReminder, planReminders } from '@acquaint/db/queries/plan-reminders';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { dossierOf, loadStudentFile, type StudentFile } from '../dossier/gather-dossier.ts';
import { findCircle, type Recipient } from '../notices/recipients.ts';

/** What came up after its own time is told a little later: the student is just looking at it. */
const CATCH_UP = 60 * MINUTE;

interface Subject {
  interviewId: Id;
  reminders: readonly PlannedReminder[];
}

/**
 * Keeps the planned reminders of interviews as their state asks for them, in the transaction that
 * changed the state. Repeating it changes nothing.
 */
export async function syncReminders(
  deps: Deps,
  tx: TenantTx,
  studentId: Id,
  subjects: readonly Subject[],
): Promise<void> {
  if (subjects.length === 0) return;
  const { student, staff } = await findCircle(tx, studentId);
  const now = deps.now();
  const asked = subjects.flatMap(({ interviewId, reminders }) => {
    const latest = latestOverdue(reminders, now);
    return reminders.flatMap((reminder) => {
      const recipients = reminder.to === 'student' ? [student] : staff;
      const isOld = reminder.dueAt <= now && !latest.has(reminder);
      return recipients.flatMap((recipient) =>
        recipient === null ? [] : rowsFor(deps, now, { reminder, recipient, interviewId, isOld }),
      );
    });
  });
  const ids = subjects.map(({ interviewId }) => interviewId);
  await planReminders(tx, ids, asked, now);
}

/** The same for the interviews of a student after something else changed that they hang on. */
export async function syncStudent(
  deps: Deps,
  tx: TenantTx,
  studentId: Id,
  contactId: Id | null = null,
): Promise<void> {
  const file = await loadStudentFile(tx, studentId);
  await syncReminders(deps, tx, studentId, await subjectsOf(deps, tx, file, contactId));
}

async function subjectsOf(
  deps: Deps,
  tx: TenantTx,
  file: StudentFile,
  contactId: Id | null,
): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const interview of file.interviews) {
    if (interview.status === 'withdrawn') continue;
    if (contactId !== null && interview.contactId !== contactId) continue;
    const dossier = await dossierOf(deps, tx, file, interview);
    subjects.push({ interviewId: interview.id, reminders: plannedReminders(dossier) });
  }
  return subjects;
}

/** Of several overdue reminders of one kind only the last is worth telling. */
function latestOverdue(
  reminders: readonly PlannedReminder[],
  now: Instant,
): ReadonlySet<PlannedReminder> {
  const byKind = new Map<string, PlannedReminder>();
  for (const reminder of reminders) {
    const { kind, dueAt, expiresAt } = reminder;
    if (dueAt > now || (expiresAt !== null && expiresAt <= now)) continue;
    const known = byKind.get(kind);
    if (known === undefined || known.dueAt <= dueAt) byKind.set(kind, reminder);
  }
  return new Set(byKind.values());
}

interface Planning {
  reminder: PlannedReminder;
  recipient: Recipient;
  interviewId: Id;
  isOld: boolean;
}

function rowsFor(
  deps: Deps,
  now: Instant,
  { reminder, recipient, interviewId, isOld }: Planning,
): AskedReminder[] {
  const { preferences, zone, userId } = recipient;
  const { kind, occurrence, ruleId, params, dueAt, expiresAt } = reminder;
  const channels = channelsOf(preferences, traits(reminder).group, recipient.hasPush);
  return NOTICE_CHANNELS.map((channel): AskedReminder => {
    const isWanted = wants(preferences, kind) && channels.includes(channel);
    // Staff are told at once; a student is looking at the very page.
    const from = reminder.to === 'student' ? shift(now, CATCH_UP) : now;
    const base = instantMs(dueAt) <= instantMs(now) ? from : dueAt;
    const fireAt = fireTime({ ...reminder, dueAt: base }, channel, preferences, zone, now);
    return {
      id: deps.newId(),
      subjectId: interviewId,
      recipientId: userId,
      kind,
      occurrence,
      channel,
      ruleId,
      params,
      dueAt,
      fireAt: fireAt ?? dueAt,
      expiresAt,
      mode: !isWanted || fireAt === null ? 'off' : isOld ? 'keep' : 'plan',
    };
  });
}
