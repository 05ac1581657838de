import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import type { Id, InteractionKind, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getContact } from '../dossier/records.ts';
import { syncStudent } from '../reminders/sync.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

export interface InteractionInput {
  /** Minted by the client, so that a second click notes nothing twice. */
  id: Id;
  contactId: Id;
  kind: InteractionKind;
  at: Instant;
  note: string | null;
  idempotencyKey: string;
}

const INSERT = {
  name: 'insert_interaction',
  text: `INSERT INTO "ContactInteraction"
      ("organizationId", "studentId", "id", "contactId", "kind", "note", "at", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
};

const DELETE = {
  name: 'delete_interaction',
  text: `DELETE FROM "ContactInteraction"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3 RETURNING "contactId"`,
};

/**
 * Notes a word beside the interviews ("met her at the fair"): it resets keeping in touch.
 * @throws ApiError `not_found` for somebody else's contact, `bad_input` for the future
 */
export function logInteraction(
  deps: Deps,
  member: Member,
  input: InteractionInput,
): Promise<{ id: Id }> {
  const { id, contactId, kind, at, note, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'contacts.logInteraction', input, now };
  if (at > now) {
    const reason = REFUSAL_REASON_PHRASES.in_the_future;
    throw new ApiError('bad_input', { problems: [{ field: 'at', reason }] });
  }
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await getContact(tx, member.userId, contactId);
      const place = [tx.organizationId, member.userId, id];
      const { rowCount } = await tx.query(INSERT, [...place, contactId, kind, note, at, now]);
      if (rowCount !== 1) throw new ApiError('conflict');
      const subject = { subjectKind: 'contact', subjectId: contactId };
      await audit(deps, tx, member, { action: 'contact.logInteraction', ...subject });
      await syncStudent(deps, tx, member.userId, contactId);
      return { id };
    }),
  );
}

/** Takes back a note that was a slip. What is gone already needs no removing. */
export function removeInteraction(
  deps: Deps,
  member: Member,
  input: { id: Id; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { id, idempotencyKey: key } = input;
  const request = {
    member,
    key,
    procedure: 'contacts.removeInteraction',
    input,
    now: deps.now(),
  };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const { rows } = await tx.query<{ contactId: Id }>(DELETE, [
        tx.organizationId,
        member.userId,
        id,
      ]);
      for (const { contactId } of rows) await syncStudent(deps, tx, member.userId, contactId);
      return { id };
    }),
  );
}
