import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

const PAUSE = {
  name: 'pause_sending',
  text: `UPDATE "Organization" SET "sendingPausedAt" = $2, "sendingPausedBecause" = 'by_owner'
    WHERE "id" = $1 AND "sendingPausedAt" IS NULL`,
};

const RESUME = {
  name: 'resume_sending',
  text: `UPDATE "Organization" SET "sendingPausedAt" = NULL, "sendingPausedBecause" = NULL
    WHERE "id" = $1 AND "sendingPausedAt" IS NOT NULL`,
};

interface Asked {
  idempotencyKey: string;
}

/** Nothing goes out for this school until an owner says go. Paused already, it stays as it is. */
export function pauseSending(deps: Deps, member: Member, asked: Asked): Promise<{ paused: true }> {
  return change(deps, member, { ...asked, action: 'pause_sending' }, async (tx) => {
    const { rowCount } = await tx.query(PAUSE, [tx.organizationId, deps.now()]);
    return { changed: rowCount === 1, answer: { paused: true } as const };
  });
}

/** The owner looked and says go. */
export function resumeSending(
  deps: Deps,
  member: Member,
  asked: Asked,
): Promise<{ paused: false }> {
  return change(deps, member, { ...asked, action: 'resume_sending' }, async (tx) => {
    const { rowCount } = await tx.query(RESUME, [tx.organizationId]);
    return { changed: rowCount === 1, answer: { paused: false } as const };
  });
}

function change<Answer>(
  deps: Deps,
  member: Member,
  { idempotencyKey: key, action }: Asked & { action: string },
  write: (tx: TenantTx) => Promise<{ changed: boolean; answer: Answer }>,
): Promise<Answer> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, { member, key, procedure: action, input: null, now: deps.now() }, async () => {
      const { changed, answer } = await write(tx);
      const subject = { subjectKind: 'organization', subjectId: organizationId };
      if (changed) await audit(deps, tx, member, { action, ...subject });
      return answer;
    }),
  );
}
