import type { Command } from '@acquaint/core/workflow/commands';
import { inTenant } from '@acquaint/db/tenant';
import { getInterview } from '../services/dossier/records.ts';
import { carryOut } from '../services/interviews/carry-out.ts';
import { ensureGuestLink } from '../services/links/guest-link.ts';
import type { Story } from './life.ts';

/** The contact answers on their own page, as the link in the student's message lets them. */
export async function answerOnPage({ book, key }: Story, command: Command): Promise<void> {
  const { interview } = (await book.look(key)).dossier;
  const { deps, member } = book;
  const { organizationId, userId: studentId } = member;
  await inTenant(deps.database, { organizationId }, async (tx) => {
    const { id: interviewId, contactId } = interview;
    const link = await ensureGuestLink(deps, tx, {
      kind: 'contact',
      studentId,
      interviewId,
      contactId,
    });
    const before = await getInterview(tx, studentId, interviewId);
    const actor = { kind: 'guest', guestId: link.id } as const;
    const outcome = await carryOut(deps, tx, { actor, before, command });
    if (!outcome.ok) throw new Error(`${command.type} on the page: ${JSON.stringify(outcome)}`);
  });
  await book.look(key);
}
