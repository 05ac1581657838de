import { lintDraft } from '@acquaint/core/draft/lint/lint-draft';
import { readyToSend } from '@acquaint/core/rules/ready-to-send';
import { assess } from '@acquaint/core/rules/assess';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { getInterview } from '../dossier/records.ts';

/** The server's own view of a text that is about to go out: the checks of G.1, in their order. */
export function previewDraft(
  deps: Deps,
  member: Member,
  input: { interviewId: Id; draft: DraftFacts },
) {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const interview = await getInterview(tx, member.userId, input.interviewId);
    const file = await loadStudentFile(tx, member.userId);
    const dossier = { ...(await dossierOf(deps, tx, file, interview)), draft: input.draft };
    return { chain: readyToSend(dossier, lintDraft), actions: assess(dossier).actions };
  });
}
