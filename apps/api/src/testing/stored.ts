import type { InterviewEvent } from '@acquaint/core/workflow/events';
import { inTenant } from '@acquaint/db/tenant';
import type { TestApp } from './test-app.ts';

/** Every row that one interview left in the database. */
export function storedBehind(app: TestApp, organizationId: string, interviewId: string) {
  return inTenant(app.deps.database, { organizationId }, async (tx) => {
    const rows = async <T extends Record<string, unknown>>(text: string): Promise<T[]> =>
      (await tx.query<T>(text, [interviewId])).rows;
    const [row] = await rows<{ state: unknown }>('SELECT "state" FROM "Interview" WHERE "id" = $1');
    return {
      state: row?.state,
      events: await rows<InterviewEvent & Record<string, unknown>>(
        'SELECT * FROM "InterviewEvent" WHERE "interviewId" = $1 ORDER BY "version"',
      ),
      outbox: await rows(`SELECT * FROM "OutboxMessage" WHERE "payload"->>'interviewId' = $1`),
      ledger: await rows<{ closedAt: string | null }>(
        'SELECT * FROM "RequestLedger" WHERE "interviewId" = $1',
      ),
      audit: await rows<{ action: string }>(
        'SELECT * FROM "AuditEntry" WHERE "subjectId" = $1 ORDER BY "at", "id"',
      ),
    };
  });
}
