import { claimReminders, settleReminders } from '@acquaint/db/queries/claim-reminders';
import { migrate } from '@acquaint/db/migrate';
import { type Database, openDatabase } from '@acquaint/db/open-database';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { addInterview } from '@acquaint/db/testing/interviews';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { addContact, addSchool } from '@acquaint/db/testing/rows';
import { silentLog } from '@acquaint/db/testing/silent-log';
import { uuid7 } from '@acquaint/db/uuid7';
import { median } from './measure.ts';
import type { Result } from './result.ts';
import { freshDatabase } from './servers.ts';

const ROWS = 10_000;
/** Rows in one transaction, on both sides. */
const BATCH = 100;
const ROUNDS = 7;
const NOW = '2026-03-12T09:00:00.000Z';

const BARE = `UPDATE "PlannedReminder" SET "status" = 'sent', "settledAt" = $1
  WHERE ("organizationId", "id") IN (
    SELECT "organizationId", "id" FROM "PlannedReminder"
    WHERE "status" = 'planned' AND "fireAt" <= $1 ORDER BY "fireAt" LIMIT ${BATCH}
    FOR UPDATE SKIP LOCKED
  )`;

/**
 * Claiming due reminders and marking them as the worker does (whole people together, joined with
 * their interviews, under the rules of the tenant, each row with an outcome of its own) against a
 * bare loop that marks the same rows. In turns, on a server with fsync on.
 */
export async function benchClaim(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  try {
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const database = await openDatabase({ url, log: silentLog });
    try {
      await migrate(database);
      const organizationId = await seed(database);
      const rates = { bare: [] as number[], product: [] as number[] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const bare = await timed(database, () => bareLoop(database));
        const product = await timed(database, () => productLoop(database, organizationId));
        // The first round warms up.
        if (round === 0) continue;
        rates.bare.push(bare);
        rates.product.push(product);
      }
      const name = (lane: string) => `${ROWS} rows in batches of ${BATCH}, ${lane}`;
      return [
        {
          id: 'claim.rate',
          what: 'claiming and marking due reminders, rows a second of a bare `UPDATE … SKIP LOCKED` loop',
          goal: { atLeast: 0.5 },
          measured: median(rates.product) / median(rates.bare),
          timings: [
            { name: name('bare'), medianUs: 1e6 / median(rates.bare), rounds: ROUNDS },
            { name: name('product'), medianUs: 1e6 / median(rates.product), rounds: ROUNDS },
          ],
        },
      ];
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
}

/** All rows are due again, on fresh pages. @returns rows a second */
async function timed(database: Database, run: () => Promise<number>): Promise<number> {
  await asSystem(database, { reason: 'benchmark' }, (tx) =>
    tx.query(`UPDATE "PlannedReminder" SET "status" = 'planned', "settledAt" = NULL`),
  );
  await database.pool.query('VACUUM ANALYZE "PlannedReminder"');
  const begun = performance.now();
  const done = await run();
  if (done !== ROWS) throw new Error(`${done} of ${ROWS} rows were marked.`);
  return (done * 1000) / (performance.now() - begun);
}

async function bareLoop(database: Database): Promise<number> {
  for (let done = 0; ;) {
    const { rowCount } = await asSystem(database, { reason: 'benchmark' }, (tx) =>
      tx.query({ name: 'bare_claim', text: BARE }, [NOW]),
    );
    if (!rowCount) return done;
    done += rowCount;
  }
}

async function productLoop(database: Database, organizationId: string): Promise<number> {
  for (let done = 0; ;) {
    const count = await inTenant(database, { organizationId }, async (tx) => {
      const rows = await claimReminders(tx, NOW, BATCH);
      await settleReminders(
        tx,
        rows.map(({ id }) => ({ id, status: 'sent', outcome: null, late: false })),
        NOW,
      );
      return rows.length;
    });
    if (count === 0) return done;
    done += count;
  }
}

/** Ten reminders each for a thousand interviews of a hundred students. */
async function seed(database: Database): Promise<string> {
  const names = Array.from({ length: 100 }, (_, n) => `student ${n}`);
  const { organizationId, ...students } = await addSchool(database, ...names);
  const rows: Record<string, unknown>[] = [];
  for (const studentId of Object.values(students)) {
    const contactId = await addContact(database, { organizationId, studentId });
    for (let interview = 0; interview < 10; interview += 1) {
      const { state } = await addInterview(database, { organizationId, studentId, contactId });
      for (let n = 0; n < 10; n += 1) {
        const at = new Date(Date.parse(NOW) - rows.length * 100).toISOString();
        rows.push({
          id: uuid7(),
          subjectId: state.id,
          recipientId: studentId,
          occurrence: String(n),
          at,
        });
      }
    }
  }
  await asSystem(database, { reason: 'benchmark' }, (tx) =>
    tx.query(
      `INSERT INTO "PlannedReminder" ("organizationId", "id", "subjectKind", "subjectId",
        "recipientId", "kind", "occurrence", "channel", "ruleId", "params", "dueAt", "fireAt")
      SELECT $1, r."id", 'interview', r."subjectId", r."recipientId", 'thank_you', r."occurrence",
        'mail', 'R84', '{"name":"Dr. Marsh"}', r."at", r."at"
      FROM jsonb_to_recordset($2::jsonb) AS r("id" uuid, "subjectId" uuid, "recipientId" uuid,
        "occurrence" text, "at" timestamptz)`,
      [organizationId, JSON.stringify(rows)],
    ),
  );
  return organizationId;
}
