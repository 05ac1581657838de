import type { NewEvent } from '@acquaint/core/workflow/events';
import type { Instant } from '@acquaint/core/workflow/records';
import type { Database } from '@acquaint/db/open-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { Notebook } from '../demo/notebook.ts';
import { loadStudentFile } from '../services/dossier/gather-dossier.ts';
import { getInterview } from '../services/dossier/records.ts';
import { commitEvents } from '../services/interviews/commit.ts';
import { castContact } from '../demo/cast.ts';
import { install, type Enrolled, type Installation } from '../simulate/installation.ts';

export interface Load {
  messages: number;
  reminders: number;
}

/** Calls without an outcome: each of them asks for one reminder, a day later (R44). */
const CALLS_EACH = 50;
const DAY = 86_400_000;

const MESSAGE = `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
    "personId", "interviewId", "recipient", "payload", "availableAt", "createdAt")
  VALUES ($1, $2, $3, 'other', 'contact', $4, $5, $6, $7, $8, $8)`;

interface Moments {
  /** When everything was written. */
  now: Instant;
  /** When it becomes due, later than that: a part at each of these moments. */
  due: readonly Instant[];
}

/** Fills a database with mail and reminders that wait for their moments. */
export async function seed(database: Database, smtpUrl: string, at: Moments, load: Load) {
  const { now } = at;
  const students = Math.max(1, Math.ceil(load.reminders / CALLS_EACH));
  const place = await install({
    database,
    postOffice: { url: smtpUrl },
    now: () => now,
    newId: () => uuid7(),
    students,
  });
  const spread = load.messages / students;
  let left = load.reminders;
  for (const [n, student] of place.students.entries()) {
    const interviewId = await oneInterview(place, student, n);
    const calls = Math.min(CALLS_EACH, left);
    left -= calls;
    const turns = (from: number, to: number): Instant[] =>
      Array.from({ length: to - from }, (_, i) => at.due[(from + i) % at.due.length] ?? at.now);
    await logCalls(place, student, interviewId, turns(0, calls));
    const messages = turns(Math.round(n * spread), Math.round((n + 1) * spread));
    await queueMessages(place, student, interviewId, messages);
  }
  place.close();
}

async function oneInterview({ deps }: Installation, { member }: Enrolled, n: number) {
  const book = new Notebook(deps, member);
  const key = `drill-${n}`;
  await book.meet(key, castContact(n).fields);
  await book.check(key);
  await book.begin(key, 'water engineering');
  return (await book.look(key)).dossier.interview.id;
}

function logCalls(
  { deps, organizationId }: Installation,
  { member }: Enrolled,
  interviewId: string,
  due: readonly Instant[],
) {
  const said = { reason: true, time: true, why: true, how: true };
  const dayBefore = (at: Instant): Instant => new Date(Date.parse(at) - DAY).toISOString();
  const events: NewEvent[] = due.map((at) => ({
    type: 'callLogged',
    data: {
      call: { id: uuid7(), at: dayBefore(at), outcome: null, callBackAt: null, said, note: null },
    },
  }));
  if (events.length === 0) return Promise.resolve();
  return inTenant(deps.database, { organizationId, timeLimitMs: 60_000 }, async (tx) => {
    const before = await getInterview(tx, member.userId, interviewId);
    const file = await loadStudentFile(tx, member.userId);
    const actor = { kind: 'student', userId: member.userId } as const;
    await commitEvents(deps, tx, { actor, file, interviewId, before, events, action: 'drill' });
  });
}

function queueMessages(
  { deps, organizationId }: Installation,
  { member, name, email }: Enrolled,
  interviewId: string,
  due: readonly Instant[],
) {
  return inTenant(deps.database, { organizationId, timeLimitMs: 60_000 }, async (tx) => {
    for (const [n, at] of due.entries()) {
      const messageId = uuid7();
      const recipient = { name: 'Somebody Outside', address: `outside-${n}@drill.example` };
      const payload = {
        interviewId,
        messageId,
        subject: `Message ${n}`,
        text: `Dear Somebody Outside,\n\nthis is message ${n}.\n\nKind regards,\n${name}`,
        from: { studentId: member.userId, name },
        replyTo: email,
      };
      await tx.query(MESSAGE, [
        organizationId,
        uuid7(),
        `message:${messageId}`,
        member.userId,
        interviewId,
        JSON.stringify(recipient),
        JSON.stringify(payload),
        at,
      ]);
    }
  });
}
