import { type Cards, writeCards } from '@acquaint/core/people/vcard';
import type { Contact, Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';

export interface NetworkExport extends Cards {
  exportedAt: Instant;
}

interface Row {
  id: Id;
  data: Contact;
  updatedAt: Instant;
  [column: string]: unknown;
}

const ALL = {
  name: 'export_contacts',
  text: `SELECT "id", "data", "updatedAt" FROM "Contact"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "nameFolded", "id"`,
};

/** The whole network as vCard, to take along (R87). */
export function exportNetwork(
  deps: Deps,
  member: Member,
  input: { withNotes: boolean },
): Promise<NetworkExport> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<Row>(ALL, [tx.organizationId, member.userId]);
    const sources = rows.map(({ id, data, updatedAt }) => ({
      contact: { ...data, id },
      updatedAt,
    }));
    const cards = writeCards(sources, input);
    await audit(deps, tx, member, {
      action: 'contact.export',
      subjectKind: 'student',
      subjectId: member.userId,
      data: { count: cards.count, withNotes: input.withNotes },
    });
    return { exportedAt: deps.now(), ...cards };
  });
}
