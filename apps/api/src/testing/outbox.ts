import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { Worker } from '../jobs/job.ts';
import { deliverDue } from '../services/outbox/deliver.ts';
import type { TestApp } from './test-app.ts';

/** A worker as the runner would hand it to a job. */
export const aWorker = (id: string = uuid7()): Worker => ({
  id,
  signal: new AbortController().signal,
});

/** Delivers until nothing is due any more. */
export async function deliverAll(app: TestApp, worker = aWorker()): Promise<number> {
  let done = 0;
  for (;;) {
    const now = await deliverDue(app.deps, worker);
    if (now === 0) return done;
    done += now;
  }
}

export interface StoredMessage {
  id: string;
  kind: string;
  audience: string;
  status: string;
  attempts: number;
  availableAt: string;
  lastError: string | null;
  messageId: string | null;
  [column: string]: unknown;
}

/** The outbox of one school with what happened to each message, oldest first. */
export const outboxOf = (
  app: TestApp,
  organizationId: string,
): Promise<(StoredMessage & { events: { kind: string; answer: string | null }[] })[]> =>
  asSystem(app.deps.database, { reason: 'look in a test' }, async (tx) => {
    const { rows } = await tx.query<StoredMessage>(
      `SELECT * FROM "OutboxMessage" WHERE "organizationId" = $1 ORDER BY "createdAt", "id"`,
      [organizationId],
    );
    const events = await tx.query<{ outboxId: string; kind: string; answer: string | null }>(
      `SELECT * FROM "DeliveryEvent" WHERE "organizationId" = $1 ORDER BY "id"`,
      [organizationId],
    );
    return rows.map((row) => ({
      ...row,
      events: events.rows
        .filter(({ outboxId }) => outboxId === row.id)
        .map(({ kind, answer }) => ({ kind, answer })),
    }));
  });

/** Changes rows as time or a dead worker would have left them. */
export const changeOutbox = (app: TestApp, set: string, values: unknown[] = []): Promise<void> =>
  asSystem(app.deps.database, { reason: 'change rows for a test' }, async (tx) => {
    await tx.query(`UPDATE "OutboxMessage" SET ${set}`, values);
  });
