import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findTemplate } from './records.ts';

export interface SeenTemplate {
  id: Id;
  /** The version of the record that was seen: its words are what is meant. */
  version: number;
  idempotencyKey: string;
}

// All that stand for the same message to the same readers, in one order, so that two editors who
// publish at once wait for each other.
const LOCK = {
  name: 'library_place_lock',
  text: `SELECT o."id", o."version" FROM "LibraryTemplate" t JOIN "LibraryTemplate" o
      ON o."organizationId" = t."organizationId" AND o."kind" = t."kind"
        AND o."language" = t."language" AND o."cohortId" IS NOT DISTINCT FROM t."cohortId"
    WHERE t."organizationId" = $1 AND t."id" = $2 ORDER BY o."id" FOR UPDATE OF o`,
};
interface Done {
  action: string;
  data: Record<string, string | number>;
}

/**
 * One change of a template: once for its key, on the version that was seen, and on record.
 * @throws ApiError `conflict` with the present template; `not_found`
 */
export function changeTemplate<Answer, Seen extends SeenTemplate>(
  deps: Deps,
  member: Member,
  asked: {
    seen: Seen;
    procedure: string;
    /** What is told to whoever asked, once it is done. */
    answer: (tx: TenantTx, id: Id) => Promise<Answer>;
  },
  change: (tx: TenantTx, others: Id[]) => Promise<Done>,
): Promise<Answer> {
  const { seen, procedure, answer } = asked;
  const { id, version, idempotencyKey: key } = seen;
  const request = { member, key, procedure, input: seen, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const place = await tx.query<{ id: Id; version: number }>(LOCK, [tx.organizationId, id]);
      const own = place.rows.find((row) => row.id === id);
      if (own === undefined) throw new ApiError('not_found');
      if (own.version !== version) {
        throw new ApiError('conflict', { present: await findTemplate(tx, id) });
      }
      const others = place.rows.map((row) => row.id);
      const { action, data } = await change(tx, others);
      const subject = { subjectKind: 'library_template', subjectId: id };
      await audit(deps, tx, member, { action, ...subject, data });
      return answer(tx, id);
    }),
  );
}
