import { inTenant } from '@acquaint/db/tenant';
import { insertMail } from '../mail-in/mail-rows.ts';
import { CANARY, type World } from './world.ts';

/** A new mail for the world's interview that waits for the student's word. @returns its id */
export function heldMail({ app, school, userId, interviewId }: World): Promise<string> {
  const { deps } = app;
  const id = deps.newId();
  return inTenant(deps.database, { organizationId: school.id }, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT "id" FROM "OutboxMessage" WHERE "interviewId" = $1 AND "audience" = 'contact' LIMIT 1`,
      [interviewId],
    );
    await insertMail(tx, {
      id,
      studentId: userId,
      interviewId,
      outboxId: rows[0]?.id ?? '',
      sourceKey: id,
      kind: 'reply',
      status: 'held',
      heldBecause: 'other_domain',
      fromName: `Amara ${CANARY}`,
      fromAddress: 'amara@elsewhere.example',
      subject: null,
      text: `Gladly, says ${CANARY}.`,
      droppedAttachments: 0,
      receivedAt: deps.now(),
    });
    return id;
  });
}
