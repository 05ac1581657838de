import type { Database } from '@acquaint/db/open-database';
import type { Instant } from '@acquaint/core/workflow/records';
import { readAsSystem } from '@acquaint/db/tenant';
import type { MailCounter } from './mail-counter.ts';

export interface Tally {
  messages: { total: number; sent: number; maybeSent: number; waiting: number; other: number };
  reminders: { total: number; settled: number; planned: number };
  notices: { total: number; distinct: number };
  mails: { accepted: number; unheard: number; twice: number; unknown: number };
  /** Marked as sent, and the mail server never saw it. */
  phantom: number;
  /** Neither accepted nor still to go nor marked as perhaps gone. */
  lost: number;
}

// What tells a student of something may wait for a better hour: it is not due yet.
const OUTBOX = {
  name: 'drill_outbox',
  text: `SELECT "messageId", "status" FROM "OutboxMessage" WHERE "availableAt" <= $1`,
};
const REMINDERS = {
  name: 'drill_reminders',
  text: `SELECT "status", count(*)::int AS "count" FROM "PlannedReminder"
    WHERE "kind" = 'call_outcome' AND "channel" = 'app' GROUP BY 1`,
};
const NOTICES = {
  name: 'drill_notices',
  text: `SELECT count(*)::int AS "total", count(DISTINCT "noticeKey")::int AS "distinct"
    FROM "Notice" WHERE "code" = 'reminder.call_outcome'`,
};

const UNDER_WAY = {
  name: 'drill_under_way',
  text: `SELECT EXISTS (SELECT FROM "OutboxMessage"
      WHERE "status" IN ('waiting', 'claimed', 'handing_over') AND "availableAt" <= $1)
    OR EXISTS (SELECT FROM "PlannedReminder"
      WHERE "status" = 'planned' AND "kind" = 'call_outcome' AND "channel" = 'app') AS "yes"`,
};

export async function isUnderWay(database: Database, now: Instant): Promise<boolean> {
  const [row] = await readAsSystem<{ yes: boolean }>(database, UNDER_WAY, [now]);
  return row?.yes === true;
}

/** What the database believes, held against what the mail server saw. */
export async function count(
  database: Database,
  { accepted, unheard }: MailCounter,
  now: Instant,
): Promise<Tally> {
  const rows = await readAsSystem<{ messageId: string | null; status: string }>(database, OUTBOX, [
    now,
  ]);
  const reminders = await readAsSystem<{ status: string; count: number }>(database, REMINDERS, []);
  const [notices] = await readAsSystem<{ total: number; distinct: number }>(database, NOTICES, []);
  const by = (...statuses: string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const arrived = (id: string | null): boolean => id !== null && accepted.has(id);
  const known = new Set(rows.map(({ messageId }) => messageId));
  const planned = reminders.find(({ status }) => status === 'planned')?.count ?? 0;
  const all = reminders.reduce((sum, row) => sum + row.count, 0);
  return {
    messages: {
      total: rows.length,
      sent: by('sent'),
      maybeSent: by('maybe_sent'),
      waiting: by('waiting', 'claimed', 'handing_over'),
      other: by('failed', 'bounced', 'stopped'),
    },
    reminders: { total: all, settled: all - planned, planned },
    notices: notices ?? { total: 0, distinct: 0 },
    mails: {
      accepted: accepted.size,
      unheard: unheard(),
      twice: [...accepted.values()].filter((times) => times > 1).length,
      unknown: [...accepted.keys()].filter((id) => !known.has(id)).length,
    },
    phantom: rows.filter(({ status, messageId }) => status === 'sent' && !arrived(messageId))
      .length,
    lost: by('failed', 'stopped', 'bounced'),
  };
}
