import { dayCardOf, isOnDayCards } from '@acquaint/core/workflow/day-card';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { inTenant } from '@acquaint/db/tenant';
import { factsHash } from '../../calendar/facts-hash.ts';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';

export interface DayCards {
  /** Whose cards they are: a device keeps those of one person. */
  userId: string;
  cards: { factsHash: string; dossier: Dossier }[];
}

/** Everything that a device keeps for meetings that are near, and nothing more. */
export function dayCards(deps: Deps, member: Member): Promise<DayCards> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const file = await loadStudentFile(tx, userId);
    const near = file.interviews.filter((interview) => isOnDayCards(interview, deps.now()));
    const cards = [];
    for (const interview of near) {
      // One after another: they share the one connection of the transaction.
      const dossier = dayCardOf(await dossierOf(deps, tx, file, interview));
      if (interview.meeting) cards.push({ factsHash: factsHash(interview.meeting), dossier });
    }
    return { userId, cards };
  });
}
