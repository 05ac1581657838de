import { assess } from '@acquaint/core/rules/assess';
import type { Assessment } from '@acquaint/core/rules/assessment';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { InterviewEvent } from '@acquaint/core/workflow/events';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { getInterview } from '../dossier/records.ts';
import { type DraftRow, listDrafts } from '../drafts/records.ts';

/** One line of an interview's history; its sentence is in `phrases/events`. */
export type HistoryEntry = Pick<InterviewEvent, 'version' | 'type' | 'at' | 'data'> & {
  actorKind: InterviewEvent['actor']['kind'];
};

/** All that the interview page shows. */
export interface InterviewView {
  dossier: Dossier;
  assessment: Assessment;
  history: HistoryEntry[];
  drafts: DraftRow[];
}

const HISTORY = {
  name: 'interview_history',
  text: `SELECT "version", "type", "data", "actor"->>'kind' AS "actorKind", "at"
    FROM "InterviewEvent" WHERE "organizationId" = $1 AND "interviewId" = $2
    ORDER BY "version" DESC LIMIT 500`,
};

/** @throws ApiError `not_found` */
export async function viewInterview(
  deps: Deps,
  tx: TenantTx,
  studentId: Id,
  interviewId: Id,
): Promise<InterviewView> {
  const interview = await getInterview(tx, studentId, interviewId);
  const [file, history, drafts] = await Promise.all([
    loadStudentFile(tx, studentId),
    tx.query<HistoryEntry & Record<string, unknown>>(HISTORY, [tx.organizationId, interviewId]),
    listDrafts(tx, interviewId),
  ]);
  const dossier = await dossierOf(deps, tx, file, interview);
  return { dossier, assessment: assess(dossier), history: history.rows, drafts };
}

export function getInterviewView(
  deps: Deps,
  member: Member,
  interviewId: Id,
): Promise<InterviewView> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    viewInterview(deps, tx, member.userId, interviewId),
  );
}
